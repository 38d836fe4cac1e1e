import { type JsonObject, legalDay } from '@statecraft/forms'
import type { Definitions } from '../definition/catalog.ts'
import { triggersIn, triggerText, type WorkflowTrigger } from '../definition/triggers.ts'
import type { DeliveredMessage, MessageCommand } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { insertMessage } from '../store/messages.ts'
import type { Db, Tx } from '../store/store.ts'
import { findSubscription } from '../store/work.ts'
import { later } from './clock.ts'
import { answerOnce } from './command.ts'
import { deliver } from './deliver.ts'
import { guardData } from './guard-data.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'
import { beginCase, definitionsOn } from './open.ts'

/** The longest a message may be kept: a year. */
const longestKeptMs = 366 * 24 * 60 * 60 * 1_000

/**
 * Brings a message from outside to the one case that waits for it, or begins a case of the workflow that starts by it. Nobody there: it is kept
 * for `timeToLiveMs` and given to the first who waits for it by then. The command's id is the message's: it counts once.
 */
export function deliverMessage(host: Host, command: MessageCommand): Promise<DeliveredMessage> {
  const { commandId, name, correlationKey = null, variables, timeToLiveMs = 0, unit = null } = command
  guardData(variables)
  if (!Number.isSafeInteger(timeToLiveMs) || timeToLiveMs < 0 || timeToLiveMs > longestKeptMs)
    throw new EngineError('time-to-live-invalid', { given: String(timeToLiveMs), limit: longestKeptMs })
  const more = { ...(timeToLiveMs === 0 ? {} : { timeToLiveMs }), ...(unit === null ? {} : { unit }) }
  const head = { commandId, kind: 'message', by: null, request: { name, correlationKey, variables, ...more } }
  const answer = answerOnce(host, head, async (trx): Promise<JsonObject> => {
    const at = host.clock.now()
    if (await answerWait(host, trx, command, at)) return { delivered: true }
    const definitions = await definitionsOn(host, trx, legalDay(at))
    const start = await findMessageStart(definitions, trx, name, at)
    if (start) {
      const { workflow, process, plugin, element } = start
      const input = { name }
      const beginning = { workflow, process, plugin, element, variables, unit, input, commandId }
      const begun = await beginCase(host, trx, definitions, beginning)
      return { delivered: true, started: begun.row.case_id }
    }
    if (timeToLiveMs === 0) return { delivered: false }
    const keptUntil = later(at, timeToLiveMs)
    await insertMessage(trx, {
      message_id: commandId,
      name,
      correlation_key: correlationKey,
      variables: JSON.stringify(variables),
      source_case: null,
      unit,
      at,
      expires_at: keptUntil,
      state: 'kept',
    })
    return { delivered: false, keptUntil }
  })
  return answer as unknown as Promise<DeliveredMessage>
}

async function answerWait(host: Host, trx: Tx, command: MessageCommand, at: string): Promise<boolean> {
  const { commandId, name, correlationKey = null, variables } = command
  const found = await findSubscription(trx, name, correlationKey)
  if (!found) return false
  const locked = await lockAndLoad(host, trx, found.case_id)
  // On PostgreSQL another message may have been faster between finding and locking.
  if (!locked.state?.waits[found.wait]) return false
  const cause = { at, by: null, commandId, element: found.element, read: {}, input: { name } }
  await deliver(host, trx, locked, { type: 'message', wait: found.wait, variables }, cause)
  return true
}

/** The workflow that a message begins, the first by name should there be several. */
export async function findMessageStart(
  definitions: Definitions,
  db: Db,
  name: string,
  now: string,
): Promise<WorkflowTrigger | undefined> {
  const starts = await triggersIn(definitions, db)
  return starts.find(
    ({ trigger, plugin }) => trigger.type === 'message' && triggerText(definitions, plugin, trigger.name, now) === name,
  )
}
