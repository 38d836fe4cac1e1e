import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anchorHash, lastAnchor, readHeads } from '../store/anchors.ts'
import { eventHash, eventsOf } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { verifyAnchors, writeAnchor } from './anchor.ts'
import { samplePlugin } from './sample.testing.ts'

const data = { ten: 'Nguyễn Văn A', ngay: 3 }

/** What holds of anchors, on any database. */
export function anchorContract(name: string, open: () => Promise<Store>) {
  describe(`anchors, on ${name}`, () => {
    let engine: TestEngine
    let caseId: string
    beforeAll(async () => {
      engine = await createTestEngine({
        plugins: [samplePlugin()],
        store: await open(),
        anchorEveryMs: 15 * 60_000,
      })
      caseId = (await engine.open('don-nghi', 'nhan-vien')).caseId
    })
    afterAll(() => engine?.close())

    const codes = async (copies?: Parameters<typeof verifyAnchors>[1]) =>
      (await verifyAnchors(engine.host.store.read, copies)).faults.map(({ code }) => code)

    it('are written by the worker from time to time, while a log moves', async () => {
      const { read } = engine.host.store
      await engine.runDue()
      expect(await lastAnchor(read)).toMatchObject({ prev_hash: '' })
      engine.clock.advance('PT20M')
      await engine.runDue()
      expect(Number((await lastAnchor(read))!.number)).toBe(1)
      await engine.complete(caseId, 'nop', 'nhan-vien', data)
      await engine.runDue()
      engine.clock.advance('PT20M')
      await engine.runDue()
      const last = (await lastAnchor(read))!
      expect([Number(last.number), Number(last.cases)]).toEqual([2, 1])
      expect(await writeAnchor(engine.host)).toBeNull()
      expect(await codes([last])).toEqual([])
    })

    it('find a log that was written anew, though its chain is whole', async () => {
      const copy = (await lastAnchor(engine.host.store.read))!
      await rewrite(engine, caseId)
      expect((await engine.verify()).faults).toEqual([])
      expect(await codes()).toEqual(['anchored-event-differs', 'anchored-event-differs'])
      // Whoever writes the anchors anew, too, is found out by a copy that is kept elsewhere.
      await reseal(engine)
      expect(await codes()).toEqual([])
      expect(await codes([copy])).toEqual(['anchor-differs'])
    })

    it('tell that one is gone or was changed', async () => {
      const { store } = engine.host
      const last = (await lastAnchor(store.read))!
      await store.transaction((trx) => trx.updateTable('anchor').set({ at: '2020-01-01T00:00:00.000Z' }).execute())
      expect(await codes()).toEqual(['anchor-changed', 'anchor-changed'])
      await store.transaction((trx) => trx.deleteFrom('anchor').where('number', '=', 1).execute())
      expect(await codes()).toContain('anchor-chain-broken')
      await store.transaction((trx) => trx.deleteFrom('anchor').execute())
      expect(await codes([last])).toEqual(['anchor-missing'])
    })
  })
}

/** Another name in the first event, and all hashes after it made to fit. */
async function rewrite(engine: TestEngine, caseId: string): Promise<void> {
  const { store } = engine.host
  let before = ''
  for (const event of await eventsOf(store.read, caseId)) {
    const changed = { ...event, by_user: 'user-khac', seq: Number(event.seq), prev_hash: before }
    before = eventHash(changed)
    await store.transaction((trx) =>
      trx
        .updateTable('event')
        .set({ by_user: changed.by_user, prev_hash: changed.prev_hash, hash: before })
        .where('case_id', '=', caseId)
        .where('seq', '=', event.seq)
        .execute(),
    )
  }
  await store.transaction((trx) =>
    trx.updateTable('case_').set({ last_hash: before }).where('case_id', '=', caseId).execute(),
  )
}

async function reseal(engine: TestEngine): Promise<void> {
  const { store } = engine.host
  await store.transaction(async (trx) => {
    for (const event of await trx.selectFrom('event').selectAll().execute())
      await trx
        .updateTable('anchor_head')
        .set({ hash: event.hash })
        .where('case_id', '=', event.case_id)
        .where('seq', '=', event.seq)
        .execute()
    let prev_hash = ''
    for (const anchor of await trx.selectFrom('anchor').selectAll().orderBy('number').execute()) {
      const { heads } = await readHeads(trx, Number(anchor.number))
      const row = { ...anchor, heads, prev_hash }
      prev_hash = anchorHash(row)
      await trx
        .updateTable('anchor')
        .set({ heads, prev_hash: row.prev_hash, hash: prev_hash })
        .where('number', '=', anchor.number)
        .execute()
    }
  })
}
