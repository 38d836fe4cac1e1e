import { bpmn } from '../../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../../case/sample.testing.ts'
import type { RunningEngine } from '../../engine.ts'
import { firstOf, keptQuery } from '../../store/kept-query.ts'
import type { Store } from '../../store/store.ts'
import { createTestEngine } from '../../testing.ts'

/** What everybody measures: two tasks in turn, for ever, so that a case never ends while it is measured. */
export const circle = `start > soan > xet > xor
  xor > soan if =tiep
  xor > end default
  soan: user
  xet: user`

export const circleXml = bpmn(circle, 'vong')

/** An engine over a store, and callers who complete one task of their own case after another. */
export interface World {
  engine: RunningEngine
  /** Every caller completes so many tasks, all callers at once; gives the milliseconds. */
  complete(callers: number, times: number): Promise<number>
  /** Opens cases until there are so many callers. */
  callers(count: number): Promise<string[]>
}

export async function createWorld(store: Store, xml: string, workflow = 'vong'): Promise<World> {
  const plugin = samplePlugin({ workflows: new Map([[workflow, xml]]), forms: new Map(), rules: [] })
  let made = 0
  const prefix = Date.now().toString(36)
  const ids = () => {
    made += 1
    return `${prefix}-${String(made).padStart(9, '0')}`
  }
  const engine = await createTestEngine({ store, ids, plugins: [plugin] })
  const by = await engine.user('nhan-vien')
  const cases: { id: string; task: string | null }[] = []

  async function open(): Promise<void> {
    const command = { commandId: ids(), workflow, unit: engine.unit, variables: { tiep: true, dat: true } }
    const { caseId, task } = await engine.startCase(command, by)
    cases.push({ id: caseId, task })
  }

  async function completeOne(one: (typeof cases)[number]): Promise<void> {
    await engine.completeTask({ commandId: ids(), task: one.task!, data: {} }, by)
    one.task = await nextTask(store, one.id)
  }

  return {
    engine,
    callers: async (count) => {
      while (cases.length < count) await open()
      return cases.map(({ id }) => id)
    },
    complete: async (callers, times) => {
      const begun = performance.now()
      await Promise.all(
        cases.slice(0, callers).map(async (one) => {
          for (let turn = 0; turn < times && one.task !== null; turn += 1) await completeOne(one)
        }),
      )
      return performance.now() - begun
    },
  }
}

async function nextTask(store: Store, caseId: string): Promise<string | null> {
  return (await firstOf(openTask(store.read, { case_id: caseId })))?.task_id ?? null
}

const openTask = keptQuery((db, { case_id }: { case_id: string }) =>
  db.selectFrom('task').select('task_id').where('case_id', '=', case_id).where('state', '=', 'open').limit(1),
)
