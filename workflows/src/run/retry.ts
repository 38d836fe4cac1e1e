import type { Variables } from '../process.ts'
import { beginEach, itemEnded } from './each/run.ts'
import type { Incident, Live, Walk } from './model.ts'
import { answerStates } from './states/answer.ts'
import { contextOf, send } from './states/drive.ts'
import { evaluateOnEntry } from './states/evaluate.ts'
import { openWaits } from './states/waits.ts'
import { StepRefused } from './step-refused.ts'
import { evaluate, open } from './tokens/activate.ts'
import { beginAdHoc } from './tokens/ad-hoc.ts'
import { listenAgain } from './tokens/heard.ts'
import { finish, leave } from './tokens/leave.ts'
import { beginListening, openListening } from './tokens/listen.ts'
import { forget } from './tokens/stand.ts'
import { liveOf } from './tree.ts'
import { mergeInto } from './variables.ts'

/** Does again what failed. Variables given with it are merged first: most incidents are data that was missing. */
export function retry(walk: Walk, element: string, instance: string | undefined, variables: Variables = {}): void {
  const { live, key, incident } = find(walk, element, instance)
  walk.touched.add(live)
  mergeInto(live, element, variables)
  if (live.tokens || live.each) {
    walk.queue.push(() => retryTokens(live, key, incident, variables))
    walk.stirred.add(live)
  } else retryStates(live, incident, variables)
}

function find(walk: Walk, element: string, instance: string | undefined) {
  for (const id of instance === undefined ? Object.keys(walk.kept) : [instance]) {
    if (!walk.kept[id]) continue
    const live = liveOf(walk, id)
    const found = Object.entries(live.incidents).find(([, incident]) => incident.element === element)
    if (found) return { live, key: found[0], incident: found[1] }
  }
  throw new StepRefused('incident-unknown', { element })
}

function retryStates(live: Live, incident: Incident, variables: Variables): void {
  const { walk } = live.run
  const { element } = incident
  const { [element]: _over, ...others } = live.incidents
  live.incidents = others
  walk.draft.effects.push({ type: 'resolved', element, instance: live.id })
  if (incident.answer) {
    // What a retry brings mends the answer too.
    answerStates(live, { ...incident.answer, variables: { ...incident.answer.variables, ...variables } })
  } else if (incident.while === 'ending') {
    send(live, `xstate.done.state.${element}`)
  } else {
    if (incident.while === 'opening') openWaits(contextOf(live), element)
    if (incident.while === 'evaluating') evaluateAgain(live, element)
    // Nothing hears this event; it lets the machine look at its `always` transitions again.
    send(live, 'case.retry')
  }
}

function evaluateAgain(live: Live, element: string): void {
  const { variables, scopes } = evaluateOnEntry(contextOf(live), element)
  Object.assign(live, { variables, scopes })
  const begins = live.run.process.nodes.get(element)?.type === 'subProcess' && !live.run.failures.has(element)
  if (begins) openWaits(contextOf(live), element)
}

function retryTokens(live: Live, key: string, incident: Incident, variables: Variables): void {
  const { outer, run } = live
  forget(live, key)
  if (incident.while === 'item') {
    if (outer?.each) itemEnded(outer, live)
    else beginEach(live)
    return
  }
  const active = live.tokens!.active[key]
  if (!active) {
    // A complex gateway is asked again by itself, an ad-hoc subprocess begins again.
    const host = run.process.nodes.get(incident.element)
    if (host?.type === 'adHocSubProcess') beginAdHoc(live, host)
    return
  }
  if (active.answer) {
    const given = { ...active.answer.variables, ...variables }
    if (active.phase === 'listening') return void beginListening(live, key, given)
    return void finish(live, key, given, active.answer.mapped)
  }
  if (incident.while === 'listening') return void listenAgain(live, key)
  if (active.phase === 'listening') return void openListening(live, key)
  if (incident.while === 'opening') return void open(live, key)
  if (incident.while === 'evaluating') return void evaluate(live, key)
  leave(live, key)
}
