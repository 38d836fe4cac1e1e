import type { JsonObject, JsonValue } from '@statecraft/forms'
import {
  type ActorLogic,
  type AnyActorRef,
  type AnyStateMachine,
  createActor,
  type EventObject,
  type Snapshot,
} from 'xstate'
import type { StepEnv } from '../../case-state.ts'
import { buildMachine } from '../build.ts'
import { childOf, type Names, namesOf } from '../names.ts'
import { inWorld } from '../world.ts'

/** A clock that stands until it is told which timer comes next. */
class StandingClock {
  now = 0
  #id = 0
  readonly #timers = new Map<number, { due: number; fire: () => void }>()

  setTimeout(fire: (...args: unknown[]) => void, delay: number): number {
    this.#timers.set(++this.#id, { due: this.now + delay, fire })
    return this.#id
  }

  clearTimeout(id: number): void {
    this.#timers.delete(id)
  }

  dues(): number[] {
    return [...this.#timers.values()].map(({ due }) => due).sort((a, b) => a - b)
  }

  /** Fires the one that is due first, the oldest of several. */
  fireNext(): void {
    const [id, next] = [...this.#timers].reduce((first, one) => (one[1].due < first[1].due ? one : first))
    this.#timers.delete(id)
    this.now = Math.max(this.now, next.due)
    next.fire()
  }
}

/** An actor that is answered by hand. */
const answered: ActorLogic<Snapshot<unknown>, EventObject & { value?: unknown }> = {
  transition: (snapshot, { type, value }) => {
    if (type === 'answer') return { ...snapshot, status: 'done', output: value } as Snapshot<unknown>
    if (type === 'fault') return { ...snapshot, status: 'error', error: value } as Snapshot<unknown>
    return snapshot
  },
  getInitialSnapshot: () => ({ status: 'active', output: undefined, error: undefined }) as Snapshot<unknown>,
  getPersistedSnapshot: (snapshot) => snapshot,
}

/** What is compared of a machine and all inside it. */
export interface Standing {
  status: string
  value?: JsonValue
  context?: JsonValue
  output?: JsonValue
  inside: { [id: string]: Standing }
}

/** A machine that XState runs itself, live and in memory: the oracle. */
export class LiveMachine {
  readonly clock = new StandingClock()
  readonly emitted: JsonObject[] = []
  readonly #env: StepEnv
  #actor!: AnyActorRef

  constructor(config: JsonObject, input: JsonObject, env: StepEnv) {
    this.#env = env
    this.do(() => {
      const options = { input, clock: this.clock, logger: () => {} }
      this.#actor = createActor(liveLogic(config, undefined), options as never) as AnyActorRef
      this.#actor.subscribe({ error: () => {} })
      this.#actor.on('*', (event) => this.emitted.push(event as unknown as JsonObject))
      this.#actor.start()
    })
  }

  /** Functions of the machine evaluate FEEL, which reads the environment of a step. */
  do(work: () => void): void {
    inWorld(this.#env, work)
  }

  send(path: string[], event: EventObject & { value?: unknown }): void {
    this.do(() => this.#at(path)?.send(event))
  }

  fireNext(): void {
    this.do(() => this.clock.fireNext())
  }

  standing(): Standing {
    return standingOf(this.#actor)
  }

  #at(path: string[]): AnyActorRef | undefined {
    return path.reduce<AnyActorRef | undefined>((actor, id) => childrenOf(actor)[id], this.#actor)
  }
}

const childrenOf = (actor: AnyActorRef | undefined): Record<string, AnyActorRef> =>
  (actor?.getSnapshot() as { children?: Record<string, AnyActorRef> } | undefined)?.children ?? {}

function standingOf(actor: AnyActorRef): Standing {
  const { status, value, context, output } = actor.getSnapshot() as Standing
  const inside = Object.entries(childrenOf(actor))
    .filter(([, child]) => child && (child.getSnapshot() as Standing).status === 'active')
    .map(([id, child]) => [id, standingOf(child)] as const)
  return {
    status,
    ...(value !== undefined && { value, context: context! }),
    ...(output !== undefined && { output }),
    inside: status === 'active' ? Object.fromEntries(inside) : {},
  }
}

/** The machine as it stands in the file, with machines for its machines and answers by hand for its tasks. */
function liveLogic(config: JsonObject, outer: Names | undefined): AnyStateMachine {
  const names = namesOf(config, outer)
  const machines = Object.keys(names.actors).flatMap((src) => {
    const child = childOf(names, src)
    return child && 'config' in child ? [[src, liveLogic({ id: src, ...child.config, setup: {} }, undefined)]] : []
  })
  return buildMachine(config, outer).provide({ actors: { ...Object.fromEntries(machines), task: answered } } as never)
}
