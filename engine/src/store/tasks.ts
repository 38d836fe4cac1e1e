import type { Db, Tx } from './store.ts'
import type { DraftTable, TaskTable } from './tables.ts'

export async function insertTask(trx: Tx, row: TaskTable, roles: string[]): Promise<void> {
  await trx.insertInto('task').values(row).execute()
  if (roles.length === 0) return
  const rows = [...new Set(roles)].map((role) => ({ case_id: row.case_id, task_id: row.task_id, role }))
  await trx.insertInto('task_role').values(rows).execute()
}

export function findTask(db: Db, taskId: string): Promise<TaskTable | undefined> {
  return db.selectFrom('task').selectAll().where('task_id', '=', taskId).executeTakeFirst()
}

export function tasksOfCase(db: Db, caseId: string): Promise<TaskTable[]> {
  return db.selectFrom('task').selectAll().where('case_id', '=', caseId).orderBy('since').orderBy('task_id').execute()
}

export async function rolesOfTask(db: Db, task: { case_id: string; task_id: string }): Promise<string[]> {
  const rows = await db
    .selectFrom('task_role')
    .select('role')
    .where('case_id', '=', task.case_id)
    .where('task_id', '=', task.task_id)
    .orderBy('role')
    .execute()
  return rows.map((row) => row.role)
}

/** Changes a task and raises its version. */
export async function updateTask(trx: Tx, task: { case_id: string; task_id: string }, change: Partial<TaskTable>) {
  await trx
    .updateTable('task')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('case_id', '=', task.case_id)
    .where('task_id', '=', task.task_id)
    .execute()
}

/** Ends the open task of a wait; its draft goes with it. */
export async function endTask(
  trx: Tx,
  caseId: string,
  wait: string,
  end: Pick<TaskTable, 'state' | 'ended_at' | 'ended_by'>,
): Promise<void> {
  await trx
    .updateTable('task')
    .set((eb) => ({ ...end, version: eb('version', '+', 1) }))
    .where('case_id', '=', caseId)
    .where('wait', '=', wait)
    .where('state', '=', 'open')
    .execute()
  await trx
    .deleteFrom('draft')
    .where('case_id', '=', caseId)
    .where('task_id', 'in', (eb) =>
      eb.selectFrom('task').select('task_id').where('case_id', '=', caseId).where('wait', '=', wait),
    )
    .execute()
}

/** Whether the element was completed before in this case. */
export async function wasDoneBefore(db: Db, caseId: string, element: string): Promise<boolean> {
  const row = await db
    .selectFrom('task')
    .select('task_id')
    .where('case_id', '=', caseId)
    .where('element', '=', element)
    .where('state', '=', 'completed')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The earliest deadline among a case's open tasks. */
export async function earliestDue(db: Db, caseId: string): Promise<string | null> {
  const row = await db
    .selectFrom('task')
    .select((eb) => eb.fn.min('due').as('due'))
    .where('case_id', '=', caseId)
    .where('state', '=', 'open')
    .executeTakeFirst()
  return row?.due ?? null
}

export function findDraft(db: Db, task: { case_id: string; task_id: string }): Promise<DraftTable | undefined> {
  return db
    .selectFrom('draft')
    .selectAll()
    .where('case_id', '=', task.case_id)
    .where('task_id', '=', task.task_id)
    .executeTakeFirst()
}

export async function putDraft(trx: Tx, row: DraftTable): Promise<void> {
  await trx
    .insertInto('draft')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['case_id', 'task_id']).doUpdateSet({
        data: row.data,
        version: row.version,
        saved_at: row.saved_at,
        saved_by: row.saved_by,
      }),
    )
    .execute()
}
