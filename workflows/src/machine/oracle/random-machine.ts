import type { JsonObject, JsonValue } from '@statecraft/forms'

/** Draws a whole number below a bound. */
export type Draw = (below: number) => number

/** Events from outside, and those that machines send themselves and each other. */
export const OUTER = ['E0', 'E1', 'E2']
const INNER = ['I0', 'I1']
const SENT = ['K0', 'K1']

/**
 * A machine in JSON drawn at random: nested and parallel states, history, final states with output, `always`, delays, invoked tasks and machines,
 * spawned children, events raised and sent. Whatever a machine does by itself counts `n` up and asks it, so that every machine comes to rest.
 */
export function randomMachine(draw: Draw, id = 'm'): JsonObject {
  const children =
    draw(3) === 0
      ? {}
      : { c0: machineOf(draw, 'c0', 4, []), ...(draw(2) === 0 && { c1: machineOf(draw, 'c1', 3, []) }) }
  return { ...machineOf(draw, id, 9, Object.keys(children)), setup: { actors: children } }
}

interface Growing {
  draw: Draw
  id: string
  left: number
  ids: string[]
  machines: string[]
  isChild: boolean
  invokes: number
  /** The state around each history state. */
  around: Record<string, string>
  /** The states around what is drawn now. */
  inside: string[]
}

function machineOf(draw: Draw, id: string, size: number, machines: string[]): JsonObject {
  const growing: Growing = {
    draw,
    id,
    left: size,
    ids: [],
    machines,
    isChild: id !== 'm',
    invokes: 0,
    around: {},
    inside: [],
  }
  const states = shapes(growing, 2 + draw(2), 2)
  const one: JsonObject = {
    id,
    context: { n: 0, seen: 0 },
    initial: Object.keys(states)[0]!,
    states,
    output: { n: '= n' },
  }
  dress(growing, one, true)
  return one
}

/** States without transitions yet, so that all targets are known before the first one is drawn. */
function shapes(growing: Growing, count: number, depth: number): Record<string, JsonObject> {
  const states: Record<string, JsonObject> = {}
  for (let at = 0; at < count; at++) {
    growing.left--
    const key = `s${growing.ids.length}`
    const id = `${growing.id}-${key}`
    growing.ids.push(id)
    states[key] = shape(growing, id, depth, at > 0)
  }
  return states
}

function shape(growing: Growing, id: string, depth: number, mayEnd: boolean): JsonObject {
  const { draw } = growing
  const kind = draw(10)
  if (mayEnd && kind === 0) return { id, type: 'final', output: { v: '= n' } }
  if (depth > 0 && growing.left > 1 && kind < 5) {
    const states = shapes(growing, 2, depth - 1)
    const keys = Object.keys(states)
    if (kind < 3) {
      const history = `h${id}`
      growing.ids.push(history)
      growing.around[history] = id
      const deep = draw(2) === 0
      return {
        id,
        initial: keys[0]!,
        states: {
          ...states,
          hist: {
            id: history,
            type: 'history',
            history: deep ? 'deep' : 'shallow',
            ...(draw(2) === 0 && { target: keys[1]! }),
          },
        },
      }
    }
    // The regions of a parallel state are not final from the beginning.
    for (const [key, { type, id: inner }] of Object.entries(states)) if (type === 'final') states[key] = { id: inner! }
    return { id, type: 'parallel', states }
  }
  return { id }
}

function dress(growing: Growing, state: JsonObject, isRoot = false): void {
  dressOne(growing, state, isRoot)
  growing.inside.pop()
}

function dressOne(growing: Growing, state: JsonObject, isRoot: boolean): void {
  const { draw } = growing
  const inner = Object.values((state.states ?? {}) as Record<string, JsonObject>)
  growing.inside.push(String(state.id))
  for (const one of inner) dress(growing, one)
  if (state.type === 'history' || state.type === 'final') {
    if (state.type === 'final' && draw(3) === 0) state.entry = [some(growing)]
    return
  }
  const own = isRoot ? [] : invokes(growing)
  if (own.length > 0) state.invoke = own
  const children = own.map(({ id, src }) => ({ id: String(id), src: String(src) }))
  if (draw(2) === 0) state.entry = [some(growing, children)]
  if (draw(3) === 0) state.exit = [counted, some(growing)]
  if (!isRoot && draw(4) === 0) {
    // Given up by its id when the state is left.
    const id = `later-${String(state.id)}`
    state.entry = [{ type: 'raise', params: { event: INNER[draw(2)]!, delay: 30 + draw(3) * 100, id } }]
    state.exit = [{ type: 'cancel', params: { id } }]
  }
  state.on = {
    ...pick(draw, OUTER, 2, () => moves(growing, false, children)),
    ...pick(draw, INNER, 1, () => moves(growing, true, children)),
    ...pick(draw, SENT, 1, () => moves(growing, true, children)),
  }
  if (inner.length > 0 && draw(2) === 0) state.onDone = move(growing, true, children)
  if (!isRoot && draw(3) === 0) state.after = { [String(1 + draw(20) * 100)]: move(growing, false, children) }
  if (!isRoot && draw(6) === 0)
    state.after = { ...(state.after as JsonObject), '= 50 + n * 10': move(growing, false, children) }
  if (!isRoot && draw(5) === 0)
    state.always = [{ ...move(growing, true, children), guard: `= n > ${draw(4)} and n < 9` }]
}

