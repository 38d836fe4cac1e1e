import type { ScopeGraph } from './scope-graph.ts'

/**
 * For each node the first node that every path from it to the end of the scope comes to; null when that is the end itself.
 * Nodes from which no path ends are absent. After Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm", on the
 * reversed graph.
 */
export function postDominators(graph: ScopeGraph): Map<string, string | null> {
  const { order, previous } = reversed(graph)
  const rank = new Map<string | null, number>(order.map((id, index) => [id, index]))
  const found = new Map<string | null, string | null>([[null, null]])
  for (let changed = true; changed; ) {
    changed = false
    for (const id of order) {
      if (id === null) continue
      const known = previous(id).filter((target) => found.has(target))
      const nearest = known.reduce((a, b) => meet(a, b, rank, found))
      if (found.get(id) !== nearest || !found.has(id)) {
        found.set(id, nearest)
        changed = true
      }
    }
  }
  const result = new Map<string, string | null>()
  for (const [id, dominator] of found) if (id !== null) result.set(id, dominator)
  return result
}

function meet(
  a: string | null,
  b: string | null,
  rank: Map<string | null, number>,
  found: Map<string | null, string | null>,
): string | null {
  let [left, right] = [a, b]
  while (left !== right) {
    while (rank.get(left)! > rank.get(right)!) left = found.get(left)!
    while (rank.get(right)! > rank.get(left)!) right = found.get(right)!
  }
  return left
}

/** Nodes in reverse postorder from the end (null) backwards, and what follows each in the diagram. */
function reversed(graph: ScopeGraph): { order: (string | null)[]; previous: (id: string) => (string | null)[] } {
  const followers = (id: string): (string | null)[] => [...graph.next.get(id)!, ...(graph.ends.has(id) ? [null] : [])]
  const sources = new Map<string | null, string[]>([[null, []]])
  for (const id of graph.nodes.keys())
    for (const target of followers(id)) sources.set(target, [...(sources.get(target) ?? []), id])
  const postorder: (string | null)[] = []
  const seen = new Set<string | null>([null])
  const stack: { id: string | null; index: number }[] = [{ id: null, index: 0 }]
  while (stack.length > 0) {
    const top = stack.at(-1)!
    const source = sources.get(top.id)?.[top.index++]
    if (source === undefined) postorder.push(stack.pop()!.id)
    else if (!seen.has(source)) {
      seen.add(source)
      stack.push({ id: source, index: 0 })
    }
  }
  return { order: postorder.reverse(), previous: (id) => followers(id).filter((target) => seen.has(target)) }
}
