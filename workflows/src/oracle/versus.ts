import type { CaseEvent, Wait } from '../case-state.ts'
import type { Process } from '../process.ts'
import { type OracleEvent, play } from './interpreter.ts'
import { decided, OurSide } from './our-side.ts'
import { pathFrom, pathOf, waitAt } from './path.ts'
import { disproved } from './proved.ts'
import { Endless, type OracleState, type OracleWait, type Order, type Published } from './state.ts'
import { type AnswerStep, type Difference, type Trial, type TrialStep, textOfValue, type View } from './trial.ts'

/** Monday, 2 March 2026, 8 o'clock in Hà Nội. */
export const BEGIN = Date.parse('2026-03-02T01:00:00Z')

/** What came of playing a trial on both sides. */
export interface Outcome {
  /** Steps that both sides took. */
  steps: number
  difference?: Difference
  /** Why it was given up: the diagram goes round without resting. */
  endless?: true
}

/** A case that both sides play. */
export class Versus {
  readonly ours: OurSide
  theirs: OracleState | undefined
  readonly #process: Process
  readonly #order: Order
  #published: Published[] = []
  #now = BEGIN
  /** Our waits that were open once. */
  readonly seen: string[] = []
  /** Nodes that a token has left. */
  readonly passed = new Set<string>()

  constructor(process: Process, order: Order = { nodes: 'file' }) {
    this.#process = process
    this.#order = order
    this.ours = new OurSide(process)
  }

  start(start: Trial['start']): Difference | undefined {
    const { variables, element } = start
    const event = { type: 'start' as const, variables, ...(element !== undefined && { element }) }
    return this.#both(-1, event, event)
  }

  /** Takes a step on both sides. What does not fit is passed over: undefined, as when they agree. */
  take(step: TrialStep, index: number): Difference | undefined {
    if ('restart' in step) {
      this.ours.restart()
      this.theirs = JSON.parse(JSON.stringify(this.theirs)) as OracleState
      return undefined
    }
    if (this.theirs!.status !== 'running') return undefined
    if ('cancel' in step) return this.#both(index, { type: 'cancel' }, { type: 'cancel', reason: 'thử' })
    if ('signal' in step) {
      const event = { type: 'signal' as const, name: step.signal, variables: step.data }
      return this.#both(index, event, event)
    }
    if ('correct' in step) {
      const event = { type: 'variables' as const, variables: step.correct }
      return this.#both(index, event, event)
    }
    if ('retry' in step) return this.#retry(step, index)
    if ('late' in step) return this.#late(step.late, index)
    return this.#answer(step, index)
  }

