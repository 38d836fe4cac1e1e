import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { eventHash, eventsOf } from '../store/events.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

async function walked() {
  const engine = await createTestEngine({ plugins: [samplePlugin()] })
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  await engine.complete(caseId, 'nop', 'nhan-vien', { ten: 'Nguyễn Văn A', ngay: 3 })
  await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
  return { engine, caseId }
}

const tamper = (engine: TestEngine, statement: string) =>
  engine.host.store.transaction((trx) => sql.raw(statement).execute(trx))

describe('verify', () => {
  it('finds nothing in what was written', async () => {
    const { engine } = await walked()
    expect(await engine.verify({ replay: true })).toEqual({ cases: 1, events: 3, faults: [] })
    await engine.close()
  })

  it.each([
    ['who did it', `update event set by_user = 'user-x' where seq = 2`, 'event-changed', 2],
    ['when', `update event set at = '2020-01-01T00:00:00.000Z' where seq = 1`, 'event-changed', 1],
    ['what came in', `update event set input = replace(input, 'Nguyễn', 'Trần') where seq = 2`, 'event-changed', 2],
    ['what came of it', `update event set outcome = '{"delta":[]}' where seq = 2`, 'event-changed', 2],
    ['what was read', `update event set read = '{}' where seq = 2`, 'event-changed', 2],
    ['a row taken out', 'delete from event where seq = 2', 'event-missing', 2],
    ['the end cut off', 'delete from event where seq = 3', 'end-missing', 3],
    ['two rows swapped', 'update event set seq = case seq when 2 then 3 when 3 then 2 else seq end', 'chain-broken', 2],
    ['the stored state', `update case_ set state = replace(state, '"running"', '"completed"')`, 'state-differs', 3],
    ['the stored state to nonsense', `update case_ set state = 'x'`, 'state-differs', 3],
    ['the case itself taken out', 'delete from case_', 'case-missing', 0],
    ['the stored status', `update case_ set status = 'completed'`, 'state-differs', 3],
  ])('finds a change of %s', async (what, statement, code, seq) => {
    const { engine, caseId } = await walked()
    if (what === 'two rows swapped') await tamper(engine, 'update event set seq = seq + 10 where seq > 1')
    const swapped = statement.replaceAll(/when 2 then 3 when 3 then 2/g, 'when 12 then 3 when 13 then 2')
    await tamper(engine, swapped)
    expect((await engine.verify()).faults).toMatchObject([{ caseId, seq, code }])
    await engine.close()
  })

  it('finds by replay an outcome that the recorded revisions do not give, though every hash was made again', async () => {
    const { engine, caseId } = await walked()
    const [, , last] = await eventsOf(engine.host.store.read, caseId)
    const { hash: _, ...row } = { ...last!, outcome: last!.outcome.replace('"type":"open"', '"type":"opened"') }
    const hash = eventHash(row)
    await engine.host.store.transaction(async (trx) => {
      await trx.updateTable('event').set({ outcome: row.outcome, hash }).where('seq', '=', 3).execute()
      await trx.updateTable('case_').set({ last_hash: hash }).execute()
    })
    expect((await engine.verify()).faults).toEqual([])
    expect((await engine.verify({ replay: true })).faults).toMatchObject([{ seq: 3, code: 'replay-effects-differ' }])
    await engine.close()
  })
})
