import type { BpmnElement } from 'bpmn-moddle'
import { boxOf, type Layout, type Point, pointsOf, shiftRight } from './layout.ts'
import { createIn, ownList } from './model.ts'

/** Size of a task, as bpmn-js draws it. */
const SIZE = { width: 100, height: 80 }

/** Room left between the new shape and what is before and after it. */
const GAP = 50

/**
 * Draws a task on an edge: the edge keeps its points up to the new shape, a new edge has those after it. Where the way is too short,
 * everything after it moves right.
 */
export function placeOnFlow(layout: Layout, flow: BpmnElement, task: BpmnElement, rest: BpmnElement): void {
  const edge = layout.edges.get(flow.id ?? '')
  if (!edge || pointsOf(edge).length < 2) return
  const at = longestSegment(pointsOf(edge))
  makeRoom(layout, edge, at)
  const points = pointsOf(edge).map(({ x, y }) => ({ x, y }))
  const [from, to] = [points[at]!, points[at + 1]!]
  const middle = { x: Math.round((from.x + to.x) / 2), y: Math.round((from.y + to.y) / 2) }
  const bounds = { x: middle.x - SIZE.width / 2, y: middle.y - SIZE.height / 2, ...SIZE }
  const [enter, leave] = docks(middle, from, to)
  const shape = createIn(layout.plane, 'bpmndi:BPMNShape', { id: `${task.id}_di`, bpmnElement: task })
  shape.bounds = createIn(shape, 'dc:Bounds', bounds)
  const second = createIn(layout.plane, 'bpmndi:BPMNEdge', { id: `${rest.id}_di`, bpmnElement: rest })
  setPoints(second, [leave, ...points.slice(at + 1)])
  setPoints(edge, [...points.slice(0, at + 1), enter])
  ownList(layout.plane, 'planeElement').push(shape, second)
}

/** Index of the point where the longest segment begins; a level one is preferred, as tasks are wider than they are high. */
function longestSegment(points: Point[]): number {
  const lengths = points.slice(1).map((to, at) => {
    const from = points[at]!
    const level = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)
    return Math.hypot(to.x - from.x, to.y - from.y) + (level ? 10_000 : 0)
  })
  return lengths.indexOf(Math.max(...lengths))
}

function makeRoom(layout: Layout, edge: BpmnElement, at: number): void {
  const [from, to] = [pointsOf(edge)[at]!, pointsOf(edge)[at + 1]!]
  const length = to.x - from.x
  // A way that leads back or down is drawn over what is free beside it; only a way that leads on can be made longer.
  if (length <= 0 || length < Math.abs(to.y - from.y)) return
  const missing = SIZE.width + 2 * GAP - length
  if (missing > 0) shiftRight(layout, cutBefore(layout, to), missing)
}

/** What begins at the end of the segment moves; a shape docked there in its middle moves as a whole. */
function cutBefore(layout: Layout, to: Point): number {
  const touching = [...layout.shapes.values()].flatMap((shape) => {
    const box = boxOf(shape)
    if (!box || box.width > 2 * SIZE.width || box.y > to.y || box.y + box.height < to.y) return []
    return box.x <= to.x && to.x <= box.x + box.width ? [box.x] : []
  })
  return Math.min(to.x, ...touching)
}

/** Where the way enters and leaves the new shape: on the sides that face its ends. */
function docks({ x, y }: Point, from: Point, to: Point): [Point, Point] {
  if (Math.abs(to.x - from.x) >= Math.abs(to.y - from.y)) {
    const side = Math.sign(to.x - from.x || 1) * (SIZE.width / 2)
    return [
      { x: x - side, y },
      { x: x + side, y },
    ]
  }
  const side = Math.sign(to.y - from.y) * (SIZE.height / 2)
  return [
    { x, y: y - side },
    { x, y: y + side },
  ]
}

function setPoints(edge: BpmnElement, points: Point[]): void {
  edge.waypoint = points.map((point) => createIn(edge, 'dc:Point', { ...point }))
}
