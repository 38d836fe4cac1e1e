import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseEvent, CaseState } from '@statecraft/workflows'
import type { VerifyReport } from '../engine-api.ts'
import { canonicalJson } from '../store/canonical.ts'
import { caseIdsAfter, findCase } from '../store/cases.ts'
import { eventHash, eventsOf, noHash } from '../store/events.ts'
import type { CaseTable, EventTable } from '../store/tables.ts'
import { stateHash } from './deliver.ts'
import { applyDelta, type Change } from './delta.ts'
import { type KeptEnvironment, readCalendar, stepEnv } from './environment.ts'
import type { Host } from './host.ts'
import { loadedCase } from './locked.ts'

/** What reading again needs; no plugin and no clock. */
export type VerifyHost = Pick<Host, 'store' | 'catalog'>

type Fault = VerifyReport['faults'][number]
const pageSize = 200

/**
 * Reads every case's log again: each row's hash, each link of the chain, and the state that its outcomes fold to against the stored one.
 * With `replay` each step is computed again with the recorded revisions, and what comes out otherwise is reported.
 */
export async function verify(host: VerifyHost, options: { replay?: boolean } = {}): Promise<VerifyReport> {
  const report: VerifyReport = { cases: 0, events: 0, faults: [] }
  for (let after = ''; ; ) {
    const ids = await caseIdsAfter(host.store.read, after, pageSize)
    for (const caseId of ids) await verifyCase(host, caseId, options.replay ?? false, report)
    if (ids.length < pageSize) return report
    after = ids.at(-1)!
  }
}

async function verifyCase(host: VerifyHost, caseId: string, replay: boolean, report: VerifyReport): Promise<void> {
  const row = await findCase(host.store.read, caseId)
  const events = await eventsOf(host.store.read, caseId)
  if (!row) return
  report.cases += 1
  report.events += events.length
  const fault = (seq: number, code: string, detail: JsonObject = {}) =>
    report.faults.push({ caseId, seq, code, detail })
  const broken = brokenLink(row, events)
  // Behind a broken link nothing can be trusted, so folding it would only add noise.
  if (broken) return void report.faults.push({ caseId, ...broken })
  const folded = foldEvents(events)
  if (folded.fault) return void report.faults.push({ caseId, ...folded.fault })
  const stored = JSON.parse(row.state) as CaseState | null
  if (stateHash(stored) !== stateHash(folded.state) || row.status !== folded.state?.status) {
    return void fault(events.length, 'state-differs', { stored: stateHash(stored), folded: stateHash(folded.state) })
  }
  if (replay) await replayCase(host, row, events, fault)
}

function brokenLink(row: CaseTable, events: EventTable[]): Omit<Fault, 'caseId'> | null {
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
export function foldEvents(events: EventTable[]): { state: CaseState | null; fault?: Omit<Fault, 'caseId'> } {
  let state: JsonValue = null
  for (const event of events) {
    const { delta } = JSON.parse(event.outcome) as { delta: Change[] }
    state = applyDelta(state, delta)
    if (stateHash(state as unknown as CaseState) !== event.state_hash) {
      return { state: null, fault: { seq: Number(event.seq), code: 'outcome-differs', detail: {} } }
    }
  }
  return { state: state as unknown as CaseState | null }
}

async function replayCase(
  host: VerifyHost,
  row: CaseTable,
  events: EventTable[],
  fault: (seq: number, code: string, detail?: JsonObject) => void,
): Promise<void> {
  const { workflow, definitions } = await loadedCase(host, host.store.read, row)
  let state: CaseState | null = null
  for (const event of events) {
    const { event: moved } = JSON.parse(event.input) as { event?: CaseEvent }
    if (!moved) continue
    const kept = JSON.parse(event.env) as KeptEnvironment
    const env = stepEnv(kept, await readCalendar(host.store.read, kept.calendar), definitions, row.plugin)
    const again = workflow.step(state, moved, env)
    const recorded = JSON.parse(event.outcome) as { effects: JsonValue }
    if (stateHash(again.state) !== event.state_hash) return fault(Number(event.seq), 'replay-state-differs')
    if (canonicalJson(again.effects as unknown as JsonValue) !== canonicalJson(recorded.effects)) {
      return fault(Number(event.seq), 'replay-effects-differ')
    }
    state = again.state
  }
}
