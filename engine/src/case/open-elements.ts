import type { CaseState, Wait } from '@statecraft/workflows'

/** How many waits are open at each element, by the state they belong to. */
const counted = new WeakMap<CaseState, Map<string, number>>()

/** Elements at which a case waits, each once, sorted. */
export function openElements(state: CaseState): string[] {
  const known = counted.get(state) ?? countAll(state)
  counted.set(state, known)
  return [...known.keys()].sort()
}

function countAll(state: CaseState): Map<string, number> {
  const counts = new Map<string, number>()
  for (const wait of Object.values(state.waits)) add(counts, wait, 1)
  return counts
}

/** Keeps the count of a state that is changed in its place. */
export function countChange(state: CaseState, before: Wait | undefined, after: Wait | undefined): void {
  const counts = counted.get(state)
  if (!counts) return
  if (before) add(counts, before, -1)
  if (after) add(counts, after, 1)
}

function add(counts: Map<string, number>, { element }: Wait, by: 1 | -1): void {
  const count = (counts.get(element) ?? 0) + by
  if (count > 0) counts.set(element, count)
  else counts.delete(element)
}
