import type { CaseEvent, CaseState, StepEnv, StepResult, Wait } from './case-state.ts'
import { CANCEL_EVENT } from './compile/events.ts'
import type { Workflow } from './compile.ts'
import type { DecisionsPort } from './decision/port.ts'
import { isReservedName } from './parse/read.ts'
import type { Variables } from './process.ts'
import { answerWait } from './run/answer-wait.ts'
import { changeTask, refuseInTransition } from './run/change-task.ts'
import { closeWait, ROOT_INSTANCE } from './run/draft.ts'
import { endCase } from './run/end-case.ts'
import type { Walk } from './run/model.ts'
import { escalate, throwError } from './run/raise.ts'
import { retry } from './run/retry.ts'
import { setVariables } from './run/set-variables.ts'
import { sendSignal } from './run/signal.ts'
import { startElement } from './run/start.ts'
import { beginStates, send } from './run/states/drive.ts'
import { StepRefused } from './run/step-refused.ts'
import { beginMarking } from './run/tokens/drive.ts'
import { liveOf, plantRoot } from './run/tree.ts'
import { beginWalk, finishWalk, runToRest } from './run/walk.ts'

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
  return move(workflow, state && copyOf(state), event, env, decisions, false)
}

/**
 * Moves a case as {@link step} does, but uses up the state given, which is not to be read again even when it throws. For hosts that have just
 * read it: what a step costs then depends on what it touches, not on all that is under way.
 */
export function stepOwned(
  workflow: Workflow,
  state: CaseState | undefined,
  event: CaseEvent,
  env: StepEnv,
  decisions?: DecisionsPort,
): StepResult {
  return move(workflow, state, event, env, decisions, true)
}

function move(
  workflow: Workflow,
  state: CaseState | undefined,
  event: CaseEvent,
  env: StepEnv,
  decisions: DecisionsPort | undefined,
  owned: boolean,
): StepResult {
  if (workflow.move) return workflow.move(state, event, env)
  if (event.type === 'start' && state) throw new StepRefused('case-already-started')
  if (event.type !== 'start' && !state) throw new StepRefused('case-not-started')
  if (state && state.status !== 'running') throw new StepRefused('case-ended', { status: state.status })
  if ('variables' in event && event.variables) refuseReserved(event.variables)
  const walk = beginWalk(workflow, state, env, decisions, owned)
  handle(walk, event)
  runToRest(walk)
  return finishWalk(walk)
}

/** What a step changes of the state it is given; the instances inside are copied when they are first needed. */
function copyOf(state: CaseState): CaseState {
  return { ...state, waits: { ...state.waits }, instances: { ...state.instances } }
}

function handle(walk: Walk, event: CaseEvent): void {
  switch (event.type) {
    case 'start':
      return void start(walk, event.variables, event.element)
    case 'cancel':
      return void cancel(walk)
    case 'retry':
      return void retry(walk, event.element, event.instance, event.variables)
    case 'variables':
      return void setVariables(walk, event.instance ?? ROOT_INSTANCE, event.variables)
    case 'signal':
      return void sendSignal(walk, event.name, event.variables ?? {})
    default:
      takeAnswer(walk, event)
  }
}

function start(walk: Walk, variables: Variables, element: string | undefined): void {
  const startAt = startElement(walk.workflow, element)
  const root = plantRoot(walk, ROOT_INSTANCE, { ...variables })
  if (!root.tokens) return void beginStates(root, {})
  if (startAt !== undefined) root.tokens.startAt = startAt
  beginMarking(root)
}

function cancel(walk: Walk): void {
  const root = walk.root()
  if (root.tokens) return void endCase(root, { status: 'cancelled' })
  send(root, CANCEL_EVENT)
  walk.status = 'cancelled'
}

type Answering = Extract<CaseEvent, { wait: string }>

function takeAnswer(walk: Walk, event: Answering): void {
  const wait = answeredWait(walk, event)
  const variables = 'variables' in event ? (event.variables ?? {}) : {}
  const live = liveOf(walk, wait.instance)
  if (event.type === 'assign' || event.type === 'update') return void changeTask(live, wait, event)
  // A called case that escalated goes on, and so does its wait.
  if (event.type === 'escalation')
    return void escalate(live, { active: wait.active ?? null }, event.code, variables, wait.element)
  closeWait(walk.draft, wait.id, 'answered')
  if (event.type === 'error') throwError(live, wait.active ?? null, event.code, variables, wait.element)
  else answerWait(walk, wait, variables, 'result' in event ? event.result : undefined)
}

const ANSWERS: Record<Wait['kind'], CaseEvent['type'][]> = {
  task: ['complete', 'error', 'assign', 'update'],
  job: ['complete', 'error'],
  case: ['complete', 'error', 'escalation'],
  timer: ['timer'],
  message: ['message'],
  // Reached by their name alone, and asked by the runtime itself.
  signal: [],
  condition: [],
}

function answeredWait(walk: Walk, event: Answering): Wait {
  const { waits } = walk.draft
  const wait = Object.hasOwn(waits, event.wait) ? waits[event.wait] : undefined
  if (!wait) throw new StepRefused('wait-closed', { wait: event.wait })
  if (!ANSWERS[wait.kind].includes(event.type))
    throw new StepRefused('wait-of-other-kind', { wait: wait.id, kind: wait.kind, event: event.type })
  if (event.type === 'complete' || event.type === 'error') refuseOfListener(walk, event, wait)
  if (wait.kind === 'timer' && Date.parse(walk.draft.at) < Date.parse(wait.due))
    throw new StepRefused('timer-not-due', { wait: wait.id, due: wait.due })
  return wait
}

/** What the job of a listener may not bring, as in Camunda 8, and a task whose listeners are at work. */
function refuseOfListener(walk: Walk, event: CaseEvent & { type: 'complete' | 'error' }, wait: Wait): void {
  const listener = wait.kind === 'job' ? wait.listener : undefined
  if (listener && event.type === 'error') throw new StepRefused('listener-cannot-throw', { wait: wait.id })
  const isOfTask = listener !== undefined && listener.event !== 'start' && listener.event !== 'end'
  if (isOfTask && Object.keys(event.variables ?? {}).length > 0)
    throw new StepRefused('listener-takes-no-variables', { wait: wait.id })
  if (!isOfTask && 'result' in event && event.result)
    throw new StepRefused('listener-result-invalid', { wait: wait.id, part: 'result' })
  if (wait.kind === 'task' && event.type === 'complete') refuseInTransition(walk, wait)
}

function refuseReserved(variables: Variables): void {
  const name = Object.keys(variables).find(isReservedName)
  if (name !== undefined) throw new StepRefused('variable-name-reserved', { name })
}
