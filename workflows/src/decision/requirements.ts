import type { DecisionModel } from './model.ts'

/** How many decisions may stand on each other. */
export const REQUIREMENT_DEPTH = 100

/**
 * Walks the requirement graph once, depth first and without recursion: circles, each told once and beginning at its member whose id
 * comes first, and a decision at which the depth goes beyond the limit.
 */
export function walkRequirements(model: DecisionModel): { circles: string[][]; tooDeep?: string } {
  const done = new Set<string>()
  const circles: string[][] = []
  let tooDeep: string | undefined
  for (const root of model.decisions.keys()) {
    const path = [{ id: root, next: 0 }]
    const onPath = new Set([root])
    for (let at = path.at(-1); at && !done.has(root); at = path.at(-1)) {
      const required = model.decisions.get(at.id)?.requiredDecisions[at.next++]
      if (required === undefined) {
        done.add(at.id)
        onPath.delete(at.id)
        path.pop()
      } else if (onPath.has(required))
        circles.push(
          circleIn(
            path.map(({ id }) => id),
            required,
          ),
        )
      else if (!done.has(required) && model.decisions.has(required)) {
        path.push({ id: required, next: 0 })
        onPath.add(required)
        if (path.length > REQUIREMENT_DEPTH) tooDeep ??= required
      }
    }
  }
  return { circles, ...(tooDeep !== undefined && { tooDeep }) }
}

/** The part of a path that closes a circle, turned to its first member by id. */
function circleIn(path: string[], back: string): string[] {
  const members = path.slice(path.indexOf(back))
  const first = members.indexOf(members.toSorted()[0]!)
  const turned = [...members.slice(first), ...members.slice(0, first)]
  return [...turned, turned[0]!]
}
