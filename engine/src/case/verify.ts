import type { JsonValue } from '@statecraft/forms'
import type { CaseEvent, CaseState } from '@statecraft/workflows'
import type { VerifyReport } from '../engine-api.ts'
import { firstBundle, migrationIn, replayMigration } from '../migration/replay.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { caseIdsAfter, caseIdsWithoutCase, findCase } from '../store/cases.ts'
import { eventHash, eventsOf, noHash } from '../store/events.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import { applyDelta, type Change } from './delta.ts'
import { type KeptEnvironment, readCalendar, stepEnv } from './environment.ts'
import type { Host } from './host.ts'
import { nextStateHash, readState } from './kept-state.ts'
import { loadedCase } from './locked.ts'
import { type Stepped, stepOver, stepWhole } from './step-over.ts'

/** What reading again needs; no plugin and no clock. */
export type VerifyHost = Pick<Host, 'store' | 'catalog'>

type CaseFault = Omit<VerifyReport['faults'][number], 'caseId'>
const pageSize = 200

/**
 * Reads every case's log again: each row's hash, each link of the chain, and the state that its outcomes fold to against the stored one.
 * With `replay` each step is computed again with the recorded revisions, and what comes out otherwise is reported.
 */
export async function verify(host: VerifyHost, options: { replay?: boolean } = {}): Promise<VerifyReport> {
  const { read } = host.store
  const report: VerifyReport = { cases: 0, events: 0, faults: [] }
  for (const caseId of await caseIdsWithoutCase(read))
    report.faults.push({ caseId, seq: 0, code: 'case-missing', detail: {} })
  for (let after = ''; ; ) {
    const ids = await caseIdsAfter(read, after, pageSize)
    for (const caseId of ids) {
      // A case that moved between reading its row and its log looks broken once; what is broken stays so.
      let found = await verifyCase(host, caseId, options.replay ?? false)
      if (found.fault) found = await verifyCase(host, caseId, options.replay ?? false)
      report.cases += 1
      report.events += found.events
      if (found.fault) report.faults.push({ caseId, ...found.fault })
    }
    if (ids.length < pageSize) return report
    after = ids.at(-1)!
  }
}

async function verifyCase(
  host: VerifyHost,
  caseId: string,
  replay: boolean,
): Promise<{ events: number; fault: CaseFault | null }> {
  const row = await findCase(host.store.read, caseId)
  const events = await eventsOf(host.store.read, caseId)
  if (!row) return { events: 0, fault: null }
  // Behind a broken link nothing can be trusted, so folding it would only add noise.
  const fault =
    brokenLink(row, events) ??
    (await differingState(host, row, events)) ??
    (replay ? await differingReplay(host, row, events) : null)
  return { events: events.length, fault }
}

async function differingState(host: VerifyHost, row: CaseTable, events: EventTable[]): Promise<CaseFault | null> {
  const folded = foldEvents(events)
  if (folded.fault) return folded.fault
  const state = stateHash(folded.state)
  const stored = await storedHash(host, row)
  const isNamed = row.state_hash === (events.at(-1)?.state_hash ?? noHash)
  if (stored === state && isNamed && row.status === folded.state?.status) return null
  return { seq: events.length, code: 'state-differs', detail: { stored, folded: state } }
}

async function storedHash(host: VerifyHost, row: CaseTable): Promise<string> {
  try {
    return stateHash(await readState(host.store.read, row))
  } catch {
    return 'unreadable'
  }
}

/** Names a whole state, whatever the order of its keys. */
const stateHash = (state: CaseState | null): string => sha256(canonicalJson(state as unknown as JsonValue))

/** The first row of a log that was changed, or is missing between two or at the end. */
export function brokenLink(row: Pick<CaseTable, 'last_hash'>, events: EventTable[]): CaseFault | null {
  let before = noHash
  for (const [at, event] of events.entries()) {
    const seq = Number(event.seq)
    if (seq !== at + 1) return { seq: at + 1, code: 'event-missing', detail: { found: seq } }
    if (event.prev_hash !== before) return { seq, code: 'chain-broken', detail: {} }
    if (eventHash(event) !== event.hash) return { seq, code: 'event-changed', detail: {} }
    before = event.hash
  }
  if (row.last_hash === before) return null
  return { seq: events.length + 1, code: 'end-missing', detail: { expected: row.last_hash, found: before } }
}

/** The state a log leads to, from its outcomes alone: nothing is computed again. */
export function foldEvents(events: EventTable[]): { state: CaseState | null; fault?: CaseFault } {
  let state: JsonValue = null
  let named = noHash
  for (const event of events) {
    const { delta } = JSON.parse(event.outcome) as { delta: Change[] }
    state = applyDelta(state, delta)
    named = nameAfter(event, named, delta, state as unknown as CaseState)
    if (named !== event.state_hash) {
      return { state: null, fault: { seq: Number(event.seq), code: 'outcome-differs', detail: {} } }
    }
  }
  return { state: state as unknown as CaseState | null }
}

/** What names the state after an event: in the first format the state itself, since then the changes that led to it. */
function nameAfter({ format }: EventTable, before: string, delta: Change[], state: CaseState | null): string {
  if (Number(format) === 1) return stateHash(state)
  return nextStateHash(before, JSON.stringify(delta))
}

async function differingReplay(host: VerifyHost, row: CaseTable, events: EventTable[]): Promise<CaseFault | null> {
  const { read } = host.store
  const began = { ...row, bundle: firstBundle(row, events) }
  let { workflow, definitions } = await loadedCase(host, read, began)
  let state: CaseState | null = null
  for (const event of events) {
    const migration = migrationIn(event)
    if (migration && state) {
      const again = await replayMigration(host, row, event, state)
      if ('code' in again) return { seq: Number(event.seq), code: again.code, detail: {} }
      state = again.state
      ;({ workflow, definitions } = await loadedCase(host, read, { ...row, bundle: migration.to }))
      continue
    }
    const { event: moved } = JSON.parse(event.input) as { event?: CaseEvent }
    if (!moved) continue
    const seq = Number(event.seq)
    const kept = JSON.parse(event.env) as KeptEnvironment
    const env = stepEnv(kept, await readCalendar(host.store.read, kept.calendar), definitions, row.plugin)
    let again: Stepped
    try {
      again = state ? stepOver(workflow, state, moved, env) : stepWhole(workflow, state, moved, env)
    } catch (error) {
      return {
        seq,
        code: 'replay-refused',
        detail: { message: error instanceof Error ? error.message : String(error) },
      }
    }
    const recorded = JSON.parse(event.outcome) as { delta: Change[]; effects: JsonValue }
    const { effects } = again.result
    const delta = again.delta
    state = again.settle()
    if (!leadsTo(event, recorded.delta, delta, state)) return { seq, code: 'replay-state-differs', detail: {} }
    if (canonicalJson(effects as unknown as JsonValue) !== canonicalJson(recorded.effects)) {
      return { seq, code: 'replay-effects-differ', detail: {} }
    }
  }
  return null
}

/** Whether a step taken again has changed the same, in whatever order it tells so. */
function leadsTo(event: EventTable, recorded: Change[], again: Change[], state: CaseState): boolean {
  if (Number(event.format) === 1) return stateHash(state) === event.state_hash
  return inOrder(recorded) === inOrder(again)
}

const inOrder = (delta: Change[]): string =>
  delta
    .map((change) => canonicalJson(change as unknown as JsonValue))
    .sort()
    .join('\n')
