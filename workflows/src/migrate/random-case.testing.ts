import type { CaseEvent, CaseState, StepEnv, Wait } from '../case-state.ts'
import type { Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import { someData } from '../oracle/choose-step.ts'
import { startsOf } from '../oracle/generate/process.ts'
import type { Random } from '../oracle/generate/random.ts'
import { StepRefused } from '../run/step-refused.ts'
import { step } from '../step.ts'
import { numberOf } from './neutral.ts'

const decisions: DecisionsPort = {
  evaluate: (_, context) => ({
    ok: true,
    output: `k${JSON.stringify(context.k ?? null)}`,
    matched: [],
    noMatch: false,
    inputs: {},
    citations: [],
    unverified: [],
    steps: [],
  }),
}

/** Monday, 2 March 2026, 8 o'clock in Hà Nội. */
const MONDAY = Date.parse('2026-03-02T01:00:00Z')

export const envAt = (now: string): StepEnv => ({ now, calendar: { holidays: [], workingDays: [] }, context: {} })

/** A case of a drawn process to which things happen at random. */
export class RandomCase {
  workflow: Workflow
  state: CaseState
  readonly random: Random
  #now = MONDAY

  constructor(random: Random, workflow: Workflow) {
    this.random = random
    this.workflow = workflow
    const starts = startsOf(workflow.process)
    const element = starts.length > 0 ? random.pick(starts) : undefined
    const variables = { k: random.below(4), a: random.below(3), b: 0, ds: [1, 2, 3].slice(0, random.below(4)) }
    const started = this.#try({ type: 'start', variables }, undefined)
    this.state =
      started ??
      step(workflow, undefined, { type: 'start', variables, ...(element && { element }) }, this.env, decisions).state
  }

  get env(): StepEnv {
    return envAt(new Date(this.#now).toISOString().replace('.000Z', 'Z'))
  }

  #try(event: CaseEvent, state: CaseState | undefined): CaseState | undefined {
    try {
      return JSON.parse(JSON.stringify(step(this.workflow, state, event, this.env, decisions).state)) as CaseState
    } catch (error) {
      if (error instanceof StepRefused) return undefined
      throw error
    }
  }

  /** Does something that fits where the case stands, to a twin too; gives why it was refused. */
  go(twin?: Twin): string | undefined {
    const event = this.#choose()
    if (!event) return undefined
    const forTwin = twin && eventOfTwin(event, this.state, twin.state)
    if (twin && !forTwin) return `the twin cannot take ${JSON.stringify(event)}`
    try {
      this.state = this.#taken(this, event)
      if (twin) twin.state = this.#taken(twin, forTwin!)
      return undefined
    } catch (error) {
      if (!(error instanceof StepRefused)) throw error
      return `${error.code} at ${JSON.stringify(event)}`
    }
  }

  #taken({ workflow, state }: Twin, event: CaseEvent): CaseState {
    return JSON.parse(JSON.stringify(step(workflow, state, event, this.env, decisions).state)) as CaseState
  }

  #choose(): CaseEvent | undefined {
    const { random } = this
    const stuck = incidents(this.state)
    if (stuck.length > 0 && random.chance(0.4)) {
      const [instance, element] = random.pick(stuck)
      return { type: 'retry', element, instance, variables: { ...someData(random), k: random.below(4) } }
    }
    const open = Object.values(this.state.waits).filter(({ kind }) => kind !== 'condition')
    return open.length > 0 ? this.#answer(random.pick(open)) : undefined
  }

  #answer(wait: Wait): CaseEvent {
    const variables = someData(this.random)
    if (wait.kind === 'timer') {
      this.#now = Math.max(this.#now, Date.parse(wait.due))
      return { type: 'timer', wait: wait.id }
    }
    if (wait.kind === 'message') return { type: 'message', wait: wait.id, variables }
    if (wait.kind === 'signal') return { type: 'signal', name: wait.name, variables }
    const isOfTask = wait.kind === 'job' && wait.listener && !['start', 'end'].includes(wait.listener.event)
    return { type: 'complete', wait: wait.id, variables: isOfTask ? {} : variables }
  }
}

/** The same case on the same diagram, compiled otherwise. */
export interface Twin {
  workflow: Workflow
  state: CaseState
}

/** The same event for a twin, whose ids are others: waits and incidents of one element are told apart by their age. */
function eventOfTwin(event: CaseEvent, ours: CaseState, theirs: CaseState): CaseEvent | undefined {
  if (event.type === 'retry') {
    const at = (state: CaseState) => incidents(state).filter(([, element]) => element === event.element)
    const nth = at(ours).findIndex(([instance]) => instance === event.instance)
    const instance = at(theirs)[nth]?.[0]
    return instance === undefined ? undefined : { ...event, instance }
  }
  if (!('wait' in event)) return event
  const wait = ours.waits[event.wait]!
  const alike = (state: CaseState) =>
    Object.values(state.waits)
      .filter(({ element, kind }) => element === wait.element && kind === wait.kind)
      .sort((a, b) => numberOf(a.id) - numberOf(b.id))
  const other = alike(theirs)[alike(ours).findIndex(({ id }) => id === wait.id)]
  return other && { ...event, wait: other.id }
}

function incidents(state: CaseState): [string, string][] {
  return Object.entries(state.instances).flatMap(([id, { snapshot }]) => {
    const { incidents: all = {} } = snapshot as unknown as { incidents?: Record<string, { element: string }> }
    return Object.values(all).map(({ element }): [string, string] => [id, element])
  })
}
