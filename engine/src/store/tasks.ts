import { firstOf, keptQuery, rowsOf } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { DraftTable, TaskTable } from './tables.ts'

const insert = keptQuery((db, row: TaskTable) => db.insertInto('task').values(row))

const insertRole = keptQuery((db, row: { case_id: string; task_id: string; role: string }) =>
  db.insertInto('task_role').values(row),
)

const find = keptQuery((db, { task_id }: Pick<TaskTable, 'task_id'>) =>
  db.selectFrom('task').selectAll().where('task_id', '=', task_id),
)

const roles = keptQuery((db, { case_id, task_id }: Pick<TaskTable, 'case_id' | 'task_id'>) =>
  db
    .selectFrom('task_role')
    .select('role')
    .where('case_id', '=', case_id)
    .where('task_id', '=', task_id)
    .orderBy('role'),
)

type Wait = Pick<TaskTable, 'case_id' | 'wait'>

const end = keptQuery((db, { case_id, wait, ...change }: Wait & Pick<TaskTable, 'state' | 'ended_at' | 'ended_by'>) =>
  db
    .updateTable('task')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('case_id', '=', case_id)
    .where('wait', '=', wait)
    .where('state', '=', 'open'),
)

const dropDraft = keptQuery((db, { case_id, wait }: Wait) =>
  db
    .deleteFrom('draft')
    .where('case_id', '=', case_id)
    .where('task_id', 'in', (eb) =>
      eb.selectFrom('task').select('task_id').where('case_id', '=', case_id).where('wait', '=', wait),
    ),
)

const earliest = keptQuery((db, { case_id }: Pick<TaskTable, 'case_id'>) =>
  db
    .selectFrom('task')
    .select('due')
    .where('case_id', '=', case_id)
    .where('state', '=', 'open')
    .where('due', 'is not', null)
    .orderBy('due')
    .limit(1),
)

export async function insertTask(trx: Tx, row: TaskTable, roles: string[]): Promise<void> {
  await insert(trx, row)
  for (const role of new Set(roles)) await insertRole(trx, { case_id: row.case_id, task_id: row.task_id, role })
}

export function findTask(db: Db, taskId: string): Promise<TaskTable | undefined> {
  return firstOf(find(db, { task_id: taskId }))
}

export function tasksOfCase(db: Db, caseId: string): Promise<TaskTable[]> {
  return db.selectFrom('task').selectAll().where('case_id', '=', caseId).orderBy('since').orderBy('task_id').execute()
}

export async function rolesOfTask(db: Db, task: { case_id: string; task_id: string }): Promise<string[]> {
  const { case_id, task_id } = task
  return (await rowsOf(roles(db, { case_id, task_id }))).map((row) => row.role)
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

/** The open task of a wait has another assignee or due instant. */
export async function changeOpenTask(
  trx: Tx,
  task: { case_id: string; wait: string },
  change: Partial<Pick<TaskTable, 'assignee' | 'delegated_by' | 'due'>>,
) {
  await trx
    .updateTable('task')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('case_id', '=', task.case_id)
    .where('wait', '=', task.wait)
    .where('state', '=', 'open')
    .execute()
}

/** Ends the open task of a wait; its draft goes with it. */
export async function endTask(
  trx: Tx,
  caseId: string,
  wait: string,
  { state, ended_at, ended_by }: Pick<TaskTable, 'state' | 'ended_at' | 'ended_by'>,
): Promise<void> {
  await end(trx, { case_id: caseId, wait, state, ended_at, ended_by })
  await dropDraft(trx, { case_id: caseId, wait })
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
  return (await firstOf(earliest(db, { case_id: caseId })))?.due ?? null
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
