import { drawTask } from './activities.ts'
import { drawBoundaries } from './boundary.ts'
import type { Dials } from './dials.ts'
import type { Drawing, Place, Port } from './drawing.ts'
import { drawScope, type Inside } from './scope.ts'
import { drawThrow } from './throw.ts'
import { catchTrigger, condition, eventOutputs } from './triggers.ts'

/** Draws something behind some ports and tells where it ends; no ports where every path has ended. */
export function drawBlock(drawing: Drawing, ports: Port[], place: Place): Port[] {
  const { random, dials, left } = drawing
  const share = (family: keyof Dials, weight = 1) => dials[family] * weight
  const leaf: [Draw, number][] = [
    [task, 5],
    [catching, 0.4 * (dials.timer + dials.message + dials.signal + dials.conditional)],
    [drawThrow, 0.4 * (dials.throwMessage + dials.throwSignal + dials.escalation + dials.compensation + dials.link)],
  ]
  const deep: [Draw, number][] = [
    [several, 3],
    [exclusive, share('exclusive')],
    [parallel, share('parallel', 1.2)],
    [inclusive, share('inclusive')],
    [complex, share('complex')],
    [eventGateway, share('eventGateway')],
    [back, share('back')],
    [implicit, share('implicit')],
    [scope, 1.4 * (dials.subprocess + dials.transaction + dials.adHoc) * 0.5],
  ]
  const draw = random.weighted(left > 0 && place.depth > 0 ? [...leaf, ...deep] : leaf)!
  return draw(drawing, ports, place)
}

type Draw = (drawing: Drawing, ports: Port[], place: Place) => Port[]

const deeper = (place: Place): Place => ({ ...place, depth: place.depth - 1 })

const task: Draw = (drawing, ports, place) => activityPorts(drawing, drawTask(drawing, ports, place), place)

function activityPorts(drawing: Drawing, id: string, place: Place): Port[] {
  const beside = drawBoundaries(drawing, id, place, drawBlock)
  return [{ node: id }, ...beside]
}

const catching: Draw = (drawing, ports, place) => {
  const trigger = catchTrigger(drawing)
  if (!trigger) return task(drawing, ports, place)
  const id = drawing.after(ports, 'z', 'intermediateCatchEvent', place, { trigger, outputs: [] })
  Object.assign(drawing.node(id), { outputs: eventOutputs(drawing, id) })
  return [{ node: id }]
}

const several: Draw = (drawing, ports, place) => {
  let at = ports
  for (let left = drawing.random.between(1, 3); left > 0 && at.length > 0; left--)
    at = drawBlock(drawing, at, deeper(place))
  return at
}

/** Branches behind a split, brought together by another gateway. */
function branches(
  drawing: Drawing,
  split: string,
  place: Place,
  { conditions, join }: { conditions: boolean; join: string | undefined },
): Port[] {
  const { random } = drawing
  const count = random.between(2, 3)
  const ends: Port[] = []
  for (let index = 0; index < count; index++) {
    const port: Port = { node: split }
    if (conditions && index === count - 1 && random.chance(0.9)) port.isDefault = true
    else if (conditions) port.condition = condition(drawing)
    // A branch may be a bare flow.
    ends.push(...(random.chance(0.15) && join ? [port] : drawBlock(drawing, [port], deeper(place))))
  }
  if (join === undefined) return ends
  drawing.connect(ends, join)
  return drawing.node(join).incoming.length > 0 ? [{ node: join }] : []
}

const gateway = (
  drawing: Drawing,
  short: string,
  type: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway',
  place: Place,
) => drawing.add(short, type, place, {})

const exclusive: Draw = (drawing, ports, place) => {
  const split = drawing.after(ports, 'x', 'exclusiveGateway', place, {})
  return joined(drawing, split, place, true, 'exclusiveGateway')
}

const parallel: Draw = (drawing, ports, place) => {
  const split = drawing.after(ports, 'p', 'parallelGateway', place, {})
  return joined(drawing, split, place, false, 'parallelGateway')
}

const inclusive: Draw = (drawing, ports, place) => {
  const split = drawing.after(ports, 'o', 'inclusiveGateway', place, {})
  return joined(drawing, split, place, true, 'inclusiveGateway')
}

