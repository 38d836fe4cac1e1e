import { type FlowNode, type Process, triggersOf, type Variables } from '../process.ts'
import type { Random } from './generate/random.ts'
import { type OracleEvent, play } from './interpreter.ts'
import { isHeld } from './listeners.ts'
import type { OracleState, OracleWait } from './state.ts'

/** Steps within which a case of a sound process has come to its end. */
const MOST_STEPS = 3_000

/** From then on nothing that only begins more is made to happen. */
const HURRY = 40

/** How a case ended when everything was done that it waited for. */
export type PlayedOn = 'ended' | 'stands still' | 'goes on for ever' | 'has an incident'

/**
 * Does whatever a case waits for, with data at random in every place where they are kept, until it ends. Data that no answer can reach would
 * hold a case though its diagram is sound.
 */
export function playOn(process: Process, from: OracleState, random: Random, most = MOST_STEPS): PlayedOn {
  const always = unfiltered(process)
  let state = from
  for (let step = 0; step < most && state.status === 'running'; step++) {
    const event = next(always, state, random, step)
    if (!event) return state.acts.some((act) => act.stuck) ? 'has an incident' : 'stands still'
    const wait = 'wait' in event ? state.waits.find(({ id }) => id === event.wait) : undefined
    const now = Math.max(state.now, wait?.due ?? 0)
    state = play(always, shuffled(state, random), event, { now }).state
  }
  if (state.status !== 'running') return 'ended'
  return state.acts.some((act) => act.stuck) ? 'has an incident' : 'goes on for ever'
}

function next(process: Process, state: OracleState, random: Random, step: number): OracleEvent | undefined {
  const stuck = state.acts.filter((act) => act.stuck)
  if (stuck.length > 0 && random.chance(0.5)) return { type: 'retry', act: random.pick(stuck).id }
  const beside = (wait: OracleWait) => isBeside(process.nodes.get(wait.element))
  const open = state.waits.filter((wait) => wait.kind !== 'condition' && !isHeld(state, wait))
  const wanted = open.filter((wait) => !beside(wait) || (step < HURRY && random.chance(0.2)))
  if (wanted.length > 0) return failed(process, random.pick(wanted), random) ?? answer(random.pick(wanted))
  // What waits for a condition is asked again whenever something happens.
  const asked = state.waits.some((wait) => wait.kind === 'condition' && !beside(wait))
  if (asked || stuck.length > 0) return { type: 'signal', name: 'nobody waits for it' }
  return open.length > 0 ? answer(random.pick(open)) : undefined
}

/** Work that now and then ends with an error that is drawn at it: it may be the only way out. */
function failed(process: Process, wait: OracleWait, random: Random): OracleEvent | undefined {
  const { element, kind } = wait
  if ((kind !== 'task' && kind !== 'job') || wait.listener) return undefined
  for (const node of process.nodes.values())
    if (node.type === 'boundaryEvent' && node.attachedTo === element && node.trigger.type === 'error')
      return random.chance(0.1) ? { type: 'error', wait: wait.id, code: node.trigger.code ?? 'e1' } : undefined
  return undefined
}

/** What may happen again and again beside something that goes on. */
function isBeside(node: FlowNode | undefined): boolean {
  return (node?.type === 'boundaryEvent' || node?.type === 'startEvent') && !node.interrupting
}

function answer(wait: OracleWait): OracleEvent {
  if (wait.kind === 'timer') return { type: 'timer', wait: wait.id }
  if (wait.kind === 'signal') return { type: 'signal', name: wait.name! }
  return { type: wait.kind === 'message' ? 'message' : 'complete', wait: wait.id, variables: {} }
}

/** The same state with other data under the names that conditions read. */
function shuffled(from: OracleState, random: Random): OracleState {
  const state = structuredClone(from)
  const data: Variables = { k: random.between(-1, 3), a: random.between(-1, 3), b: random.between(-1, 3) }
  state.variables[HAPPENS] = random.chance(0.5)
  const places = [state.variables, ...state.acts.flatMap((act) => [act.vars, ...(act.item ? [act.item.vars] : [])])]
  for (const place of places)
    for (const [name, value] of Object.entries(data)) if (Object.hasOwn(place, name)) place[name] = value
  return state
}

const kept = new WeakMap<Process, Process>()

/**
 * The same diagram with events that wait for a condition waiting for a name of their own, asked whenever anything happens: by the data that fire
 * one, a gateway behind it would always be led the same way.
 */
function unfiltered(process: Process): Process {
  const known = kept.get(process)
  if (known) return known
  const waiting = (node: FlowNode) => triggersOf(node).filter((one) => one.type === 'conditional')
  const changed = [...process.nodes.values()].some((node) => waiting(node).length > 0)
  const copy = changed ? structuredClone(process) : process
  if (changed)
    for (const node of copy.nodes.values())
      for (const one of waiting(node)) {
        one.condition = `=${HAPPENS} = true`
        delete one.filter
      }
  kept.set(process, copy)
  return copy
}

/** What events wait for instead of their condition. */
const HAPPENS = 'itHappens'
