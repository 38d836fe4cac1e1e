import type Modeler from 'bpmn-js/lib/Modeler.js'
import { type Kind, kinds, shapeOf } from '../kinds.ts'
import { type Element, is, type Point, type Services, service } from '../services.ts'

const gap = 48

const userTask = kinds.find(({ id }) => id === 'userTask')!

/** Puts a step on a flow, which keeps its id for its first half; making room for it is part of the same step of undo. */
export function insertOnFlow(modeler: Modeler, flow: Element, kind: Kind = userTask): Element {
  const shape = service(modeler, 'elementFactory').createShape(shapeOf(kind))
  const created = service(modeler, 'modeling').createShape(shape, middleOf(flow), flow)
  service(modeler, 'selection').select(created)
  return created
}

/** Adds a step behind an element: on its only way out, or as its end; on the first of several ways. */
export function addAfter(modeler: Modeler, element: Element, kind: Kind = userTask): Element {
  const flow = element.outgoing.find((connection) => is(connection, 'bpmn:SequenceFlow'))
  if (flow) return insertOnFlow(modeler, flow, kind)
  const shape = service(modeler, 'elementFactory').createShape(shapeOf(kind))
  return service(modeler, 'autoPlace').append(element, shape)
}

interface Creation {
  shape: Element
  parent: Element
  position: Point
}

/** Whatever is put on a flow, by button or by dragging, gets room between the ends of the flow. */
class RoomOnFlows {
  static $inject = ['eventBus', 'elementRegistry', 'spaceTool', 'modeling']

  constructor(
    eventBus: Services['eventBus'],
    registry: Services['elementRegistry'],
    spaceTool: Services['spaceTool'],
    modeling: Services['modeling'],
  ) {
    // Before bpmn-js itself puts the shape into the flow.
    eventBus.on<{ context: Creation }>('commandStack.shape.create.preExecute', 1500, ({ context }) => {
      const { shape, parent: flow } = context
      const { source, target } = flow
      if (!is(flow, 'bpmn:SequenceFlow') || !is(shape, 'bpmn:FlowNode') || !source || !target) return
      const missing = shape.width + 2 * gap - (target.x - source.x - source.width)
      if (target.x < source.x + source.width || missing <= 0) return
      const start = source.x + source.width + 1
      const others = registry.getAll().filter((element) => element !== source && element.parent)
      const { movingShapes, resizingShapes } = spaceTool.calculateAdjustments(others, 'x', missing, start)
      modeling.createSpace(movingShapes, resizingShapes, { x: missing, y: 0 }, 'e', start)
      context.position = middleOf(flow)
    })
  }
}

export const roomOnFlowsModule = { __init__: ['statecraftRoom'], statecraftRoom: ['type', RoomOnFlows] }

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
