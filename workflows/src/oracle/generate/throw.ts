import type { ThrowTrigger } from '../../process.ts'
import type { Drawing, Place, Port } from './drawing.ts'
import { NAMES } from './triggers.ts'

type OneThrow = Exclude<ThrowTrigger, { type: 'none' }>

function thrown(drawing: Drawing, place: Place): OneThrow | undefined {
  const { random, dials } = drawing
  const type = random.weighted([
    ['message', dials.throwMessage],
    ['signal', dials.throwSignal],
    ['escalation', dials.escalation],
    ['compensation', dials.compensation],
  ] as const)
  switch (type) {
    case 'message': {
      const job = random.chance(0.4) ? { job: { jobType: 'gui', retries: 3, headers: {} } } : {}
      return { type, name: random.pick(NAMES.message), ...job }
    }
    case 'signal':
      return { type, name: random.pick(NAMES.signal) }
    case 'escalation':
      return { type, code: random.pick(NAMES.escalation) }
    case 'compensation': {
      const named = place.compensable.length > 0 && random.chance(0.4)
      return { type, ...(named && { activity: random.pick(place.compensable) }) }
    }
    default:
      return undefined
  }
}

function several(drawing: Drawing, place: Place): OneThrow[] {
  return [thrown(drawing, place), thrown(drawing, place)].filter((one) => one !== undefined)
}

/** An intermediate throw event, or a pair of link events. */
export function drawThrow(drawing: Drawing, ports: Port[], place: Place): Port[] {
  const both = { inputs: [], outputs: [] }
  if (drawing.does('link', 0.2)) {
    const throwing = drawing.after(ports, 'i', 'intermediateThrowEvent', place, { ...both, trigger: { type: 'none' } })
    const trigger = { type: 'link' as const, name: throwing }
    Object.assign(drawing.node(throwing), { trigger })
    return [{ node: drawing.add('i', 'intermediateCatchEvent', place, { trigger, outputs: [] }) }]
  }
  const triggers = drawing.does('multiple', 0.2) ? several(drawing, place) : []
  const trigger =
    triggers.length > 1
      ? { type: 'multiple' as const, triggers }
      : (thrown(drawing, place) ?? { type: 'none' as const })
  return [{ node: drawing.after(ports, 'i', 'intermediateThrowEvent', place, { ...both, trigger }) }]
}

/** Ends some ports with an end event. */
export function drawEnd(drawing: Drawing, ports: Port[], place: Place): void {
  if (ports.length === 0) return
  const { random } = drawing
  const inputs: [] = []
  const draw = (trigger: Parameters<typeof drawing.after<'endEvent'>>[4]['trigger']) =>
    drawing.after(ports, 'n', 'endEvent', place, { trigger, inputs })
  if (place.inTransaction && drawing.does('transaction', 0.4)) draw({ type: 'cancel' })
  else if (drawing.does('terminate', 0.15)) draw({ type: 'terminate' })
  else if (drawing.does('error', place.caught.length > 0 ? 0.4 : 0.02))
    draw({ type: 'error', code: random.pick(place.caught.length > 0 ? place.caught : NAMES.error) })
  else if (random.chance(0.25)) draw(thrown(drawing, place) ?? { type: 'none' })
  else draw({ type: 'none' })
}