  #retry({ retry, path, data }: Extract<TrialStep, { retry: string }>, index: number): Difference | undefined {
    const state = this.theirs!
    const act = state.acts.find((one) => one.stuck && one.node === retry && pathFrom(state, one.id) === path)
    if (!act) return undefined
    const instance = this.ours.stuckAt(retry, path)
    if (instance === undefined) return { step: index, expected: `${retry} stands still`, got: 'it does not' }
    const event = { type: 'retry' as const, element: retry, variables: data }
    return this.#both(index, { ...event, act: act.id }, { ...event, instance })
  }

  #late(which: number, index: number): Difference | undefined {
    const open = this.ours.waits().map((wait) => wait.id)
    const closed = this.seen.filter((id) => !open.includes(id))
    const wait = closed[which % closed.length]
    if (wait === undefined) return undefined
    return (
      this.#refused(index, { type: 'complete', wait, variables: { k: 9 } }, 'wait-closed') ??
      this.#refused(index, { type: 'timer', wait }, 'wait-closed')
    )
  }

  #refused(step: number, event: CaseEvent, expected: string): Difference | undefined {
    const got = this.ours.take(event, this.#now) ?? 'taken'
    return got === expected ? undefined : { step, expected, got }
  }

  #answer(step: AnswerStep, index: number): Difference | undefined {
    const [element, kinds] = answered(step)
    const wait = waitAt(this.theirs!, element, kinds, step)
    if (!wait) return undefined
    const ours = this.ours.wait(element, kinds, step)
    if (!ours) return { step: index, expected: `${element} waits`, got: 'it does not' }
    if ('early' in step) {
      if (wait.due! <= this.#now) return undefined
      return this.#refused(index, { type: 'timer', wait: ours.id }, 'timer-not-due')
    }
    if (wait.kind === 'timer') this.#now = Math.max(this.#now, wait.due!)
    return this.#both(index, eventOf(step, wait.id), eventOf(step, ours.id))
  }

  #both(step: number, event: OracleEvent, ours: CaseEvent): Difference | undefined {
    const world = {
      now: this.#now,
      order: this.#order,
      passed: (node: string) => this.passed.add(node),
      decide: (_: string, read: Parameters<typeof decided>[0]) => decided(read),
    }
    const { state, published } = play(this.#process, this.theirs, event, world)
    this.theirs = state
    this.#published = published
    const refused = this.#taken(ours)
    if (refused !== undefined) return { step, expected: this.view(), got: refused }
    for (const { id } of this.ours.waits()) if (!this.seen.includes(id)) this.seen.push(id)
    const [expected, got] = [this.view(), this.ours.view()]
    return textOfValue(expected) === textOfValue(got) ? undefined : { step, expected, got }
  }

  /** An error that is no refusal is a fault of the runtime. */
  #taken(event: CaseEvent): string | undefined {
    try {
      return this.ours.take(event, this.#now)
    } catch (error) {
      return `thrown: ${error instanceof Error ? error.message : String(error)}`
    }
  }

  /** What the token game says. */
  view(): View {
    const { status, waits, acts, variables } = this.theirs!
    return {
      status,
      open: waits
        .map(
          (wait) =>
            `${wait.element} ${pathOf(this.theirs!, wait)} ${wait.kind} ${wait.trigger ?? ''} ${wait.due ?? ''} ${wait.assignee ?? ''} ${wait.listener ?? ''}`,
        )
        .sort(),
      stuck: acts
        .filter((act) => act.stuck)
        .map((act) => act.node)
        .sort(),
      data: variables,
      published: this.#published.map(({ type, element, name }) => `${type} ${element} ${name}`).sort(),
    }
  }
}

const WORK: OracleWait['kind'][] = ['task', 'job', 'case']

function answered(step: AnswerStep): [string, (OracleWait['kind'] & Wait['kind'])[]] {
  if ('complete' in step) return [step.complete, WORK]
  if ('fail' in step) return [step.fail, WORK]
  if ('message' in step) return [step.message, ['message']]
  if ('escalate' in step) return [step.escalate, ['case']]
  if ('assign' in step) return [step.assign, ['task']]
  return ['early' in step ? step.early : step.timer, ['timer']]
}

function eventOf<Id extends number | string>(step: AnswerStep, wait: Id) {
  if ('complete' in step) {
    const says = step.denied && { denied: true, result: { denied: true, deniedReason: 'thử' } }
    return { type: 'complete' as const, wait, variables: step.data, ...says }
  }
  if ('assign' in step) return { type: 'assign' as const, wait, assignee: step.assignee }
  if ('fail' in step) return { type: 'error' as const, wait, code: step.error, variables: step.data }
  if ('message' in step) return { type: 'message' as const, wait, variables: step.data }
  if ('escalate' in step) return { type: 'escalation' as const, wait, code: step.code, variables: step.data }
  return { type: 'timer' as const, wait }
}

/** Plays a trial to its end or to the first difference. Throws when the compiler does not take the process. */
export function playTrial(trial: Trial, order?: Order): Outcome {
  const versus = new Versus(trial.process, order)
  let steps = 0
  try {
    let difference = versus.start(trial.start)
    for (const [index, step] of trial.steps.entries()) {
      if (difference) break
      steps++
      difference = versus.take(step, index)
    }
    difference ??= disproved(trial.process, versus.theirs!, steps - 1, versus.passed)
    return { steps, ...(difference && { difference }) }
  } catch (error) {
    if (error instanceof Endless) return { steps, endless: true }
    throw error
  }
}
