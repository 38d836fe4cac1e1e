import type { CaseEvent, CaseState, StepEnv, StepResult, Wait } from './case-state.ts'
import { findCatcher } from './compile/place.ts'
import { CANCEL_EVENT, FAIL_EVENT, type Workflow } from './compile.ts'
import type { DecisionsPort } from './decision/port.ts'
import { errorEvent } from './elements/boundary.ts'
import { isReservedName } from './parse/read.ts'
import type { Variables } from './process.ts'
import type { Answer } from './run/context.ts'
import { closeWait, openWaits } from './run/draft.ts'
import { evaluateOnEntry } from './run/evaluate.ts'
import { StepRefused } from './run/step-refused.ts'
import { localsOf, mergeAround, outputOf } from './run/variables.ts'
import { begin, beginWalk, finish, send, type Walk } from './run/walk.ts'

/**
 * Moves a case by one event: the only way it moves. Pure: the same arguments give the same result, the state given is not
 * touched, and everything in the result is JSON. `state` is undefined for `start` alone. Throws {@link StepRefused} when the
 * event does not fit the state; what is wrong in the diagram's expressions becomes an `incident` instead.
 */
export function step(
  workflow: Workflow,
  state: CaseState | undefined,
  event: CaseEvent,
  env: StepEnv,
  decisions?: DecisionsPort,
): StepResult {
  if (event.type === 'start' && state) throw new StepRefused('case-already-started')
  if (event.type !== 'start' && !state) throw new StepRefused('case-not-started')
  if (state && state.status !== 'running') throw new StepRefused('case-ended', { status: state.status })
  if ('variables' in event && event.variables) refuseReserved(event.variables)
  const walk = beginWalk(workflow, state, env, decisions)
  handle(walk, event)
  return finish(walk)
}

function handle(walk: Walk, event: CaseEvent): void {
  switch (event.type) {
    case 'start':
      begin(walk, event.variables)
      break
    case 'cancel':
      send(walk, CANCEL_EVENT)
      walk.status = 'cancelled'
      break
    case 'retry':
      retry(walk, event.element, event.variables)
      break
    default:
      takeAnswer(walk, event)
  }
}

function takeAnswer(walk: Walk, event: CaseEvent & { wait: string }): void {
  const wait = answeredWait(walk, event)
  closeWait(walk.draft, wait.id, 'answered')
  const variables = 'variables' in event ? (event.variables ?? {}) : {}
  if (event.type === 'error') {
    throwError(walk, wait, event.code, variables)
  } else {
    const node = walk.context.run.process.nodes.get(wait.element)!
    const input = 'input' in wait && 'inputs' in node ? localsOf(node.inputs, wait.input) : {}
    answer(walk, { event: `xstate.done.actor.${wait.element}`, element: wait.element, input, variables })
  }
}

const ANSWERS: Record<Wait['kind'], CaseEvent['type'][]> = {
  task: ['complete', 'error'],
  job: ['complete', 'error'],
  timer: ['timer'],
  message: ['message'],
}

function answeredWait(walk: Walk, event: CaseEvent & { wait: string }): Wait {
  const { waits } = walk.draft
  const wait = Object.hasOwn(waits, event.wait) ? waits[event.wait] : undefined
  if (!wait) throw new StepRefused('wait-closed', { wait: event.wait })
  if (!ANSWERS[wait.kind].includes(event.type))
    throw new StepRefused('wait-of-other-kind', { wait: wait.id, kind: wait.kind, event: event.type })
  if (wait.kind === 'timer' && Date.parse(walk.draft.at) < Date.parse(wait.due))
    throw new StepRefused('timer-not-due', { wait: wait.id, due: wait.due })
  return wait
}

/** Applies output mappings, then lets the machine go on; where they fail, the answer is kept and the case stands still. */
function answer(walk: Walk, given: Answer): void {
  const { context } = walk
  const node = context.run.process.nodes.get(given.element)!
  const outputs = 'outputs' in node ? node.outputs : []
  const output = outputOf(context, given.element, outputs, given.input, given.variables)
  if (output.ok) {
    send(walk, given.event, output.value)
  } else {
    const { code, params } = output
    context.run.failures.set(given.element, { code, params, while: 'answering', answer: given })
  }
}

function throwError(walk: Walk, wait: Wait, code: string, variables: Variables): void {
  const { process, boundaries } = walk.context.run
  const catcher = findCatcher(process, wait.element, code, boundaries)
  if (catcher) {
    answer(walk, { event: errorEvent(catcher.id), element: catcher.id, input: {}, variables })
  } else {
    walk.context = { ...walk.context, failed: { element: wait.element, code } }
    send(walk, FAIL_EVENT)
  }
}

/** Does again what failed. Variables given with it are merged first: most incidents are data that was missing. */
function retry(walk: Walk, element: string, variables: Variables = {}): void {
  const { [element]: incident, ...others } = walk.context.incidents
  if (!incident) throw new StepRefused('incident-unknown', { element })
  walk.context = mergeAround({ ...walk.context, incidents: others }, element, variables)
  walk.draft.effects.push({ type: 'resolved', element })
  if (incident.answer) {
    // What a retry brings mends the answer too.
    answer(walk, { ...incident.answer, variables: { ...incident.answer.variables, ...variables } })
  } else if (incident.while === 'ending') {
    send(walk, `xstate.done.state.${element}`)
  } else {
    if (incident.while === 'opening') openWaits(walk.draft, walk.context, element)
    if (incident.while === 'evaluating') evaluateAgain(walk, element)
    // Nothing hears this event; it lets the machine look at its `always` transitions again.
    send(walk, 'case.retry')
  }
}

function evaluateAgain(walk: Walk, element: string): void {
  walk.context = evaluateOnEntry(walk.context, element)
  const { process, failures } = walk.context.run
  const begins = process.nodes.get(element)?.type === 'subProcess' && !failures.has(element)
  if (begins) openWaits(walk.draft, walk.context, element)
}

function refuseReserved(variables: Variables): void {
  const name = Object.keys(variables).find(isReservedName)
  if (name !== undefined) throw new StepRefused('variable-name-reserved', { name })
}
