import { EngineError } from '../errors.ts'
import { lockCase } from '../store/cases.ts'
import type { Db, Tx } from '../store/store.ts'
import type { CaseTable } from '../store/tables.ts'
import type { LockedCase } from './deliver.ts'
import type { Host } from './host.ts'
import { findLargeState, isElsewhere, readState } from './kept-state.ts'

/** Locks a case and loads what it runs on; throws `case-not-found`. */
export async function lockAndLoad(host: Host, trx: Tx, caseId: string): Promise<LockedCase> {
  const row = await lockCase(trx, caseId)
  if (!row) throw new EngineError('case-not-found', { case: caseId })
  return loadLocked(host, trx, row)
}

/** What a case whose row is locked runs on. */
export async function loadLocked(host: Host, trx: Tx, row: CaseTable): Promise<LockedCase> {
  const definitions = await definitionsOf(host, trx, row)
  const state = (isElsewhere(row) && findLargeState(host, row)) || (await readState(trx, row))
  return { row, state, ...definitions }
}

/** A row with its state and definitions. Without a lock it is good for reading only. */
export async function loadedCase(host: Pick<Host, 'catalog'>, db: Db, row: CaseTable): Promise<LockedCase> {
  return { row, state: await readState(db, row), ...(await definitionsOf(host, db, row)) }
}

async function definitionsOf(host: Pick<Host, 'catalog'>, db: Db, row: CaseTable) {
  const definitions = await host.catalog.definitions(db, row.bundle)
  const workflow = await definitions.workflow(db, row.workflow, row.process)
  if (!workflow) throw new EngineError('workflow-not-found', { workflow: row.workflow })
  return { definitions, workflow }
}