/** Mostly the join that belongs to the split; sometimes an inclusive one, or none. */
function joined(
  drawing: Drawing,
  split: string,
  place: Place,
  conditions: boolean,
  own: 'exclusiveGateway' | 'parallelGateway' | 'inclusiveGateway',
): Port[] {
  if (drawing.does('unstructured', 0.1)) return branches(drawing, split, place, { conditions, join: undefined })
  const type = drawing.does('inclusive', 0.15) ? 'inclusiveGateway' : own
  const short = { exclusiveGateway: 'x', parallelGateway: 'p', inclusiveGateway: 'o' }[type]
  const join = gateway(drawing, short, type, place)
  return swept(drawing, join, branches(drawing, split, place, { conditions, join }))
}

/** A join that nothing leads to is taken away again. */
function swept(drawing: Drawing, join: string, ports: Port[]): Port[] {
  if (ports.length === 0) drawing.process.nodes.delete(join)
  return ports
}

const complex: Draw = (drawing, ports, place) => {
  const { random } = drawing
  const split = drawing.after(ports, random.chance(0.7) ? 'p' : 'o', 'parallelGateway', place, {})
  const join = drawing.add('y', 'complexGateway', place, {
    ...(random.chance(0.8) && {
      activationCondition: random.pick(['=activationCount >= 1', '=activationCount >= 2', '=activationCount >= k']),
    }),
  })
  if (swept(drawing, join, branches(drawing, split, place, { conditions: false, join })).length === 0) return []
  const out: Port[] = [{ node: join }]
  if (random.chance(0.5)) {
    const late = drawBlock(
      drawing,
      [{ node: join, condition: '=not(waitingForStart)' }],
      deeper({ ...place, depth: 1 }),
    )
    drawing.connect(late, drawing.add('n', 'endEvent', place, { trigger: { type: 'none' }, inputs: [] }))
    return [{ node: join, condition: '=waitingForStart' }]
  }
  if (random.chance(0.5)) out[0]!.isDefault = true
  return out
}

const eventGateway: Draw = (drawing, ports, place) => {
  const { random } = drawing
  const id = drawing.after(ports, 'h', 'eventBasedGateway', place, { instantiate: false, parallel: false })
  const ends: Port[] = []
  for (let left = random.between(2, 3); left > 0; left--) {
    const port = [{ node: id }]
    const target =
      drawing.dials.receive > 0 && random.chance(0.2)
        ? [
            {
              node: drawing.after(port, 'r', 'receiveTask', place, {
                inputs: [],
                outputs: [],
                trigger: { type: 'message', name: 'm1' },
              }),
            },
          ]
        : catching(drawing, port, place)
    ends.push(...(random.chance(0.5) ? drawBlock(drawing, target, deeper(place)) : target))
  }
  return joinOrNot(drawing, ends, place)
}

/** Paths meet at an exclusive gateway, or simply in what comes next. */
export function joinOrNot(drawing: Drawing, ends: Port[], place: Place): Port[] {
  if (ends.length < 2 || drawing.does('implicit', 0.4)) return ends
  return [{ node: drawing.after(ends, 'x', 'exclusiveGateway', place, {}) }]
}

/** A loop by a flow that leads back. Something in it waits, so that it rests. */
const back: Draw = (drawing, ports, place) => {
  const merge = drawing.after(ports, 'x', 'exclusiveGateway', place, {})
  const waits = drawTask(drawing, [{ node: merge }], place, ['user', 'service'])
  const end = drawBlock(drawing, activityPorts(drawing, waits, place), deeper(place))
  if (end.length === 0) return []
  const split = drawing.after(end, 'x', 'exclusiveGateway', place, {})
  drawing.connect([{ node: split, condition: condition(drawing) }], merge)
  return [{ node: split, isDefault: true }]
}

/** Several flows leave an activity, and several lead into the next thing. */
const implicit: Draw = (drawing, ports, place) => {
  const { random } = drawing
  const from = drawTask(drawing, ports, place)
  const beside = drawBoundaries(drawing, from, place, drawBlock)
  const conditional = drawing.does('conditionalFlows', 0.8)
  const ends: Port[] = [...beside]
  const count = random.between(2, 3)
  for (let index = 0; index < count; index++) {
    const port: Port = { node: from }
    if (conditional && index === count - 1) port.isDefault = true
    else if (conditional && random.chance(0.8)) port.condition = condition(drawing)
    ends.push(...drawBlock(drawing, [port], deeper(place)))
  }
  if (!drawing.does('inclusive', 0.5) || ends.length < 2) return ends
  return [{ node: drawing.after(ends, 'o', 'inclusiveGateway', place, {}) }]
}

const scope: Draw = (drawing, ports, place) => {
  const id = drawScope(drawing, ports, deeper(place), inside)
  return activityPorts(drawing, id, place)
}

/** What a scope is filled with. */
export const inside: Inside = { block: drawBlock, task: drawTask }
