import type { UnitTree } from './principal.ts'

/** An edge of the unit tree with its legal days, both included: what a merger or a split changes. */
export interface UnitEdge {
  unit: string
  parent: string | null
  from: string
  to?: string
}

/** The tree as it stood on one legal day. Of two edges of a unit on one day the later begun holds. */
export function unitTreeOn(edges: UnitEdge[], day: string): UnitTree {
  const inForce = edges.filter((edge) => edge.from <= day && day <= (edge.to ?? '9999-12-31'))
  return new Map(inForce.sort((a, b) => (a.from < b.from ? -1 : 1)).map((edge) => [edge.unit, edge.parent]))
}

/** Whether `unit` is `root` or stands below it. A ring in the data ends the climb instead of hanging it. */
export function isWithin(units: UnitTree, unit: string, root: string): boolean {
  const seen = new Set<string>()
  for (let at: string | null | undefined = unit; at != null && !seen.has(at); at = units.get(at)) {
    if (at === root) return true
    seen.add(at)
  }
  return false
}

/** `root` and all units below it, the root first. */
export function subtreeOf(units: UnitTree, root: string): string[] {
  const children = new Map<string, string[]>()
  for (const [unit, parent] of units) if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), unit])
  const found = new Set([root])
  for (const unit of found) for (const child of children.get(unit) ?? []) found.add(child)
  return [...found]
}
