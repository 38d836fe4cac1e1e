import type { CaseEvent } from '@statecraft/workflows'
import { EngineError } from '../errors.ts'
import { findCase } from '../store/cases.ts'
import type { Db, Tx } from '../store/store.ts'
import { lockSuspension, suspensionOf } from '../store/suspensions.ts'
import type { CaseTable } from '../store/tables.ts'

type Row = Pick<CaseTable, 'number' | 'workflow' | 'suspended_at'>

/** They answer nothing: one ends a case, the other carries it to another revision. */
const passing = new Set<CaseEvent['type'] | 'migrate'>(['cancel', 'migrate'])

/** Throws `case-suspended` while the case, its workflow or everything is suspended, and `workflow-suspended` where a case would begin. */
export async function mustNotBeSuspended(trx: Tx, row: Row, type: CaseEvent['type']): Promise<void> {
  if (passing.has(type)) return
  const { number, workflow } = row
  if (row.suspended_at !== null) throw new EngineError('case-suspended', { number, scope: 'case' })
  const found = await suspensionOf(trx, workflow)
  if (!found) return
  throw type === 'start'
    ? new EngineError('workflow-suspended', { workflow, scope: found.scope })
    : new EngineError('case-suspended', { number, scope: found.scope })
}

/** Whether a case takes no answers just now. */
export async function isSuspended(db: Db, of: Pick<CaseTable, 'workflow' | 'suspended_at'> | string): Promise<boolean> {
  const row = typeof of === 'string' ? await findCase(db, of) : of
  return row !== undefined && (row.suspended_at !== null || (await suspensionOf(db, row.workflow)) !== undefined)
}

/** Whether a case whose row is locked is suspended, and stays so until the transaction ends. */
export async function staysSuspended(trx: Tx, row: Row): Promise<boolean> {
  return row.suspended_at !== null || lockSuspension(trx, row.workflow)
}
