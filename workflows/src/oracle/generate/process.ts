import { type FlowNode, isActivity, type Process } from '../../process.ts'
import { inside } from './blocks.ts'
import { type Dials, WHOLE } from './dials.ts'
import { Drawing, type Place, type Port } from './drawing.ts'
import { addListeners } from './listeners.ts'
import type { Random } from './random.ts'
import { fillScope } from './scope.ts'
import { drawEnd } from './throw.ts'

/** Draws a process of the families that the dials let through. */
export function drawProcess(random: Random, dials: Dials = WHOLE, size: number = random.between(3, 26)): Process {
  const drawing = new Drawing(random, { ...dials }, size)
  const place: Place = {
    parent: undefined,
    depth: random.between(1, 5),
    inTransaction: false,
    compensable: [],
    caught: [],
  }
  if (drawing.does('instantiate', 0.1)) drawInstantiating(drawing, place)
  else fillScope(drawing, place, inside)
  if (drawing.does('unstructured', 0.3)) turnFlows(drawing)
  if (drawing.does('listeners', 0.2)) addListeners(drawing.process, random)
  return drawing.process
}

/** A process that an event behind a gateway begins. */
function drawInstantiating(drawing: Drawing, place: Place): void {
  const { random } = drawing
  const gateway = drawing.add('h', 'eventBasedGateway', place, { instantiate: true, parallel: random.chance(0.5) })
  const ends: Port[] = []
  for (const name of ['m1', 'm2']) {
    const port: Port[] = [{ node: gateway }]
    const trigger = { type: 'message' as const, name }
    const event = drawing.after(port, 'z', 'intermediateCatchEvent', place, { trigger, outputs: [] })
    ends.push(...(random.chance(0.5) ? inside.block(drawing, [{ node: event }], place) : [{ node: event }]))
  }
  if (ends.length > 0) drawEnd(drawing, inside.block(drawing, ends, place), place)
}

/** Elements that can begin a case of a drawn process by being named. */
export function startsOf(process: Process): string[] {
  const behind = (node: FlowNode) => node.type === 'eventBasedGateway' && node.instantiate
  return [...process.nodes.values()]
    .filter((node) => {
      if (node.parent !== undefined) return false
      if (node.type === 'startEvent') return node.trigger.type !== 'none'
      return node.incoming.some((flow) => behind(process.nodes.get(process.flows.get(flow)!.source)!))
    })
    .map(({ id }) => id)
}

/** Lets some flows lead elsewhere in their scope. */
function turnFlows({ process, random }: Drawing): void {
  const flows = [...process.flows.values()]
  for (let left = random.between(1, 2); left > 0; left--) {
    const flow = random.pick(flows)
    const target = process.nodes.get(flow.target)!
    const source = process.nodes.get(flow.source)!
    const others = [...process.nodes.values()].filter((node) => node.parent === target.parent && takesFlows(node))
    if (
      others.length === 0 ||
      target.incoming.length < 2 ||
      source.type === 'eventBasedGateway' ||
      comesFromEvents(process, target)
    )
      continue
    const turned = random.pick(others)
    if (comesFromEvents(process, turned)) continue
    target.incoming = target.incoming.filter((id) => id !== flow.id)
    turned.incoming.push(flow.id)
    flow.target = turned.id
  }
}

/** Behind an event-based gateway nothing else leads to an event. */
function comesFromEvents(process: Process, node: FlowNode): boolean {
  return node.incoming.some((flow) => {
    const source = process.nodes.get(process.flows.get(flow)!.source)!
    return source.type === 'eventBasedGateway'
  })
}

function takesFlows(node: FlowNode): boolean {
  if (node.type === 'startEvent' || node.type === 'boundaryEvent') return false
  if (node.type === 'intermediateCatchEvent' && node.trigger.type === 'link') return false
  // What begins by itself would begin no more.
  if (isActivity(node)) return !node.isForCompensation && node.incoming.length > 0
  return node.incoming.length > 0
}
