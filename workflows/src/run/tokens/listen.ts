import type { FlowNode, StartEvent, SubProcess, Variables } from '../../process.ts'
import { note } from '../draft.ts'
import { endActivation, endAllTokens } from '../end.ts'
import type { Live } from '../model.ts'
import { applyMappings, type Result } from '../variables.ts'
import { eventWaits } from '../waits.ts'
import { beginAnswer } from './begin-answer.ts'
import { startOf } from './event-subprocess.ts'
import { openAt } from './open-at.ts'
import { fail, forget } from './stand.ts'
import { newActivation } from './tokens.ts'

/** The event subprocesses of a scope open what they wait for. */
export function listen(live: Live, inside: FlowNode[]): void {
  for (const node of inside) if (node.type === 'subProcess' && node.triggeredByEvent) listenTo(live, node)
}

function listenTo(live: Live, node: SubProcess): void {
  openListening(live, newActivation(live, node.id, { phase: 'listening' }))
}

/** Opens what an event subprocess waits for. Done again by a retry. */
export function openListening(live: Live, key: string): void {
  forget(live, key)
  const { element } = live.tokens!.active[key]!
  const waits = eventWaits(live, startOf(live, element), element, {})
  if (!waits.ok) return void fail(live, key, element, waits, 'opening')
  for (const wait of waits.value) openAt(live, key, wait)
}

/** The listening activation of an event subprocess in a scope, if it has one. */
export function listeningFor(
  live: Live,
  is: (start: StartEvent) => boolean,
): { key: string; start: StartEvent } | undefined {
  for (const [key, { phase, element }] of Object.entries(live.tokens!.active)) {
    if (phase !== 'listening') continue
    const start = startOf(live, element)
    if (is(start)) return { key, start }
  }
  return undefined
}

/** An event subprocess begins: alone if it interrupts, else beside the rest. */
export function beginListening(live: Live, key: string, variables: Variables): void {
  const { tokens, run } = live
  const { element } = tokens!.active[key]!
  const start = startOf(live, element)
  const given = brought(live, start, variables)
  if (!given.ok) {
    tokens!.active[key]!.answer = { variables }
    return void fail(live, key, element, given, 'answering')
  }
  forget(live, key)
  if (start.interrupting) {
    endActivation(live, key)
    endAllTokens(live)
  }
  note(run.walk.draft, element, 'entered')
  beginAnswer(live, newActivation(live, element), given.value)
  run.walk.touched.add(live)
}

function brought(live: Live, start: StartEvent, variables: Variables): Result<Variables> {
  return start.outputs.length > 0
    ? applyMappings(live, start.id, start.outputs, variables)
    : { ok: true, value: variables }
}
