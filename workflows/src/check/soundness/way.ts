import type { JsonObject } from '@statecraft/forms'

/** One thing that happens: what is passed, what a script does for it, and what data lead that way. */
export interface Move {
  /** Elements that are passed, in order. */
  trail: string[]
  /** The step of a script that makes it happen; none for what happens by itself. */
  step?: JsonObject
  /** Data that lead a gateway this way. */
  data?: JsonObject
}

/**
 * How a token gets from one place of a reduced diagram to the next. A block that was folded away is still whole in it, so that any element inside
 * can be walked to.
 */
export type Way = {
  /** Steps that somebody has to do on the shortest walk. */
  steps: number
  /** True where a token may stand still on the way. */
  slow: boolean
} & (
  | { kind: 'move'; moves: Move[] }
  /** One after another. */
  | { kind: 'line'; parts: Way[] }
  /** One of them; the first is a shortest. */
  | { kind: 'choice'; parts: Way[] }
  /** All of them, side by side. */
  | { kind: 'all'; parts: Way[] }
  /** May be walked here, any number of times. */
  | { kind: 'loop'; parts: Way[] }
  /** Begins here and goes on beside whatever follows. */
  | { kind: 'beside'; parts: Way[] }
)

/** A way of one move. `slow` where the token waits, though no step of a script answers. */
export function move(moves: Move | Move[], slow = false): Way {
  const list = Array.isArray(moves) ? moves : [moves]
  const steps = list.filter(({ step }) => step).length
  return { kind: 'move', moves: list, steps, slow: slow || steps > 0 }
}

export function line(...ways: Way[]): Way {
  const parts = ways.flatMap((way) => (way.kind === 'line' ? way.parts : [way]))
  const steps = parts.reduce((sum, part) => sum + part.steps, 0)
  return { kind: 'line', parts, steps, slow: parts.some(({ slow }) => slow) }
}

export function choice(parts: Way[]): Way {
  // Sorting keeps the order of the file among equals.
  const sorted = [...parts].sort((a, b) => a.steps - b.steps)
  return { kind: 'choice', parts: sorted, steps: sorted[0]!.steps, slow: parts.some(({ slow }) => slow) }
}

export function all(parts: Way[]): Way {
  const { steps, slow } = line(...parts)
  return { kind: 'all', parts, steps, slow }
}

export const loop = (parts: Way[]): Way => ({ kind: 'loop', parts, steps: 0, slow: false })
export const beside = (parts: Way[]): Way => ({ kind: 'beside', parts, steps: 0, slow: false })

/** The moves of the shortest walk. */
export function movesOf(way: Way): Move[] {
  if (way.kind === 'move') return way.moves
  if (way.kind === 'choice') return movesOf(way.parts[0]!)
  if (way.kind === 'loop') return []
  if (way.kind === 'all') return [...way.parts.flatMap(headMoves), ...way.parts.flatMap(tailMoves)]
  return way.parts.flatMap(way.kind === 'beside' ? headMoves : movesOf)
}

const headMoves = (way: Way) => movesOf(halvesOf(way).head)
const tailMoves = (way: Way) => movesOf(halvesOf(way).tail)

/** A way in two: what happens by itself up to where the token first stands still, and the rest. */
export interface Halves {
  head: Way
  tail: Way
}

const halves = new WeakMap<Way, Halves>()

/** The halves of the shortest walk, the same ones each time. */
export function halvesOf(way: Way): Halves {
  const known = halves.get(way)
  if (known) return known
  const found = split(way)
  halves.set(way, found)
  return found
}

function split(way: Way): Halves {
  if (!way.slow) return { head: way, tail: move([]) }
  if (way.kind === 'move') {
    const at = way.moves.findIndex(({ step }) => step)
    return { head: move(way.moves.slice(0, Math.max(at, 0))), tail: move(way.moves.slice(Math.max(at, 0)), true) }
  }
  if (way.kind === 'choice') return halvesOf(way.parts[0]!)
  if (way.kind === 'line') {
    const at = way.parts.findIndex(({ slow }) => slow)
    const { head, tail } = halvesOf(way.parts[at]!)
    return { head: line(...way.parts.slice(0, at), head), tail: line(tail, ...way.parts.slice(at + 1)) }
  }
  const parts = way.parts.map(halvesOf)
  return { head: all(parts.map((one) => one.head)), tail: all(parts.map((one) => one.tail)) }
}

/** The moves of what began beside the shortest walk and is still under way at its end. */
export function movesBeside(way: Way): Move[] {
  if (way.kind === 'move' || way.kind === 'loop') return []
  if (way.kind === 'choice') return movesBeside(way.parts[0]!)
  return way.parts.flatMap((part) =>
    way.kind === 'beside' ? [...tailMoves(part), ...movesBeside(part)] : movesBeside(part),
  )
}

/** The moves up to and with an element, null when the way never passes it. */
export function movesTo(way: Way, element: string): Move[] | null {
  if (!elementsOf(way).has(element)) return null
  if (way.kind === 'move') return cut(way.moves, element)
  const at = way.parts.findIndex((part) => elementsOf(part).has(element))
  const before = way.parts.flatMap((part, index) => {
    if (way.kind === 'line' && index < at) return movesOf(part)
    // What goes on beside has begun too.
    const begins =
      way.kind === 'line'
        ? way.parts[at]!.kind === 'beside' && index > at
        : way.kind !== 'choice' && way.kind !== 'loop'
    return begins && index !== at ? headMoves(part) : []
  })
  return [...before, ...movesTo(way.parts[at]!, element)!]
}

/** The moves without what follows the first time that an element is passed. */
export function cut(moves: Move[], element: string): Move[] {
  const at = moves.findIndex(({ trail }) => trail.includes(element))
  if (at < 0) return moves
  const last = moves[at]!
  return [...moves.slice(0, at), { ...last, trail: last.trail.slice(0, last.trail.indexOf(element) + 1) }]
}

const known = new WeakMap<Way, Set<string>>()

/** Every element that may be passed on a way. */
export function elementsOf(way: Way): Set<string> {
  const kept = known.get(way)
  if (kept) return kept
  const found = new Set<string>()
  const seen = new Set<Way>()
  const open = [way]
  for (let one = open.pop(); one; one = open.pop()) {
    if (seen.has(one)) continue
    seen.add(one)
    if (one.kind === 'move') for (const { trail } of one.moves) for (const element of trail) found.add(element)
    else open.push(...one.parts)
  }
  known.set(way, found)
  return found
}
