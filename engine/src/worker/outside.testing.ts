import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../case/sample.testing.ts'
import type { ActivatedJob, JobWorker } from '../outside-api.ts'
import { findCase } from '../store/cases.ts'
import { eventsOf } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'

const workflows = new Map([
  ['tra-cuu', bpmn('start > hoi > end\nhoi: service type=tra-cuu retries=2', 'tra-cuu')],
  [
    'chuyen-tien',
    bpmn(
      'start > chuyen > end\nchuyen: service type=chuyen-tien retries=3\nloi: error on=chuyen code=het-tien\nloi > bu > end-2\nbu: user roles=nhan-vien',
      'chuyen-tien',
    ),
  ],
])

const one: JobWorker = { id: 'mot', types: ['tra-cuu', 'chuyen-tien'] }
const other: JobWorker = { id: 'hai', types: ['tra-cuu'] }

/** What holds for workers outside, on any database. */
export function outsideContract(name: string, open: () => Promise<Store>) {
  describe(`workers outside, on ${name}`, () => {
    let engine: TestEngine
    beforeAll(async () => {
      engine = await createTestEngine({
        plugins: [samplePlugin({ workflows, rules: [], forms: new Map() })],
        store: await open(),
        jobsOutside: new Set(['tra-cuu', 'chuyen-tien']),
      })
    })
    afterAll(() => engine?.close())

    const start = async (workflow = 'tra-cuu') => (await engine.open(workflow, 'nhan-vien')).caseId
    const take = (by: JobWorker, types = ['tra-cuu', 'chuyen-tien'], max = 1) =>
      engine.activateJobs({ types, max, leaseMs: 60_000 }, by)
    const held = ({ id, lease }: ActivatedJob) => ({ commandId: engine.commandId(), job: id, lease })
    const statusOf = async (caseId: string) => (await findCase(engine.host.store.read, caseId))?.status
    const incidents = (caseId: string) =>
      engine.host.store.read
        .selectFrom('incident')
        .selectAll()
        .where('case_id', '=', caseId)
        .where('state', '=', 'open')
        .execute()

    it('are given each job once, with its lease, and their result counts once', async () => {
      const caseId = await start()
      expect(await engine.runDue()).toEqual({ timers: 0, jobs: 0 })
      const taken = await Promise.all([take(one), take(other)])
      const [job, ...none] = taken.flat()
      expect(none).toEqual([])
      expect(job).toMatchObject({ type: 'tra-cuu', element: 'hoi', attempt: 1, case: { id: caseId } })
      const holder = (await engine.activateJobs({ types: ['tra-cuu'], max: 1, leaseMs: 1 }, one)).length
      expect(holder).toBe(0)
      const by = await holderOf(job!)
      const command = { ...held(job!), variables: { ketQua: 'có' } }
      await engine.completeJob(command, by)
      await engine.completeJob(command, by)
      await expect(engine.completeJob({ ...command, commandId: engine.commandId() }, by)).rejects.toMatchObject({
        code: 'job-lease-lost',
        status: 409,
      })
      expect(await engine.case(caseId)).toMatchObject({ status: 'completed', variables: { ketQua: 'có' } })
      const done = (await eventsOf(engine.host.store.read, caseId)).filter((event) => event.element === 'hoi')
      expect(done.map((event) => JSON.parse(event.input).worker)).toEqual([by.id])
    })

    const holderOf = async ({ id }: ActivatedJob) => {
      const row = await engine.host.store.read
        .selectFrom('job')
        .select('worker')
        .where('job_id', '=', id)
        .executeTakeFirstOrThrow()
      return row.worker === one.id ? one : other
    }

    it('that come late change nothing, and are told so', async () => {
      const caseId = await start()
      const [late] = await take(one)
      engine.clock.advance('PT2M')
      const [now] = await take(other)
      expect(now).toMatchObject({ id: late!.id, key: late!.key, attempt: 2 })
      expect(now!.lease).not.toBe(late!.lease)
      const refusals = [
        () => engine.completeJob(held(late!), one),
        () => engine.failJob({ ...held(late!), message: 'busy' }, one),
        () => engine.endJobWithError({ ...held(late!), code: 'x' }, one),
        () => engine.extendJob({ job: late!.id, lease: late!.lease, leaseMs: 60_000 }, one),
      ]
      for (const refused of refusals) await expect(refused()).rejects.toMatchObject({ code: 'job-lease-lost' })
      expect(await statusOf(caseId)).toBe('running')
      await engine.completeJob(held(now!), other)
      expect(await statusOf(caseId)).toBe('completed')
    })

    it('keep a job for as long as they ask for it again', async () => {
      const caseId = await start()
      const [job] = await take(one)
      for (let minute = 0; minute < 5; minute += 1) {
        engine.clock.advance('PT50S')
        const deadline = await engine.extendJob({ job: job!.id, lease: job!.lease, leaseMs: 60_000 }, one)
        expect(Date.parse(deadline) - Date.parse(engine.clock.now())).toBe(60_000)
        expect(await take(other)).toEqual([])
      }
      await engine.completeJob(held(job!), one)
      expect(await statusOf(caseId)).toBe('completed')
    })

    it('that fail are given the job again after a pause; without attempts left it is an incident, which a person lets go on', async () => {
      const caseId = await start()
      const [first] = await take(one)
      const put = await engine.failJob({ ...held(first!), message: 'bận', backOffMs: 30_000 }, one)
      expect(Date.parse(put.retryAt!) - Date.parse(engine.clock.now())).toBe(30_000)
      expect(await take(one)).toEqual([])
      engine.clock.advance('PT30S')
      const [second] = await take(one)
      expect(second).toMatchObject({ id: first!.id, attempt: 2 })
      expect(await engine.failJob({ ...held(second!), message: 'vẫn bận' }, one)).toEqual({ retryAt: null })
      const [incident] = await incidents(caseId)
      expect(incident).toMatchObject({ kind: 'job', code: 'job-failed' })
      expect(JSON.parse(incident!.params)).toEqual({ type: 'tra-cuu', attempts: 2, message: 'vẫn bận' })
      expect(await take(one)).toEqual([])
      const retry = { commandId: engine.commandId(), incident: incident!.incident_id }
      expect(await engine.retryIncident(retry, await engine.user('quan-tri'))).toBe(true)
      const [again] = await take(one)
      await engine.completeJob(held(again!), one)
      expect(await statusOf(caseId)).toBe('completed')
      expect(await incidents(caseId)).toEqual([])
    })

    it('say how many attempts are left: none is an incident at once, more outlast what was drawn', async () => {
      const once = await start()
      const [job] = await take(one)
      expect(await engine.failJob({ ...held(job!), message: 'sai', retries: 0 }, one)).toEqual({ retryAt: null })
      expect(await incidents(once)).toHaveLength(1)
      const often = await start()
      for (let attempt = 1; attempt <= 4; attempt += 1) {
        const [next] = await take(one)
        expect(next?.attempt).toBe(attempt)
        await engine.failJob({ ...held(next!), message: 'bận', retries: 5, backOffMs: 0 }, one)
      }
      expect(await incidents(often)).toEqual([])
      const [last] = await take(one)
      await engine.completeJob(held(last!), one)
    })

    it('end a job with an error that the process catches', async () => {
      const caseId = await start('chuyen-tien')
      const [job] = await take(one)
      await engine.endJobWithError({ ...held(job!), code: 'het-tien', variables: { thieu: 5 } }, one)
      expect(await engine.waiting(caseId)).toEqual(['bu'])
    })

    it('see no job of a type that is not theirs', async () => {
      await start('chuyen-tien')
      expect(await take(other)).toEqual([])
      const [job] = await take(one, ['chuyen-tien'])
      await expect(engine.completeJob(held(job!), other)).rejects.toMatchObject({ code: 'job-not-found' })
      await engine.completeJob(held(job!), one)
    })

    it('are given types by turns, so that a long row of one does not hide another', async () => {
      for (let count = 0; count < 5; count += 1) await start('chuyen-tien')
      await start('tra-cuu')
      const jobs = await take(one, ['chuyen-tien', 'tra-cuu'], 4)
      expect(jobs.map(({ type }) => type).sort()).toEqual(['chuyen-tien', 'chuyen-tien', 'chuyen-tien', 'tra-cuu'])
      for (const job of jobs) await engine.completeJob(held(job), one)
      for (const job of await take(one, ['chuyen-tien'], 10)) await engine.completeJob(held(job), one)
    })

    it('lose a job that ends everybody who takes it: it becomes an incident', async () => {
      const caseId = await start()
      let given = 0
      for (; given < 50 && (await take(one)).length > 0; given += 1) engine.clock.advance('PT2M')
      expect(given).toBe(20)
      expect(await incidents(caseId)).toMatchObject([{ kind: 'job', code: 'job-failed' }])
    })

    it('leave a log that is whole', async () => {
      expect((await engine.verify({ replay: true })).faults).toEqual([])
    })
  })
}