function invokes(growing: Growing): JsonObject[] {
  const { draw } = growing
  const one = (): JsonObject => {
    const sources = ['task', ...growing.machines]
    const id = `${growing.id}-i${growing.invokes++}`
    return {
      id,
      src: sources[draw(sources.length)]!,
      ...(draw(5) > 0 && {
        onDone: {
          ...move(growing, true, []),
          actions: [
            counted,
            { type: 'assign', params: { seen: '= if event.output.n = null then seen else seen + event.output.n' } },
          ],
        },
      }),
      ...(draw(3) > 0 && { onError: move(growing, true, []) }),
    }
  }
  return Array.from({ length: [0, 0, 1, 1, 2][draw(5)]! }, one)
}

function pick(draw: Draw, names: string[], atMost: number, make: () => JsonValue): JsonObject {
  const chosen = names.filter(() => draw(names.length + 1) < atMost)
  return Object.fromEntries(chosen.map((name) => [name, make()]))
}

type Known = { id: string; src: string }[]

function moves(growing: Growing, bounded: boolean, children: Known): JsonValue {
  const first = move(growing, bounded, children)
  return growing.draw(3) === 0
    ? [{ ...first, guard: guard(growing, bounded) }, move(growing, bounded, children)]
    : first
}

const counted: JsonObject = { type: 'assign', params: { n: '= n + 1' } }

function move(growing: Growing, bounded: boolean, children: Known): JsonObject {
  const { draw } = growing
  const kind = draw(8)
  return {
    ...(kind > 0 && { target: `#${targetOf(growing)}` }),
    ...(kind === 1 && { reenter: true }),
    ...(bounded ? { guard: '= n < 12' } : draw(4) === 0 && { guard: guard(growing, false) }),
    actions: [counted, ...(draw(2) === 0 ? [some(growing, kind === 0 ? children : [])] : [])],
  }
}

/**
 * A state to go to. Not the history of a state one is in: XState enters its own source anew then without having left it, and what was invoked
 * there goes on as nobody's child.
 */
function targetOf({ draw, ids, around, inside }: Growing): string {
  const allowed = ids.filter((id) => !inside.includes(around[id] ?? ''))
  return allowed[draw(allowed.length)]!
}

function guard({ draw, ids }: Growing, bounded: boolean): JsonValue {
  const limit = bounded ? ' and n < 12' : ''
  const feel = [`= modulo(n, 2) = 0${limit}`, `= n > 2${limit}`, `= context.seen < 5${limit}`][draw(3)]!
  const kind = draw(5)
  const state: JsonValue = { type: 'stateIn', params: { state: `#${ids[draw(ids.length)]!}` } }
  if (kind === 0) return { type: 'and', params: { guards: [feel, { type: 'not', params: { guard: state } }] } }
  if (kind === 1)
    return { type: 'and', params: { guards: [{ type: 'or', params: { guards: [state, '= n > 4'] } }, feel] } }
  return feel
}

/** An action; children are those of the very state, so that what is sent finds somebody. */
function some(growing: Growing, children: Known = []): JsonObject {
  const { draw, machines, isChild } = growing
  const kind = draw(9)
  const later = { delay: [10, '= 20 + n', 'PT0.1S'][draw(3)]! }
  const event = (names: string[]) => ({ event: { type: names[draw(names.length)]!, n: '= n' } })
  if (kind === 0) return { type: 'raise', params: event(INNER) }
  if (kind === 1) return { type: 'raise', params: { ...event(INNER), ...later } }
  if (kind === 2 && isChild) return { type: 'sendParent', params: { ...event(SENT), ...(draw(3) === 0 && later) } }
  if (kind === 3 && children.length > 0) {
    const { id, src } = children[draw(children.length)]!
    if (src !== 'task') return { type: 'sendTo', params: { to: id, ...event(SENT), ...(draw(3) === 0 && later) } }
  }
  if (kind === 4 && machines.length > 0)
    return {
      type: 'spawnChild',
      params: { src: machines[draw(machines.length)]!, id: `= "x${draw(1e6)}-" + string(n)` },
    }
  if (kind === 5 && children.length > 0)
    return { type: 'stopChild', params: { id: children[draw(children.length)]!.id } }
  if (kind === 6) return { type: 'emit', params: event(['OUT']) }
  return { type: 'assign', params: { seen: '= seen + 1' } }
}
