import { bpmn } from '../../../../workflows/src/testing/diagram.ts'
import type { RunningEngine } from '../../engine.ts'

export const itemsXml = bpmn("start > viec > end\nviec: user each='=ds' item=x", 'nhieu')

let turn = 0

/** Opens a case with so many items and completes them, 64 at a time; gives the milliseconds of the completing. */
export async function items(engine: RunningEngine, count: number): Promise<number> {
  turn += 1
  const { store } = engine.host
  const by = { user: { id: 'user-nhan-vien', name: 'Nguyễn Văn A' }, memberships: [member] }
  const command = (at: number | string) => `items-${turn}-${count}-${at}`
  const variables = { ds: Array.from({ length: count }, (_, at) => at) }
  const opened = await engine.startCase(
    { commandId: command('start'), workflow: 'nhieu', unit: member.unit, variables },
    by,
  )
  const rows = await store.read.selectFrom('task').select('task_id').where('case_id', '=', opened.caseId).execute()
  if (rows.length !== count) throw new Error(`${rows.length} tasks are open instead of ${count}`)
  const begun = performance.now()
  for (let at = 0; at < count; at += 64) {
    const some = rows.slice(at, at + 64)
    await Promise.all(
      some.map(({ task_id: task }, beside) =>
        engine.completeTask({ commandId: command(at + beside), task, data: {} }, by),
      ),
    )
  }
  return performance.now() - begun
}

const member = { role: 'nhan-vien', unit: 'don-vi-mau', from: '1900-01-01' }
