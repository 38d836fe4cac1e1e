import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { findCase } from '../store/cases.ts'
import { eventsOf } from '../store/events.ts'
import { findStateText } from '../store/states.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { readState } from './kept-state.ts'
import { lockAndLoad } from './locked.ts'
import { overlay, settle } from './overlay.ts'
import { samplePlugin } from './sample.testing.ts'

const each = bpmn(
  `start > viec > ket > end
  viec: user roles=nhan-vien each='=ds' item=x collect=kq collectElement='=ketQua'
  ket: user roles=nhan-vien`,
  'nhieu',
)

async function engineWith(): Promise<TestEngine> {
  const plugin = samplePlugin()
  return createTestEngine({ plugins: [samplePlugin({ workflows: new Map([...plugin.workflows, ['nhieu', each]]) })] })
}

async function tasks(engine: TestEngine, caseId: string): Promise<string[]> {
  const { read } = engine.host.store
  const rows = await read
    .selectFrom('task')
    .select('task_id')
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .execute()
  return rows.map((row) => row.task_id)
}

describe('a case with a large state', () => {
  it('is moved, stored and read again as any other, to its end', { timeout: 60_000 }, async () => {
    const engine = await engineWith()
    const { read } = engine.host.store
    const ds = Array.from({ length: 150 }, (_, at) => ({ ten: 'Trần Thị B', so: at }))
    const { caseId } = await engine.open('nhieu', 'nhan-vien', { ds })
    const texts = new Set<string | undefined>()
    for (const [at, task] of (await tasks(engine, caseId)).entries()) {
      const command = { commandId: engine.commandId(), task, data: { ketQua: `kết quả ${at}` } }
      const { openElements } = await engine.completeTask(command, await engine.user('nhan-vien'))
      expect(openElements).toEqual([at === 149 ? 'ket' : 'viec'])
      texts.add(await findStateText(read, caseId))
      if (at % 40 === 3) {
        const row = await findCase(read, caseId)
        expect(row?.state).toBe('')
        expect(Object.keys((await readState(read, row!))!.waits)).toHaveLength(149 - at)
        expect((await engine.verify()).faults).toEqual([])
      }
    }
    // Written whole a few times only, though 150 events changed it.
    expect(texts.size).toBeLessThan(12)
    const sizes = (await eventsOf(read, caseId)).slice(1, 100).map(({ outcome }) => outcome.length)
    expect(Math.max(...sizes)).toBeLessThan(2_000)
    await engine.complete(caseId, 'ket', 'nhan-vien')
    const row = await findCase(read, caseId)
    expect(row).toMatchObject({ status: 'completed' })
    expect((await readState(read, row!))?.instances.main?.variables.kq).toHaveLength(150)
    expect(await engine.verify({ replay: true })).toMatchObject({ faults: [] })
    await engine.close()
  })

  it('goes on from what is stored when a refused event, or another node, stood between', async () => {
    const engine = await engineWith()
    const ds = Array.from({ length: 120 }, (_, at) => at)
    const { caseId } = await engine.open('nhieu', 'nhan-vien', { ds })
    const open = await tasks(engine, caseId)
    const by = await engine.user('nhan-vien')
    const complete = (task: string) => engine.completeTask({ commandId: engine.commandId(), task, data: {} }, by)
    const twice = [open[0]!, open[1]!, open[1]!, open[2]!, open[0]!, open[3]!]
    const results = await Promise.allSettled(twice.map(complete))
    expect(results.map(({ status }) => status[0])).toEqual(['f', 'f', 'r', 'f', 'r', 'f'])
    // Another engine over the same database knows nothing of what this one keeps in memory.
    const other = { ...engine.host }
    await engine.host.store.transaction(async (trx) => {
      expect(Object.keys((await lockAndLoad(other, trx, caseId)).state!.waits)).toHaveLength(116)
    })
    await complete(open[4]!)
    expect(await engine.verify({ replay: true })).toMatchObject({ faults: [] })
    await engine.close()
  })
})

describe('an overlay', () => {
  const key = fc.constantFrom('a', 'b', 'c', '__proto__', 'constructor')
  const doing = fc.oneof(
    fc.record({ does: fc.constant('set' as const), key, value: fc.integer() }),
    fc.record({ does: fc.constant('delete' as const), key }),
  )
  const record = fc.dictionary(key, fc.integer(), { noNullPrototype: false })

  it('looks like the record it lies over, changes nothing of it, and makes it so when it is settled', () => {
    fc.assert(
      fc.property(record, fc.array(doing), (base, doings) => {
        const before = { ...base }
        const over = overlay<number>(base, (value) => value)
        const plain: Record<string, number> = Object.assign(Object.create(null), base)
        for (const one of doings) {
          if (one.does === 'set') over.view[one.key] = plain[one.key] = one.value
          else {
            delete over.view[one.key]
            delete plain[one.key]
          }
        }
        const entries = Object.entries(plain).sort()
        expect(Object.entries(over.view).sort()).toEqual(entries)
        expect({ ...over.view }).toEqual(Object.fromEntries(entries))
        for (const name of ['a', 'b', 'x']) {
          expect(Object.hasOwn(over.view, name)).toBe(Object.hasOwn(plain, name))
          expect(over.view[name]).toBe(plain[name])
        }
        expect(base).toEqual(before)
        settle(base, over)
        expect(Object.entries(base).sort()).toEqual(entries)
      }),
    )
  })
})
