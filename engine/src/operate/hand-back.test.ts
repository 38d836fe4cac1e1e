import { describe, expect, it } from 'vitest'
import { samplePlugin } from '../case/sample.testing.ts'
import { createTestEngine } from '../testing.ts'
import type { JobHandler } from '../worker/job-handler.ts'
import { watchJobs } from './hand-back.ts'

/** A case whose job is under way and does not end before `finish` is called. */
async function withJobUnderWay() {
  const jobs = watchJobs()
  const { promise: finished, resolve: finish } = Promise.withResolvers<void>()
  const begun = Promise.withResolvers<void>()
  const attempts: number[] = []
  const gui: JobHandler = async ({ attempt }) => {
    attempts.push(attempt)
    begun.resolve()
    if (attempts.length === 1) await finished
    return { variables: { soVanBan: `lần ${attempts.length}` } }
  }
  const engine = await createTestEngine({ plugins: [samplePlugin()], jobs: { gui }, observe: jobs.observe })
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  await engine.complete(caseId, 'nop', 'nhan-vien', { ten: 'Nguyễn Văn A', ngay: 3 })
  await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
  const turn = engine.advance('P6D')
  await begun.promise
  return { engine, caseId, jobs, finish, turn, attempts }
}

describe('jobs that are under way when the server ends', () => {
  it('are handed back, so that the next server has them at once and the late result changes nothing', async () => {
    const { engine, caseId, jobs, finish, turn, attempts } = await withJobUnderWay()
    expect(await jobs.handBack(engine.host.store, engine.clock.now())).toBe(1)
    const row = await engine.host.store.read.selectFrom('job').selectAll().executeTakeFirstOrThrow()
    expect(row).toMatchObject({ state: 'waiting', lease: null, leased_until: null })
    expect(Number(row.attempts)).toBe(0)
    finish()
    await turn
    await engine.runDue()
    // The first result was fenced off, the second counts.
    expect(attempts).toEqual([1, 1])
    expect((await engine.case(caseId)).status).toBe('completed')
    expect(await jobs.handBack(engine.host.store, engine.clock.now())).toBe(0)
    await engine.close()
  })
})
