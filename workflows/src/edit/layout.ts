import type { BpmnElement } from 'bpmn-moddle'
import { childOf, listOf } from '../parse/read.ts'

/** Pixels of a diagram, from its upper left. */
export interface Point {
  x: number
  y: number
}

export interface Box extends Point {
  width: number
  height: number
}

/** The shapes and edges of a plane by the element they show. Bounds and waypoints are changed in place. */
export interface Layout {
  plane: BpmnElement
  shapes: Map<string, BpmnElement>
  edges: Map<string, BpmnElement>
}

/** The plane on which an element is drawn; undefined when the file has no layout for it. */
export function layoutOf(definitions: BpmnElement, element: string): Layout | undefined {
  for (const diagram of listOf(definitions, 'diagrams')) {
    const plane = childOf(diagram, 'plane')
    if (!plane) continue
    const drawn = listOf(plane, 'planeElement')
    const ofType = (type: string) =>
      new Map(drawn.filter(({ $type }) => $type === type).map((one) => [childOf(one, 'bpmnElement')?.id ?? '', one]))
    const layout = { plane, shapes: ofType('bpmndi:BPMNShape'), edges: ofType('bpmndi:BPMNEdge') }
    if (layout.shapes.has(element) || layout.edges.has(element)) return layout
  }
  return undefined
}

export const boxOf = (shape: BpmnElement | undefined) => shape?.bounds as Box | undefined
export const pointsOf = (edge: BpmnElement) => listOf(edge, 'waypoint') as unknown as Point[]

/**
 * Moves everything that begins at `cut` or right of it by `distance`; what spans it and holds moved shapes grows. An edge's ends go
 * with the shapes they dock on, its bends by where they are.
 */
export function shiftRight(layout: Layout, cut: number, distance: number): void {
  const moved = new Set<string>()
  for (const [id, shape] of layout.shapes) {
    const box = boxOf(shape)
    if (!box) continue
    if (box.x >= cut) {
      moved.add(id)
      box.x += distance
      shiftLabel(shape, distance)
    } else if (box.x + box.width > cut && isContainer(shape)) box.width += distance
  }
  for (const edge of layout.edges.values()) shiftEdge(edge, moved, cut, distance)
}

function shiftEdge(edge: BpmnElement, moved: Set<string>, cut: number, distance: number): void {
  const flow = childOf(edge, 'bpmnElement')
  const points = pointsOf(edge)
  const ends = [childOf(flow, 'sourceRef')?.id ?? '', childOf(flow, 'targetRef')?.id ?? '']
  for (const [at, point] of points.entries()) {
    const end = at === 0 ? ends[0] : at === points.length - 1 ? ends[1] : undefined
    if (end ? moved.has(end) : point.x >= cut) point.x += distance
  }
  const label = boxOf(childOf(edge, 'label'))
  if (label && label.x >= cut) label.x += distance
}

function shiftLabel(shape: BpmnElement, distance: number): void {
  const label = boxOf(childOf(shape, 'label'))
  if (label) label.x += distance
}

/** Pools, lanes and opened subprocesses hold shapes; a task over the cut does not. */
function isContainer(shape: BpmnElement): boolean {
  const type = childOf(shape, 'bpmnElement')?.$type
  return type === 'bpmn:Participant' || type === 'bpmn:Lane' || type === 'bpmn:SubProcess' || type === 'bpmn:Group'
}
