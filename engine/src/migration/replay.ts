import type { JsonValue } from '@statecraft/forms'
import {
  type CaseState,
  type Effect,
  effectsBetween,
  type MigrationMapping,
  planMigration,
} from '@statecraft/workflows'
import { applyDelta, type Change, deltaOf } from '../case/delta.ts'
import { type KeptEnvironment, readCalendar, stepEnv } from '../case/environment.ts'
import type { Host } from '../case/host.ts'
import { canonicalJson } from '../store/canonical.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import type { MigrationInput } from './migration-input.ts'

type ReplayHost = Pick<Host, 'store' | 'catalog'>

/** What the log tells of a case that was moved to other definitions by this event; null for all other events. */
export function migrationIn(event: EventTable): MigrationInput | null {
  return event.type === 'migrate' || event.type === 'migrate-undo' ? (JSON.parse(event.input) as MigrationInput) : null
}

/** The definitions a case began with. */
export function firstBundle(row: CaseTable, events: EventTable[]): string {
  for (const event of events) {
    const moved = migrationIn(event)
    if (moved) return moved.from
  }
  return row.bundle
}

/** Plans a recorded migration again; gives where it leads, or a code where it leads elsewhere than was recorded. */
export async function replayMigration(
  host: ReplayHost,
  row: CaseTable,
  event: EventTable,
  state: CaseState,
): Promise<{ state: CaseState } | { code: string }> {
  const said = migrationIn(event)!
  const recorded = JSON.parse(event.outcome) as { delta: Change[]; effects: Effect[] }
  const before = structuredClone(state)
  if (said.undoes !== undefined) {
    const back = applyDelta(state as unknown as JsonValue, recorded.delta) as unknown as CaseState
    const same = inOrder(effectsBetween(before, back)) === inOrder(recorded.effects)
    return same ? { state: back } : { code: 'replay-effects-differ' }
  }
  const plan = await planned(host, row, event, said, before)
  if (!plan?.state) return { code: 'replay-refused' }
  const delta = deltaOf(before as unknown as JsonValue, plan.state as unknown as JsonValue)
  if (inOrder(delta) !== inOrder(recorded.delta)) return { code: 'replay-state-differs' }
  if (inOrder(plan.effects) !== inOrder(recorded.effects)) return { code: 'replay-effects-differ' }
  return { state: plan.state }
}

async function planned(
  { store, catalog }: ReplayHost,
  row: CaseTable,
  event: EventTable,
  said: MigrationInput,
  state: CaseState,
) {
  const kept = JSON.parse(event.env) as KeptEnvironment
  const [before, after] = await Promise.all([said.from, said.to].map((one) => catalog.definitions(store.read, one)))
  const from = await before!.workflow(store.read, row.workflow, row.process)
  const to = await after!.workflow(store.read, row.workflow, row.process)
  if (!from || !to) return undefined
  const env = stepEnv(kept, await readCalendar(store.read, kept.calendar), after!, row.plugin)
  return planMigration(from.compiled, to.compiled, state, said.mapping as MigrationMapping, env)
}

/** Lists that say the same, in whatever order. */
const inOrder = (list: (Change | Effect)[]): string =>
  list
    .map((one) => canonicalJson(one as unknown as JsonValue))
    .sort()
    .join('\n')
