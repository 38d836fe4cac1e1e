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
  for (const root of [...model.decisions.keys(), ...model.knowledge.keys(), ...model.services.keys()]) {
    const path = [{ id: root, next: 0 }]
    const onPath = new Set([root])
    for (let at = path.at(-1); at && !done.has(root); at = path.at(-1)) {
      const required = requiredBy(model, at.id)[at.next++]
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
      else if (!done.has(required) && isOf(model, required)) {
        path.push({ id: required, next: 0 })
        onPath.add(required)
        if (path.length > REQUIREMENT_DEPTH) tooDeep ??= required
      }
    }
  }
  return { circles, ...(tooDeep !== undefined && { tooDeep }) }
}

/** All that an element of this file stands on; what is of another file cannot lead back. */
function requiredBy({ decisions, knowledge, services }: DecisionModel, id: string): string[] {
  const decision = decisions.get(id)
  if (decision) return [...decision.requiredDecisions, ...decision.requiredKnowledge]
  return knowledge.get(id)?.requiredKnowledge ?? services.get(id)?.outputDecisions ?? []
}

const isOf = ({ decisions, knowledge, services }: DecisionModel, id: string) =>
  decisions.has(id) || knowledge.has(id) || services.has(id)

/** The part of a path that closes a circle, turned to its first member by id. */
function circleIn(path: string[], back: string): string[] {
  const members = path.slice(path.indexOf(back))
  const first = members.indexOf(members.toSorted()[0]!)
  const turned = [...members.slice(first), ...members.slice(0, first)]
  return [...turned, turned[0]!]
}
