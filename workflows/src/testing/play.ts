import type { CaseEvent, CaseState, Effect, StepEnv, TraceEntry, Wait } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import { createWorkflow } from '../create-workflow.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { Variables } from '../process.ts'
import { ROOT_INSTANCE } from '../run/draft.ts'
import { step } from '../step.ts'
import { bpmn } from './diagram.ts'

/** Monday, 2 March 2026, 8 o'clock in Hà Nội. */
export const MONDAY = '2026-03-02T01:00:00Z'

/** A case in a test: short words for what happens to it. Its state goes through JSON after every step. */
export interface Play {
  readonly state: CaseState
  readonly effects: Effect[]
  readonly trace: TraceEntry[]
  readonly variables: Variables
  /** Elements that wait, sorted. */
  readonly open: string[]
  wait(element: string): Wait
  complete(element: string, variables?: Variables): Play
  fail(element: string, code: string, variables?: Variables): Play
  message(element: string, variables?: Variables): Play
  /** Moves the clock to the timer's due instant and fires it. */
  timer(element: string): Play
  signal(name: string, variables?: Variables): Play
  retry(element: string, variables?: Variables): Play
  send(event: CaseEvent): Play
  cancel(): Play
}

/** The workflow of a diagram drawn as in `bpmn()`; throws the diagnostics when it does not run. */
export async function workflowOf(text: string): Promise<Workflow> {
  const { workflow, diagnostics } = await createWorkflow(bpmn(text))
  if (!workflow) throw new Error(JSON.stringify(diagnostics))
  return workflow
}

/** Starts a case of a diagram. */
export async function play(
  text: string,
  variables: Variables = {},
  { env = {}, decisions }: { env?: Partial<StepEnv>; decisions?: DecisionsPort } = {},
): Promise<Play> {
  return playWorkflow(await workflowOf(text), variables, { env, decisions })
}

/** Starts a case of a compiled workflow. */
export function playWorkflow(
  workflow: Workflow,
  variables: Variables = {},
  { env = {}, decisions }: { env?: Partial<StepEnv>; decisions?: DecisionsPort } = {},
): Play {
  let now = MONDAY
  let state: CaseState | undefined
  let effects: Effect[] = []
  let trace: TraceEntry[] = []
  const move = (event: CaseEvent): Play => {
    const full: StepEnv = { now, calendar: { holidays: [], workingDays: [] }, context: {}, ...env }
    const result = step(workflow, state, event, { ...full, now }, decisions)
    state = JSON.parse(JSON.stringify(result.state)) as CaseState
    effects = result.effects
    trace = result.trace
    return self
  }
  const waitAt = (element: string) => {
    const wait = Object.values(state!.waits).find((one) => one.element === element)
    if (!wait) throw new Error(`${element} does not wait; ${Object.keys(state!.waits).join(', ')} do`)
    return wait
  }
  const self: Play = {
    get state() {
      return state!
    },
    get effects() {
      return effects
    },
    get trace() {
      return trace
    },
    get variables() {
      return state!.instances[ROOT_INSTANCE]!.variables
    },
    get open() {
      return Object.values(state!.waits)
        .map((wait) => wait.element)
        .sort()
    },
    wait: waitAt,
    complete: (element, given = {}) => move({ type: 'complete', wait: waitAt(element).id, variables: given }),
    fail: (element, code, given) =>
      move({ type: 'error', wait: waitAt(element).id, code, ...(given && { variables: given }) }),
    message: (element, given = {}) => move({ type: 'message', wait: waitAt(element).id, variables: given }),
    timer(element) {
      const wait = waitAt(element)
      if (wait.kind === 'timer' && wait.due > now) now = wait.due
      return move({ type: 'timer', wait: wait.id })
    },
    signal: (name, given = {}) => move({ type: 'signal', name, variables: given }),
    retry: (element, given) => move({ type: 'retry', element, ...(given && { variables: given }) }),
    send: move,
    cancel: () => move({ type: 'cancel', reason: 'thử' }),
  }
  return move({ type: 'start', variables })
}

/** A trace in short: `>a` entered, `a>` left, `xa` cancelled, `-f` taken. */
export function short(trace: TraceEntry[]): string {
  const marks = { entered: '>', left: '<', cancelled: 'x', taken: '-' }
  return trace.map(({ element, event }) => marks[event] + element).join(' ')
}
