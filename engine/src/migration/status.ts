import type { MigrationMapping, Process } from '@statecraft/workflows'
import type { Host } from '../case/host.ts'
import { loadedCase } from '../case/locked.ts'
import { EngineError } from '../errors.ts'
import { allMigrations, countMigrationCases, findMigration, heldBack } from '../store/case-migrations.ts'
import { findCase } from '../store/cases.ts'
import type { MigrationCaseTable, MigrationTable } from '../store/tables.ts'
import type { HeldBack } from './reason.ts'

/** How far a migration is. */
export interface MigrationStatus {
  id: string
  workflow: string
  to: number
  mapping: MigrationMapping
  state: MigrationTable['state']
  at: string
  by: string | null
  endedAt: string | null
  counts: Record<MigrationCaseTable['state'], number>
}

/** A case that was not moved, or not taken back. */
export interface HeldBackCase {
  caseId: string
  number: string
  state: MigrationCaseTable['state']
  reasons: HeldBack[]
  process: Process | undefined
}

/** Cases shown of one migration. */
const shown = 200

/** All migrations, the newest first. */
export async function listMigrations(host: Host): Promise<MigrationStatus[]> {
  const rows = await allMigrations(host.store.read)
  return Promise.all(rows.map((row) => statusOf(host, row)))
}

/** One migration, with the cases that it left where they are. */
export async function getMigration(host: Host, id: string): Promise<MigrationStatus & { held: HeldBackCase[] }> {
  const { read } = host.store
  const row = await findMigration(read, id)
  if (!row) throw new EngineError('migration-not-found', { migration: id })
  const held: HeldBackCase[] = []
  for (const { case_id, number, state, reasons } of await heldBack(read, id, shown)) {
    const found = await findCase(read, case_id)
    const process = found && (await loadedCase(host, read, found)).workflow.process
    held.push({ caseId: case_id, number, state, reasons: JSON.parse(reasons) as HeldBack[], process })
  }
  return { ...(await statusOf(host, row)), held }
}

async function statusOf(host: Host, row: MigrationTable): Promise<MigrationStatus> {
  const {
    waiting = 0,
    moved = 0,
    left = 0,
    undone = 0,
    kept = 0,
  } = await countMigrationCases(host.store.read, row.migration_id)
  return {
    id: row.migration_id,
    workflow: row.workflow,
    to: Number(row.to_number),
    mapping: JSON.parse(row.mapping) as MigrationMapping,
    state: row.state,
    at: row.at,
    by: row.by_user,
    endedAt: row.ended_at,
    counts: { waiting, moved, left, undone, kept },
  }
}
