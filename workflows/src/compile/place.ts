import { act, type Place } from '../elements/element.ts'
import type { Action } from '../machine-config.ts'
import type { BoundaryEvent, Process } from '../process.ts'
import type { Plan } from './plan.ts'
import type { Region } from './regions.ts'
import { ENDED, FAILED, type Targets } from './targets.ts'

/** What the compiler tells an element whose state stands in the region `here`. */
export function createPlace(
  { process, root }: Plan,
  here: Region,
  boundaries: Map<string, BoundaryEvent[]>,
  targets: Targets,
): Place {
  return {
    process,
    boundariesOf: (activity) => boundaries.get(activity) ?? [],
    catcherOf: (activity, code) => findCatcher(process, activity, code, boundaries, root),
    failBy: (node) => ({ target: targets.resolve(here, node.id, FAILED) }),
    leaveBy(node, flow, before = [], guard) {
      const isBoundary = node.type === 'boundaryEvent'
      const leave = isBoundary ? [] : [act('leave', node.id)]
      const take: Action[] = flow === undefined ? [] : [{ type: 'take', params: { flow } }]
      const from = isBoundary ? node.attachedTo : node.id
      const target = flow === undefined ? ENDED : process.flows.get(flow)!.target
      return {
        target: targets.resolve(here, from, target),
        ...(guard && { guard }),
        ...(target === from && { reenter: true as const }),
        actions: [...before, ...leave, ...take],
      }
    },
  }
}

/** The nearest boundary event on `activity` or around it, inside `until`, that catches an error: by its code first, else one that catches all. */
export function findCatcher(
  process: Process,
  activity: string | undefined,
  code: string,
  boundaries: Map<string, BoundaryEvent[]>,
  until?: string,
): BoundaryEvent | undefined {
  const codeOf = (event: BoundaryEvent) => (event.trigger.type === 'error' ? event.trigger.code : undefined)
  for (let id = activity; id !== undefined && id !== until; id = process.nodes.get(id)?.parent) {
    const catchers = (boundaries.get(id) ?? []).filter((event) => event.trigger.type === 'error')
    const found = catchers.find((event) => codeOf(event) === code) ?? catchers.find((event) => !codeOf(event))
    if (found) return found
  }
  return undefined
}
