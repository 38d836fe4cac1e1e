import type { JsonObject } from '@statecraft/forms'
import type { MigrationMapping } from '@statecraft/workflows'
import type { Host } from '../case/host.ts'
import { loadLocked } from '../case/locked.ts'
import { isEngineError } from '../errors.ts'
import {
  activeMigrations,
  findMigration,
  findMigrationCase,
  nextMigrationCase,
  setMigrationState,
  updateMigrationCase,
} from '../store/case-migrations.ts'
import { findCase, lockCase } from '../store/cases.ts'
import { eventsOf } from '../store/events.ts'
import type { Tx } from '../store/store.ts'
import type { CaseTable, MigrationCaseTable, MigrationTable } from '../store/tables.ts'
import { isThere, planCase } from './plan-case.ts'
import type { HeldBack } from './reason.ts'
import { recordMove, recordUndo } from './record.ts'
import { revisionTo, targetDefinitions } from './target.ts'

/** Moves, or takes back, the next case of a migration under way; false when there is none. One case is one transaction. */
export async function moveNextCase(host: Host): Promise<boolean> {
  const { read } = host.store
  for (const migration of await activeMigrations(read)) {
    const isUndoing = migration.state === 'undoing'
    const next = await nextMigrationCase(read, migration.migration_id, isUndoing ? 'moved' : 'waiting')
    if (!next) await end(host, migration)
    else {
      await attempt(host, migration, next)
      return true
    }
  }
  return false
}

async function end(host: Host, { migration_id, state }: MigrationTable): Promise<void> {
  const over = state === 'undoing' ? 'undone' : 'done'
  const ended_at = host.clock.now()
  await host.store.transaction((trx) => setMigrationState(trx, migration_id, [state], { state: over, ended_at }))
}

/** A case that cannot be moved for a reason of ours makes way for the next. */
async function attempt(host: Host, migration: MigrationTable, next: MigrationCaseTable): Promise<void> {
  try {
    if (migration.state === 'undoing') await takeBack(host, migration, next)
    else await move(host, migration, next)
  } catch (error) {
    if (isEngineError(error, 'store-busy') || isEngineError(error, 'store-full')) throw error
    const message = (error instanceof Error ? error.message : String(error)).slice(0, 1000)
    const reasons = [{ code: 'migration-failed', element: '', params: { message } }]
    const state = migration.state === 'undoing' ? 'kept' : 'left'
    await host.store.transaction((trx) => tell(host, trx, next, state, reasons))
  }
}

async function move(host: Host, migration: MigrationTable, next: MigrationCaseTable): Promise<void> {
  const revision = await revisionTo(host, migration.workflow, Number(migration.to_number))
  const seen = await findCase(host.store.read, next.case_id)
  // Definitions are made outside the transaction; the case may have moved to others meanwhile, and then its turn comes again.
  const definitions = seen && (await targetDefinitions(host, seen.bundle, revision))
  await host.store.transaction(async (trx) => {
    const row = await mine(trx, migration, next, 'waiting')
    if (!row) return
    if (row.status !== 'running') return leave(host, trx, next, 'migration-case-ended')
    if (!definitions || row.bundle !== seen.bundle) return
    const locked = await loadLocked(host, trx, row)
    if (isThere(locked, revision)) return leave(host, trx, next, 'migration-not-needed')
    const mapping = JSON.parse(migration.mapping) as MigrationMapping
    const at = host.clock.now()
    const planned = await planCase(host, trx, locked, { revision, definitions, mapping }, at)
    if (planned.plan.verdict !== 'moves') return tell(host, trx, next, 'left', planned.plan.reasons)
    const how = { migration: migration.migration_id, mapping: mapping as JsonObject, at, by: migration.by_user }
    const seq = await recordMove(host, trx, locked, planned, how)
    await updateMigrationCase(trx, next, { state: 'moved', reasons: '[]', seq, at })
  })
}

async function takeBack(host: Host, migration: MigrationTable, next: MigrationCaseTable): Promise<void> {
  await host.store.transaction(async (trx) => {
    const row = await mine(trx, migration, next, 'moved')
    if (!row) return
    const seq = Number(next.seq)
    if (Number(row.last_seq) !== seq) return keep(host, trx, next, 'migration-went-on')
    if (await endedCalled(trx, row, seq)) return keep(host, trx, next, 'migration-called-ended')
    const locked = await loadLocked(host, trx, row)
    const at = host.clock.now()
    await recordUndo(host, trx, locked, { seq, at, by: migration.by_user })
    await updateMigrationCase(trx, next, { state: 'undone', at })
  })
}

/** The case under its lock, if it is still this migration's turn with it. */
async function mine(
  trx: Tx,
  { migration_id, state }: MigrationTable,
  next: MigrationCaseTable,
  expected: MigrationCaseTable['state'],
): Promise<CaseTable | undefined> {
  const row = await lockCase(trx, next.case_id)
  const now = await findMigrationCase(trx, next)
  const isOn = (await findMigration(trx, migration_id))?.state === state
  return isOn && now?.state === expected ? row : undefined
}

/** A case that was called and ended cannot be brought back. */
async function endedCalled(trx: Tx, row: CaseTable, seq: number): Promise<boolean> {
  const moved = (await eventsOf(trx, row.case_id)).find((event) => Number(event.seq) === seq)
  const { effects } = JSON.parse(moved?.outcome ?? '{"effects":[]}') as { effects: { type: string; wait?: string }[] }
  const closed = effects.filter(({ type }) => type === 'close').map(({ wait }) => wait as string)
  if (closed.length === 0) return false
  const called = trx.selectFrom('called_case').select('wait').where('case_id', '=', row.case_id)
  return (await called.where('wait', 'in', closed).executeTakeFirst()) !== undefined
}

const leave = (host: Host, trx: Tx, next: MigrationCaseTable, code: string) =>
  tell(host, trx, next, 'left', [{ code, element: '', params: {} }])

const keep = (host: Host, trx: Tx, next: MigrationCaseTable, code: string) =>
  tell(host, trx, next, 'kept', [{ code, element: '', params: {} }])

async function tell(
  host: Host,
  trx: Tx,
  next: MigrationCaseTable,
  state: 'left' | 'kept',
  reasons: HeldBack[],
): Promise<void> {
  await updateMigrationCase(trx, next, { state, reasons: JSON.stringify(reasons), at: host.clock.now() })
}
