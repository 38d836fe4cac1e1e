import type { JsonValue } from '@statecraft/forms'
import type { CaseState } from '@statecraft/workflows'
import { hashOfParts } from '../store/canonical.ts'
import { deleteStateText, findStateText, outcomesBetween, putStateText } from '../store/states.ts'
import type { Db, Tx } from '../store/store.ts'
import type { CaseTable } from '../store/tables.ts'
import { applyDelta, type Change } from './delta.ts'
import type { Host } from './host.ts'

/** Format of the state in a case's row; raised when its meaning changes. 2: a large state lies in a row of its own. */
export const stateFormat = 2

/** A state whose text is longer lies in a row of its own. Characters. */
export const inlineLimit = 16_000

/** Stands in a case's row for a state that lies elsewhere. */
const elsewhere = ''

export const isElsewhere = (row: Pick<CaseTable, 'state'>): boolean => row.state === elsewhere

/**
 * The state of a case as it is stored: in its row, or for a large one its text and the changes of the events since. Null before the first
 * event.
 */
export async function readState(
  db: Db,
  row: Pick<CaseTable, 'case_id' | 'state' | 'state_seq' | 'last_seq'>,
): Promise<CaseState | null> {
  if (!isElsewhere(row)) return JSON.parse(row.state) as CaseState | null
  const text = await findStateText(db, row.case_id)
  if (text === undefined) throw new Error(`The state of case ${row.case_id} is missing from the database.`)
  let state = JSON.parse(text) as JsonValue
  for (const outcome of await outcomesBetween(db, row.case_id, Number(row.state_seq), Number(row.last_seq)))
    state = applyDelta(state, (JSON.parse(outcome) as { delta: Change[] }).delta)
  return state as unknown as CaseState
}

export type StateColumns = Pick<CaseTable, 'state' | 'state_format' | 'state_seq' | 'state_credit'>

/**
 * Stores a state after an event. A large one is written whole only when the changes since it was written last have grown as long as itself:
 * what an event costs depends on what it changes.
 */
export async function storeState(
  trx: Tx,
  row: CaseTable,
  state: CaseState,
  seq: number,
  changed: number,
): Promise<StateColumns> {
  const state_credit = Number(row.state_credit) - changed
  if (isElsewhere(row) && state_credit > 0 && state.status === 'running')
    return { state: elsewhere, state_format: stateFormat, state_seq: row.state_seq, state_credit }
  const text = JSON.stringify(state)
  const isLarge = text.length > inlineLimit
  if (isLarge) await putStateText(trx, row.case_id, text)
  else if (isElsewhere(row)) await deleteStateText(trx, row.case_id)
  return {
    state: isLarge ? elsewhere : text,
    state_format: stateFormat,
    state_seq: seq,
    state_credit: isLarge ? text.length : 0,
  }
}

/** Names a state by the one before it and the changes that led to it, as JSON. */
export const nextStateHash = (before: string, delta: string): string =>
  delta === '[]' ? before : hashOfParts([before, delta])

const largeStates = new WeakMap<Host, Map<string, { hash: string; state: CaseState }>>()
const keptLargeStates = 8

/** The large state that the last event of a case left here, if it is still the case's: its hash says so, whoever moved the case since. */
export function findLargeState(host: Host, row: CaseTable): CaseState | undefined {
  const found = largeStates.get(host)?.get(row.case_id)
  return found?.hash === row.state_hash ? found.state : undefined
}

/** Before a state is used up. */
export function dropLargeState(host: Host, row: CaseTable): void {
  largeStates.get(host)?.delete(row.case_id)
}

export function leaveLargeState(host: Host, row: CaseTable, state: CaseState): void {
  const kept = largeStates.get(host) ?? new Map<string, { hash: string; state: CaseState }>()
  largeStates.set(host, kept)
  kept.set(row.case_id, { hash: row.state_hash, state })
  if (kept.size > keptLargeStates) kept.delete(kept.keys().next().value as string)
}
