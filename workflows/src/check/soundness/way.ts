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

export function line(...parts: Way[]): Way {
  const steps = parts.reduce((sum, part) => sum + part.steps, 0)
  return { kind: 'line', parts, steps, slow: parts.some(({ slow }) => slow) }
}

export function choice(parts: Way[]): Way {
  // Sorting keeps the order of the file among equals.
  const sorted = [...parts].sort((a, b) => a.steps - b.steps)
  return { kind: 'choice', parts: sorted, steps: sorted[0]!.steps, slow: parts.some(({ slow }) => slow) }
}

export function all(parts: Way[]): Way {
  return { ...line(...parts), kind: 'all', parts }
}

export const loop = (parts: Way[]): Way => ({ kind: 'loop', parts, steps: 0, slow: false })
export const beside = (parts: Way[]): Way => ({ kind: 'beside', parts, steps: 0, slow: false })

/** The moves of the shortest walk. */
export function movesOf(way: Way): Move[] {
  if (way.kind === 'move') return way.moves
  if (way.kind === 'choice') return movesOf(way.parts[0]!)
  return way.kind === 'loop' || way.kind === 'beside' ? [] : way.parts.flatMap(movesOf)
}

/** The moves of what began beside the shortest walk and is still under way at its end. */
export function movesBeside(way: Way): Move[] {
  if (way.kind === 'move' || way.kind === 'loop') return []
  if (way.kind === 'choice') return movesBeside(way.parts[0]!)
  return way.parts.flatMap((part) =>
    way.kind === 'beside' ? [...movesOf(part), ...movesBeside(part)] : movesBeside(part),
  )
}

/** The moves up to and with an element, null when the way never passes it. */
export function movesTo(way: Way, element: string): Move[] | null {
  if (!elementsOf(way).has(element)) return null
  if (way.kind === 'move') return cut(way.moves, element)
  const at = way.parts.findIndex((part) => elementsOf(part).has(element))
  const before = way.kind === 'line' ? way.parts.slice(0, at).flatMap(movesOf) : []
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
