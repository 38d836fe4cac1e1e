import type Modeler from 'bpmn-js/lib/Modeler.js'
import { type Kind, kinds, shapeOf } from '../kinds.ts'
import { type Element, is, type Point, service } from '../services.ts'
import { together } from './together.ts'

const step = { width: 144, height: 80 }
const gap = 48

const userTask = kinds.find(({ id }) => id === 'userTask')!

/** Puts a step on a flow and makes room for it. The flow keeps its id for its first half; all of it is one step of undo. */
export function insertOnFlow(modeler: Modeler, flow: Element, kind: Kind = userTask): Element {
  let created: Element | undefined
  together(service(modeler, 'commandStack'), () => {
    makeRoom(modeler, flow)
    const shape = service(modeler, 'elementFactory').createShape(shapeOf(kind))
    created = service(modeler, 'modeling').createShape(shape, middleOf(flow), flow)
  })
  service(modeler, 'selection').select(created!)
  return created!
}

/** Adds a step behind an element: on its only way out, or as its end; on the first of several ways. */
export function addAfter(modeler: Modeler, element: Element, kind: Kind = userTask): Element {
  const flow = element.outgoing.find((connection) => is(connection, 'bpmn:SequenceFlow'))
  if (flow) return insertOnFlow(modeler, flow, kind)
  const shape = service(modeler, 'elementFactory').createShape(shapeOf(kind))
  return service(modeler, 'autoPlace').append(element, shape)
}

/** Moves what stands right of the flow's source when a step would not fit between its ends. */
function makeRoom(modeler: Modeler, flow: Element): void {
  const { source, target } = flow
  if (!source || !target || target.x < source.x + source.width) return
  const missing = step.width + 2 * gap - (target.x - source.x - source.width)
  if (missing <= 0) return
  const start = source.x + source.width + 1
  const others = service(modeler, 'elementRegistry')
    .getAll()
    .filter((element) => element !== source && element.parent)
  const { movingShapes, resizingShapes } = service(modeler, 'spaceTool').calculateAdjustments(
    others,
    'x',
    missing,
    start,
  )
  service(modeler, 'modeling').createSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', start)
}

/** The middle of the longest straight piece of a flow. */
function middleOf({ waypoints = [] }: Element): Point {
  let best = { length: -1, x: 0, y: 0 }
  for (const [at, point] of waypoints.entries()) {
    const next = waypoints[at + 1]
    if (!next) break
    const length = Math.hypot(next.x - point.x, next.y - point.y)
    if (length > best.length)
      best = { length, x: Math.round((point.x + next.x) / 2), y: Math.round((point.y + next.y) / 2) }
  }
  return { x: best.x, y: best.y }
}
