import type { JsonObject, JsonValue } from '@statecraft/forms'
import { type CaseState, type Effect, effectsBetween } from '@statecraft/workflows'
import { follow, type LockedCase } from '../case/deliver.ts'
import { deltaOf } from '../case/delta.ts'
import type { KeptEnvironment } from '../case/environment.ts'
import type { Host } from '../case/host.ts'
import { dropLargeState, nextStateHash } from '../case/kept-state.ts'
import { makeNew } from '../case/made.ts'
import { foldEvents } from '../case/verify.ts'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import { updateCase } from '../store/cases.ts'
import { appendEvent, eventFormat, eventsOf } from '../store/events.ts'
import type { Tx } from '../store/store.ts'
import type { EventTable } from '../store/tables.ts'
import type { MigrationInput } from './migration-input.ts'
import type { PlannedCase } from './plan-case.ts'
import { projectMigration } from './rows.ts'

interface Move {
  at: string
  by: string | null
  type: 'migrate' | 'migrate-undo'
  input: MigrationInput
  env: KeptEnvironment | Record<string, never>
  state: CaseState
  effects: Effect[]
  workflow: RunnableWorkflow
}

/** Moves a case whose row is locked as it was planned; gives the number of the event in its log. */
export async function recordMove(
  host: Host,
  trx: Tx,
  locked: LockedCase,
  { plan, definitions, workflow, kept }: PlannedCase,
  how: { migration: string; mapping: JsonObject; at: string; by: string | null },
): Promise<number> {
  const { migration, mapping, at, by } = how
  const input = { migration, from: locked.row.bundle, to: definitions.hash, mapping }
  const { state, effects } = plan
  const move = { at, by, type: 'migrate', input, env: kept, state: state!, effects, workflow: workflow! } as const
  return record(host, trx, locked, move)
}

/** Takes the last event of a case back, which moved it: it stands again exactly where it stood. */
export async function recordUndo(
  host: Host,
  trx: Tx,
  locked: LockedCase,
  how: { seq: number; at: string; by: string | null },
): Promise<void> {
  const events = await eventsOf(trx, locked.row.case_id)
  const moved = events.find((event) => Number(event.seq) === how.seq)!
  const said = JSON.parse(moved.input) as MigrationInput
  const state = foldEvents(events.filter((event) => Number(event.seq) < how.seq)).state!
  const definitions = await host.catalog.definitions(trx, said.from)
  const workflow = (await definitions.workflow(trx, locked.row.workflow, locked.row.process))!
  const input = { ...said, from: said.to, to: said.from, undoes: how.seq }
  const effects = effectsBetween(locked.state!, state)
  await record(host, trx, locked, { ...how, type: 'migrate-undo', input, env: {}, state, effects, workflow })
}

async function record(host: Host, trx: Tx, locked: LockedCase, move: Move): Promise<number> {
  const { row, state: before } = locked
  const { at, by, type, state: after, effects, workflow, input } = move
  const seq = Number(row.last_seq) + 1
  const maker = makeNew(host.ids, null)
  const place = { row, workflow, before, after, seq, at, by }
  await projectMigration(trx, effects, { ...place, maker, ids: host.ids })
  const changes = deltaOf(before as unknown as JsonValue, after as unknown as JsonValue)
  const delta = JSON.stringify(changes)
  const logged: EventTable = await appendEvent(trx, {
    case_id: row.case_id,
    seq,
    format: eventFormat,
    at,
    type,
    element: null,
    by_user: by,
    on_behalf_of: null,
    command_id: null,
    input: JSON.stringify(input),
    env: JSON.stringify(move.env),
    read: '{}',
    outcome: JSON.stringify({ delta: changes, effects, trace: [], made: maker.made }),
    state_hash: nextStateHash(row.state_hash, delta),
    prev_hash: row.last_hash,
  })
  dropLargeState(host, row)
  locked.row = await follow(trx, row, after, logged, delta.length)
  await updateCase(trx, row.case_id, { bundle: input.to })
  return seq
}
