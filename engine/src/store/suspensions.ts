import { nextNumber } from './cases.ts'
import { firstOf, keptQuery } from './kept-query.ts'
import type { Db, Tx } from './store.ts'
import type { SuspensionTable } from './tables.ts'

const active = keptQuery((db, { workflow }: Pick<SuspensionTable, 'workflow'>) =>
  db
    .selectFrom('suspension')
    .select(['suspension_id', 'scope', 'at', 'by_user', 'reason'])
    .where('ended_at', 'is', null)
    .where('workflow', 'in', [workflow, everything])
    .orderBy('workflow')
    .limit(1),
)

/** Stands for all workflows. */
export const everything = ''

export type Suspension = Pick<SuspensionTable, 'suspension_id' | 'scope' | 'at' | 'by_user' | 'reason'>

/** What suspends all cases of a workflow now, if anything does. */
export function suspensionOf(db: Db, workflow: string): Promise<Suspension | undefined> {
  return firstOf(active(db, { workflow }))
}

/** One at a time suspends or resumes workflows, so that none is suspended twice. */
export async function lockSuspensions(trx: Tx): Promise<void> {
  await nextNumber(trx, 'suspension')
}

/**
 * Whether a workflow is suspended, by itself or with everything, or (`alone`) by itself; it stays so until the transaction ends, as whoever ends it
 * waits for the row.
 */
export async function lockSuspension(trx: Tx, workflow: string, alone?: 'alone'): Promise<boolean> {
  const rows = await trx
    .updateTable('suspension')
    .set((eb) => ({ reason: eb.ref('reason') }))
    .where('ended_at', 'is', null)
    .where('workflow', 'in', alone ? [workflow] : [workflow, everything])
    .returning('suspension_id')
    .execute()
  return rows.length > 0
}

export async function insertSuspension(trx: Tx, row: SuspensionTable): Promise<void> {
  await trx.insertInto('suspension').values(row).execute()
}

/** Ends what suspends a workflow, or everything by the empty name; false when nothing did. */
export async function endSuspension(
  trx: Tx,
  workflow: string,
  end: Pick<SuspensionTable, 'ended_at' | 'ended_by' | 'ended_reason'>,
): Promise<boolean> {
  const rows = await trx
    .updateTable('suspension')
    .set(end)
    .where('ended_at', 'is', null)
    .where('workflow', '=', workflow)
    .returning('suspension_id')
    .execute()
  return rows.length > 0
}

/** What was suspended beyond single cases, what still is first, then the newest. */
export function suspensions(db: Db, limit: number): Promise<SuspensionTable[]> {
  return db
    .selectFrom('suspension')
    .selectAll()
    .orderBy((eb) => eb.case().when('ended_at', 'is', null).then(0).else(1).end())
    .orderBy('at', 'desc')
    .orderBy('suspension_id')
    .limit(limit)
    .execute()
}

/** Lets go on what was set aside for one case, a workflow, or all (no name): each overdue timer fires once then. */
export async function releaseHeld(trx: Tx, which: { caseId: string } | { workflow: string }): Promise<void> {
  for (const table of ['timer', 'job', 'delivery'] as const) {
    const update = trx.updateTable(table).set({ state: 'waiting' }).where('state', '=', 'suspended')
    if ('caseId' in which) await update.where('case_id', '=', which.caseId).execute()
    else if (which.workflow === everything) await update.execute()
    else
      await update
        .where('case_id', 'in', (eb) =>
          eb.selectFrom('case_').select('case_.case_id').where('case_.workflow', '=', which.workflow),
        )
        .execute()
  }
}

type Waiting = { case_id: string; wait: string }

/** Sets a due timer aside; it keeps its instant. */
export async function holdTimer(trx: Tx, { case_id, wait }: Waiting): Promise<void> {
  await trx
    .updateTable('timer')
    .set({ state: 'suspended' })
    .where('case_id', '=', case_id)
    .where('wait', '=', wait)
    .where('state', '=', 'waiting')
    .execute()
}

/** Takes a job from whoever held it; the attempt does not count. */
export async function holdJob(
  trx: Tx,
  { case_id, job_id, lease }: { case_id: string; job_id: string; lease: string | null },
): Promise<void> {
  await trx
    .updateTable('job')
    .set((eb) => ({
      state: 'suspended',
      lease: null,
      leased_until: null,
      worker: null,
      attempts: eb('attempts', '-', 1),
    }))
    .where('case_id', '=', case_id)
    .where('job_id', '=', job_id)
    .where('lease', '=', lease)
    .where('state', '=', 'running')
    .execute()
}

/** Sets aside what another case does to a case. */
export async function holdDelivery(trx: Tx, row: { case_id: string; delivery_id: string }): Promise<void> {
  await trx
    .updateTable('delivery')
    .set({ state: 'suspended' })
    .where('case_id', '=', row.case_id)
    .where('delivery_id', '=', row.delivery_id)
    .where('state', '=', 'waiting')
    .execute()
}
