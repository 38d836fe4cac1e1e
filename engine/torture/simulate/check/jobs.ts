import type { Checked } from './checked.ts'

/** Each job counts once, by the attempt that held the lease last, and only work that was done counts. */
export async function checkJobs({ world, ledger, events }: Checked): Promise<string[]> {
  const found: string[] = []
  const { done } = ledger.effects
  const rows = await world.store.read.selectFrom('job').select(['job_id', 'state', 'attempts']).execute()
  // Each lease raises the attempts, so the last lease is the one they stand at.
  const last = new Map(rows.map(({ job_id, attempts }) => [job_id, Number(attempts)]))
  const answered = new Map<string, number>()
  for (const { input, type } of events) {
    const { job, attempt } = JSON.parse(input) as { job?: string; attempt?: number }
    if (job === undefined) continue
    if (answered.has(job)) found.push(`job ${job} counted twice`)
    answered.set(job, attempt!)
    if (last.get(job) !== attempt) found.push(`job ${job} counted by attempt ${attempt}, which had lost its lease`)
    if (type === 'complete' && !done.get(job)?.includes(attempt!))
      found.push(`job ${job} counted though it was not done`)
  }
  for (const { job_id, state } of rows) {
    if (state === 'done' && !answered.has(job_id)) found.push(`job ${job_id} is done and its result is not in the log`)
    if (!['done', 'cancelled'].includes(state)) found.push(`job ${job_id} is left ${state}`)
  }
  return found
}
