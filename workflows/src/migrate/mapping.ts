import type { FlowNode, Process } from '../process.ts'

/** What a person decided where elements do not say it by themselves. */
export interface MigrationMapping {
  /** Elements and flows of the old revision: the one that takes their place, or null to end what is under way there. */
  elements?: Record<string, string | null>
  /** Timers and deadlines of the new revision: kept as they are, or computed anew from when they began. */
  timers?: Record<string, 'keep' | 'recompute'>
}

/** Where an element of the old revision is in the new one: null where it ends, undefined where nobody has said. */
export function targetOf(to: Process, mapping: MigrationMapping, element: string): string | null | undefined {
  const { elements = {} } = mapping
  if (Object.hasOwn(elements, element)) return elements[element]!
  return to.nodes.has(element) || to.flows.has(element) ? element : undefined
}

/** Whether one element can take the place of another: of the same kind, looped alike, begun alike. */
export function isOfSameKind(before: FlowNode, after: FlowNode): boolean {
  if (before.type !== after.type) return false
  const isEvent = (node: FlowNode) => node.type === 'subProcess' && node.triggeredByEvent === true
  const undoes = (node: FlowNode) => 'isForCompensation' in node && node.isForCompensation === true
  return isEvent(before) === isEvent(after) && undoes(before) === undoes(after)
}

/** Whether a loop under way can go on as another. */
export function isLoopedAlike(before: FlowNode, after: FlowNode): boolean {
  const shape = (node: FlowNode) => {
    const loop = 'loop' in node ? node.loop : undefined
    if (!loop) return 'none'
    if (loop.type === 'standard') return 'standard'
    return `${loop.sequential} ${loop.outputCollection !== undefined} ${loop.collection !== undefined}`
  }
  return shape(before) === shape(after)
}
