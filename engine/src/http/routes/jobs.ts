import type { z } from 'zod'
import { mustBeAllowed, policyNow } from '../../case/access.ts'
import type { JobWorker } from '../../outside-api.ts'
import { jobPage } from '../../store/jobs.ts'
import { pageOf, readCursor } from '../cursor.ts'
import type { AppParts } from '../parts.ts'
import {
  ActivatedJobs,
  ActivateJobs,
  CompleteJob,
  EndJobWithError,
  ExtendJob,
  FailJob,
  JobAnswered,
  JobExtended,
  JobFailed,
  JobList,
  JobQuery,
} from '../resources.ts'
import { type AnyCall, type Route, route } from '../route.ts'
import { jobView } from '../views/jobs.ts'

type Asked = Pick<AnyCall, 'c' | 'by'>

/** Jobs, as workers outside take them and operators see them. */
export function jobRoutes(parts: AppParts): Route[] {
  const { engine, host } = parts
  const workerOf = (call: Asked) => workerOfCall(parts, call)
  return [
    route({
      method: 'post',
      path: '/jobs/activate',
      permission: 'job.work',
      summary: 'Leases waiting jobs of some types to a worker; waits for one when there is none.',
      body: ActivateJobs,
      answer: ActivatedJobs,
      handle: async ({ body, c, by }) => ({ items: await poll(parts, body, await workerOf({ c, by }), { c, by }) }),
    }),
    route({
      method: 'post',
      path: '/jobs/:job/extend',
      permission: 'job.work',
      summary: "Moves the end of a job's lease on from now.",
      body: ExtendJob,
      answer: JobExtended,
      handle: async ({ params, body, c, by }) => ({
        deadline: await engine.extendJob({ ...params, ...body }, await workerOf({ c, by })),
      }),
    }),
    route({
      method: 'post',
      path: '/jobs/:job/complete',
      permission: 'job.work',
      summary: 'Ends a job with its result.',
      body: CompleteJob,
      answer: JobAnswered,
      handle: async ({ params, body, c, by }) => {
        await engine.completeJob({ ...params, ...body }, await workerOf({ c, by }))
        return { taken: true as const }
      },
    }),
    route({
      method: 'post',
      path: '/jobs/:job/fail',
      permission: 'job.work',
      summary: 'Gives a job back that could not be done: it is tried again after a pause, or becomes an incident.',
      body: FailJob,
      answer: JobFailed,
      handle: async ({ params, body, c, by }) => engine.failJob({ ...params, ...body }, await workerOf({ c, by })),
    }),
    route({
      method: 'post',
      path: '/jobs/:job/error',
      permission: 'job.work',
      summary: 'Ends a job with a BPMN error, caught by a boundary event of its code.',
      body: EndJobWithError,
      answer: JobAnswered,
      handle: async ({ params, body, c, by }) => {
        await engine.endJobWithError({ ...params, ...body }, await workerOf({ c, by }))
        return { taken: true as const }
      },
    }),
    route({
      method: 'get',
      path: '/jobs',
      permission: 'operations.manage',
      summary: 'Jobs that are not done, in the order in which they are due.',
      query: JobQuery,
      answer: JobList,
      handle: async ({ query }) => {
        const { state, type, cursor, limit } = query
        const states = state ? [state] : ['waiting', 'running', 'failed']
        const rows = await jobPage(host.store.read, { states, type, after: readCursor(cursor), limit })
        const { page, next } = pageOf(rows, limit, (row) => [row.run_at, row.job_id])
        return { items: page.map((row) => jobView(row, host.clock.now())), next }
      },
    }),
  ]
}

/** A program with a token, held to its types, or a person whose role lets him do jobs of all. */
async function workerOfCall({ host }: AppParts, { c, by }: Asked): Promise<JobWorker> {
  const worker = c.get('worker')
  if (worker) return worker
  mustBeAllowed(await policyNow(host, host.store.read), by!, 'job.work')
  return { id: by!.user.id, types: null }
}

/** Leases at once what there is; else waits for the bell and looks again, without holding a place that others need. */
async function poll({ engine, bell }: AppParts, body: z.output<typeof ActivateJobs>, worker: JobWorker, { c }: Asked) {
  const { waitMs, ...command } = body
  const until = performance.now() + waitMs
  const { signal } = c.req.raw
  for (;;) {
    const jobs = await engine.activateJobs(command, worker)
    const left = until - performance.now()
    if (jobs.length > 0 || left <= 0 || !bell || bell.isStopped) return jobs
    c.get('leaveGate')?.()
    await bell.wait(command.types, command.max, left, signal)
    // Nobody would read the answer, and hold what it gives.
    if (signal.aborted || bell.isStopped) return []
  }
}
