import type { Db, Tx } from './store.ts'
import { everything } from './suspensions.ts'
import type { StartTimerTable } from './tables.ts'

export function startTimers(db: Db): Promise<StartTimerTable[]> {
  return db.selectFrom('start_timer').selectAll().execute()
}

export async function putStartTimer(trx: Tx, row: StartTimerTable): Promise<void> {
  const { workflow, process, element, ...rest } = row
  await trx
    .insertInto('start_timer')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workflow', 'process', 'element']).doUpdateSet(rest))
    .execute()
}

type Key = Pick<StartTimerTable, 'workflow' | 'process' | 'element'>

export async function deleteStartTimer(trx: Tx, { workflow, process, element }: Key): Promise<void> {
  await trx
    .deleteFrom('start_timer')
    .where('workflow', '=', workflow)
    .where('process', '=', process)
    .where('element', '=', element)
    .execute()
}

/** The start that is due first, of those due by `now`. */
export function nextStartTimer(db: Db, now: string): Promise<StartTimerTable | undefined> {
  return db
    .selectFrom('start_timer')
    .selectAll()
    .where('due', '<=', now)
    .where('last_error', 'is', null)
    .where(({ not, exists, selectFrom, ref }) =>
      not(
        exists(
          selectFrom('suspension')
            .select('suspension_id')
            .where('ended_at', 'is', null)
            .where((eb) =>
              eb.or([
                eb('suspension.workflow', '=', everything),
                eb('suspension.workflow', '=', ref('start_timer.workflow')),
              ]),
            ),
        ),
      ),
    )
    .orderBy('due')
    .orderBy('workflow')
    .orderBy('element')
    .limit(1)
    .executeTakeFirst()
}

/** Moves a start on from the instant it was due at; false when another worker did, so that each instant starts once. */
export async function moveStartTimer(
  trx: Tx,
  { workflow, process, element, due }: StartTimerTable,
  next: Pick<StartTimerTable, 'due' | 'cycle'>,
): Promise<boolean> {
  const moved = await trx
    .updateTable('start_timer')
    .set(next)
    .where('workflow', '=', workflow)
    .where('process', '=', process)
    .where('element', '=', element)
    .where('due', '=', due)
    .executeTakeFirst()
  return moved.numUpdatedRows === 1n
}

/** What says that other definitions may be in force than before: how many revisions there are, and when the last came. */
export async function definitionsMark(db: Db): Promise<string> {
  const row = await db
    .selectFrom('revision')
    .select((eb) => [eb.fn.countAll<number>().as('n'), eb.fn.max('published_at').as('last')])
    .executeTakeFirstOrThrow()
  return `${row.n} ${row.last ?? ''}`
}
