import type { JsonObject, JsonValue } from '@statecraft/forms'
import { type Effect, ROOT_INSTANCE, type Variables } from '@statecraft/workflows'
import { closeCalledCase, insertCalledCase, insertDeliveries } from '../store/deliveries.ts'
import { insertMessage } from '../store/messages.ts'
import type { Tx } from '../store/store.ts'
import type { DeliveryTable } from '../store/tables.ts'
import { later } from './clock.ts'
import type { Projection } from './projection.ts'

/** How long a message that a case published waits for somebody who wants it. */
export const publishedMessageMs = 60 * 60 * 1_000

/** What one case does to another, by its kind; `case_id` of the row is the case it is done to. */
export interface Deliveries {
  /** To everybody who waits, and every workflow that starts by it; `case_id` is the sender's, or empty. */
  signal: { name: string; variables: Variables; unit: string | null }
  /** To one case that waits for it. */
  signalled: { name: string; variables: Variables }
  /** A message, to the wait it was found to be for. */
  message: {
    wait: string
    name: string
    key: string | null
    variables: Variables
    expires: string
    source: string | null
    unit: string | null
  }
  /** Starts the case that a call activity waits for. */
  called: { parent: string; wait: string; element: string; process: string; input: Variables }
  /** The called case has ended. */
  ended: { wait: string; called: string; status: string; code: string; variables: Variables }
  escalated: { wait: string; called: string; code: string; variables: Variables }
  /** The case that called it waits no longer. */
  cancel: { parent: string }
  /** Starts a case by one of its start events. */
  start: { workflow: string; process: string | null; element: string; variables: Variables; unit: string | null }
}

/** A delivery to be, in the order of its step. */
export function deliveryRow<Kind extends keyof Deliveries>(
  to: { at: string; ids: () => string },
  caseId: string,
  kind: Kind,
  payload: Deliveries[Kind],
  seq: number,
): DeliveryTable {
  return {
    case_id: caseId,
    delivery_id: to.ids(),
    kind,
    payload: JSON.stringify(payload),
    at: to.at,
    seq,
    run_at: to.at,
    attempts: 0,
    state: 'waiting',
    last_error: null,
  }
}

/** Effects of one step that may reach others, at most; keeps the order between the steps of a case. */
const effectsAStep = 100_000

/** Writes down what a step does to other cases; a worker does it after the commit, each once. */
export async function sendOn(trx: Tx, effects: Effect[], to: Projection): Promise<void> {
  const rows: DeliveryTable[] = []
  for (const [index, effect] of effects.entries()) {
    const row = await outgoing(trx, effect, to, to.seq * effectsAStep + index)
    if (row) rows.push(row)
  }
  await insertDeliveries(trx, rows)
}

async function outgoing(trx: Tx, effect: Effect, to: Projection, seq: number): Promise<DeliveryTable | undefined> {
  const { row, at } = to
  if (effect.type === 'open' && effect.wait.kind === 'case') {
    const { id: wait, element, process, input } = effect.wait
    const called = to.ids()
    await insertCalledCase(trx, { case_id: row.case_id, wait, element, process, called, state: 'open' })
    return deliveryRow(to, called, 'called', { parent: row.case_id, wait, element, process, input }, seq)
  }
  if (effect.type === 'close' && to.before?.waits[effect.wait]?.kind === 'case') {
    const isAnswered = effect.why === 'answered'
    const called = await closeCalledCase(trx, row.case_id, effect.wait, isAnswered ? 'answered' : 'cancelled')
    return called && !isAnswered ? deliveryRow(to, called, 'cancel', { parent: row.case_id }, seq) : undefined
  }
  if (effect.type === 'signal') {
    const { name, variables } = effect
    return deliveryRow(to, row.case_id, 'signal', { name, variables, unit: row.unit }, seq)
  }
  if (effect.type === 'message') {
    await insertMessage(trx, {
      message_id: to.ids(),
      name: effect.name,
      correlation_key: effect.correlationKey ?? null,
      variables: JSON.stringify(effect.variables),
      source_case: row.case_id,
      unit: row.unit,
      at,
      expires_at: later(at, publishedMessageMs),
      state: 'new',
    })
  }
  return toCaller(effect, to, seq)
}

/** What the case that called this one learns of it. */
function toCaller(effect: Effect, to: Projection, seq: number): DeliveryTable | undefined {
  const { parent_case: parent, parent_wait: wait, case_id: called } = to.row
  if (parent === null || wait === null) return undefined
  if (effect.type === 'escalation') {
    const { code, variables } = effect
    return deliveryRow(to, parent, 'escalated', { wait, called, code, variables }, seq)
  }
  if (effect.type !== 'ended') return undefined
  const variables = to.after?.instances[ROOT_INSTANCE]?.variables ?? {}
  const { status, code = '' } = effect
  return deliveryRow(to, parent, 'ended', { wait, called, status, code, variables }, seq)
}

/** A delivery's payload, which only {@link deliveryRow} wrote. */
export function payloadOf<Kind extends keyof Deliveries>(row: DeliveryTable): Deliveries[Kind] {
  return JSON.parse(row.payload) as JsonValue as JsonObject as unknown as Deliveries[Kind]
}
