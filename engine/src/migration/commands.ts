import type { JsonObject } from '@statecraft/forms'
import type { MigrationMapping } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { mustBeAllowed, policyNow } from '../case/access.ts'
import { answerOnce } from '../case/command.ts'
import type { Host } from '../case/host.ts'
import { EngineError } from '../errors.ts'
import {
  addOpenCases,
  findMigration,
  insertMigration,
  setMigrationState,
  unfinishedMigration,
} from '../store/case-migrations.ts'
import { rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import type { MigrationTable } from '../store/tables.ts'
import { revisionTo } from './target.ts'

export interface StartMigration {
  commandId: string
  workflow: string
  to: number
  mapping?: MigrationMapping
}

/** Begins to move all open cases of a workflow; the worker does it, one case a transaction. Throws `migration-under-way`. `by` is null for the command line. */
export async function startMigration(
  host: Host,
  command: StartMigration,
  by: Principal | null,
): Promise<{ migration: string }> {
  const { commandId, workflow, to, mapping = {} } = command
  await revisionTo(host, workflow, to)
  const said = JSON.stringify(mapping)
  const request = { workflow, to, mapping: JSON.parse(said) as JsonObject }
  return answerOnce(host, { commandId, kind: 'migration.start', by: by?.user.id ?? null, request }, async (trx) => {
    if (by) await mustPublish(host, trx, by)
    const other = await unfinishedMigration(trx, workflow)
    if (other) throw new EngineError('migration-under-way', { workflow, migration: other.migration_id })
    if (by) await rememberPerson(trx, by.user)
    const row: MigrationTable = {
      migration_id: host.ids(),
      workflow,
      to_number: to,
      mapping: said,
      state: 'running',
      at: host.clock.now(),
      by_user: by?.user.id ?? null,
      ended_at: null,
    }
    await insertMigration(trx, row)
    await addOpenCases(trx, row)
    return { migration: row.migration_id }
  })
}

export type ChangeMigration = { commandId: string; migration: string }

/** No further case is moved until it is resumed. */
export const pauseMigration = (host: Host, command: ChangeMigration, by: Principal): Promise<boolean> =>
  change(host, command, by, 'pause', ['running'], 'paused')

export const resumeMigration = (host: Host, command: ChangeMigration, by: Principal): Promise<boolean> =>
  change(host, command, by, 'resume', ['paused'], 'running')

/** Takes back every case that it moved and in which nothing has happened since; the others are kept, each with the reason. */
export const undoMigration = (host: Host, command: ChangeMigration, by: Principal): Promise<boolean> =>
  change(host, command, by, 'undo', ['running', 'paused', 'done'], 'undoing')

async function change(
  host: Host,
  { commandId, migration }: ChangeMigration,
  by: Principal,
  verb: string,
  from: MigrationTable['state'][],
  state: MigrationTable['state'],
): Promise<boolean> {
  const head = { commandId, kind: `migration.${verb}`, by: by.user.id, request: { migration } }
  return answerOnce(host, head, async (trx) => {
    await mustPublish(host, trx, by)
    const row = await findMigration(trx, migration)
    if (!row) throw new EngineError('migration-not-found', { migration })
    if (!(await setMigrationState(trx, migration, from, { state, ended_at: null })))
      throw new EngineError('migration-elsewhere', { migration, state: row.state, verb })
    return true
  })
}

/** Who may publish revisions decides what becomes of the cases that are open. */
async function mustPublish(host: Host, trx: Tx, by: Principal): Promise<void> {
  mustBeAllowed(await policyNow(host, trx), by, 'definition.publish')
}
