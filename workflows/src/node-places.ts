import type { BoundaryEvent, FlowNode, Process } from './process.ts'

/** Where the nodes of a process stand, found once for each process. */
interface Places {
  inScope: Map<string | undefined, FlowNode[]>
  onActivity: Map<string, BoundaryEvent[]>
}

const kept = new WeakMap<Process, Places>()

function placesOf(process: Process): Places {
  const known = kept.get(process)
  if (known) return known
  const nodes = [...process.nodes.values()]
  const events = nodes.filter((node) => node.type === 'boundaryEvent')
  const places = {
    inScope: Map.groupBy(nodes, ({ parent }) => parent),
    onActivity: Map.groupBy(events, ({ attachedTo }) => attachedTo),
  }
  kept.set(process, places)
  return places
}

/** The nodes that stand directly in a scope, in the order of the file: a subprocess by its id, the process itself by undefined. */
export function nodesIn(process: Process, scope: string | undefined): FlowNode[] {
  return placesOf(process).inScope.get(scope) ?? []
}

/** The boundary events on each activity, in the order of the file. */
export function boundariesByActivity(process: Process): Map<string, BoundaryEvent[]> {
  return placesOf(process).onActivity
}
