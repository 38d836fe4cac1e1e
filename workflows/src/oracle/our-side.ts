import type { JsonValue } from '@statecraft/forms'
import type { CaseEvent, CaseState, Instance, StepEnv, Wait } from '../case-state.ts'
import { compileWorkflow, type Workflow } from '../compile.ts'
import type { DecisionsPort } from '../decision/port.ts'
import type { Process, Variables } from '../process.ts'
import { ROOT_INSTANCE } from '../run/draft.ts'
import { StepRefused } from '../run/step-refused.ts'
import { step } from '../step.ts'
import type { View, Which } from './trial.ts'

/** The decision that drawn processes call. */
export function decided(read: (name: string) => JsonValue | undefined): JsonValue {
  return `k${JSON.stringify(read('k') ?? null)}`
}

const decisions: DecisionsPort = {
  evaluate: (_, context) => ({
    ok: true,
    output: decided((name) => context[name]),
    matched: [],
    noMatch: false,
    inputs: {},
    citations: [],
    unverified: [],
    steps: [],
  }),
}

/** Why the compiler does not take a process. */
export class NotCompiled extends Error {}

/** A case on the compiled workflow. */
export class OurSide {
  readonly workflow: Workflow
  state: CaseState | undefined
  #published: string[] = []

  constructor(process: Process) {
    const { workflow, diagnostics } = compileWorkflow(process)
    if (!workflow) throw new NotCompiled(diagnostics.map(({ code, element }) => `${code} ${element}`).join(', '))
    this.workflow = workflow
  }

  /** Takes an event; gives the code of its refusal, if it is refused. */
  take(event: CaseEvent, now: number): string | undefined {
    const env: StepEnv = { now: instant(now), calendar: { holidays: [], workingDays: [] }, context: {} }
    const before = JSON.stringify(this.state)
    try {
      const { state, effects } = step(this.workflow, this.state, event, env, decisions)
      if (JSON.stringify(this.state) !== before) return 'state-was-changed'
      this.state = state
      this.#published = effects.flatMap((effect) => {
        if (effect.type === 'message' || effect.type === 'signal')
          return `${effect.type} ${effect.element} ${effect.name}`
        return effect.type === 'escalation' ? `escalation ${effect.element} ${effect.code}` : []
      })
      return undefined
    } catch (error) {
      if (error instanceof StepRefused) return error.code
      throw error
    }
  }

  restart(): void {
    this.state = JSON.parse(JSON.stringify(this.state)) as CaseState
  }

  /** An open wait of an element; oldest first. */
  wait(element: string, kinds: Wait['kind'][], { path, nth }: Which): Wait | undefined {
    const fits = (wait: Wait) => wait.element === element && kinds.includes(wait.kind) && this.path(wait) === path
    return this.waits().filter(fits)[nth]
  }

  path(wait: Wait): string {
    return this.#pathFrom(wait.instance)
  }

  /** The instance in which an element stands still. */
  stuckAt(element: string, path: string): string | undefined {
    const { instances } = this.state!
    return Object.keys(instances).find((id) => {
      const { snapshot, parent } = instances[id]!
      const { incidents } = snapshot as { incidents?: Incidents }
      // What follows an item is the loop's matter.
      const at = (one: Incidents[string]) => (one.while === 'item' ? (parent ?? id) : id)
      return Object.values(incidents ?? {}).some((one) => one.element === element && this.#pathFrom(at(one)) === path)
    })
  }

  /** Counters of the loops around an instance, from outside in. */
  #pathFrom(instance: string): string {
    const counters: number[] = []
    for (let id: string | null = instance; id !== null; ) {
      const at: Instance | undefined = this.state!.instances[id]
      if (!at) return 'nowhere'
      const { variables, parent }: Instance = at
      if (Object.hasOwn(variables, 'loopCounter')) counters.unshift(variables.loopCounter as number)
      id = parent
    }
    return counters.join('/')
  }

  waits(): Wait[] {
    const number = ({ id }: Wait) => Number(id.slice(id.lastIndexOf('~') + 1))
    return Object.values(this.state?.waits ?? {}).sort((one, other) => number(one) - number(other))
  }

  view(): View {
    const { status, instances } = this.state!
    const more = (wait: Wait) =>
      `${wait.kind === 'task' ? (wait.assignee ?? '') : ''} ${wait.kind === 'job' ? (wait.listener?.event ?? '') : ''}`
    const due = (wait: Wait) => ('due' in wait && wait.due !== undefined ? Date.parse(wait.due) : '')
    return {
      status,
      open: this.waits()
        .map(
          (wait) => `${wait.element} ${this.path(wait)} ${wait.kind} ${wait.trigger ?? ''} ${due(wait)} ${more(wait)}`,
        )
        .sort(),
      stuck: status === 'running' ? this.stuck() : [],
      data: instances[ROOT_INSTANCE]!.variables,
      published: this.#published.sort(),
    }
  }

  stuck(): string[] {
    const kept = Object.values(this.state!.instances).map(({ snapshot }) => snapshot as { incidents?: Incidents })
    return kept.flatMap(({ incidents }) => Object.values(incidents ?? {}).map(({ element }) => element)).sort()
  }
}

type Incidents = Record<string, { element: string } & Variables>

function instant(now: number): string {
  return new Date(now).toISOString().replace('.000Z', 'Z')
}
