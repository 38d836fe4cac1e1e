import { type BoundaryEvent, type FlowNode, isScope } from '../../process.ts'
import type { Drawing, Place, Port } from './drawing.ts'
import { drawEnd } from './throw.ts'
import { catchTrigger, eventOutputs, NAMES } from './triggers.ts'

type Block = (drawing: Drawing, ports: Port[], place: Place) => Port[]
type Trigger = BoundaryEvent['trigger']

/** Draws boundary events on an activity; gives where their paths go on with the activity's own. */
export function drawBoundaries(drawing: Drawing, id: string, place: Place, block: Block): Port[] {
  const node = drawing.node(id)
  const ports: Port[] = []
  const passes = ['task', 'manualTask', 'scriptTask', 'businessRuleTask'].includes(node.type)
  if (node.type === 'transaction' && drawing.random.chance(0.8))
    ports.push(...draw(drawing, node, place, block, { type: 'cancel' }))
  for (let left = 2; left > 0 && drawing.does('boundary', passes ? 0.05 : 0.25); left--) {
    const trigger = triggerFor(drawing, node)
    if (trigger) ports.push(...draw(drawing, node, place, block, trigger))
  }
  if (drawing.does('compensation', 0.25)) drawHandler(drawing, node, place)
  return ports
}

function triggerFor(drawing: Drawing, node: FlowNode): Trigger | undefined {
  const { random, dials } = drawing
  const throws = isScope(node) || node.type === 'callActivity'
  const works = ['userTask', 'serviceTask', 'sendTask', 'callActivity'].includes(node.type)
  const kind = random.weighted([
    ['catch', dials.timer + dials.message + dials.signal + dials.conditional],
    ['error', throws || works ? dials.error * 1.5 : 0],
    ['escalation', throws ? dials.escalation * 1.5 : 0],
  ] as const)
  if (kind === 'catch') return catchTrigger(drawing)
  const code = (names: string[]) => (random.chance(0.7) ? { code: random.pick(names) } : {})
  if (kind === 'error') return { type: 'error', ...code(NAMES.error) }
  return kind === 'escalation' ? { type: 'escalation', ...code(NAMES.escalation) } : undefined
}

function draw(drawing: Drawing, node: FlowNode, place: Place, block: Block, trigger: Trigger): Port[] {
  const { random } = drawing
  if (isTaken(drawing, node, trigger)) return []
  const always = trigger.type === 'error' || trigger.type === 'cancel'
  const interrupting = always || !drawing.does('beside', 0.5)
  const id = drawing.add('b', 'boundaryEvent', place, { attachedTo: node.id, interrupting, trigger, outputs: [] })
  if (trigger.type !== 'cancel') Object.assign(drawing.node(id), { outputs: eventOutputs(drawing, id) })
  const from: Port[] = [{ node: id }]
  const path = random.chance(0.6) ? block(drawing, from, { ...place, depth: Math.min(place.depth - 1, 1) }) : from
  // A path beside an activity that goes on would bring a second token.
  if (random.chance(interrupting ? 0.5 : 0.15)) return path
  drawEnd(drawing, path, place)
  return []
}

/** One event of a kind and code on an activity. */
function isTaken(drawing: Drawing, node: FlowNode, trigger: Trigger): boolean {
  const key = (one: Trigger) => `${one.type} ${'code' in one ? one.code : ''}`
  const caught = ['error', 'escalation', 'cancel']
  return [...drawing.process.nodes.values()].some(
    (one) =>
      one.type === 'boundaryEvent' &&
      one.attachedTo === node.id &&
      caught.includes(trigger.type) &&
      key(one.trigger) === key(trigger),
  )
}

function drawHandler(drawing: Drawing, node: FlowNode, place: Place): void {
  const { random } = drawing
  const base = { inputs: [], outputs: [], isForCompensation: true as const }
  const handler = random.chance(0.6)
    ? drawing.add('k', 'userTask', place, { ...base, candidateRoles: [], outcomes: [], decides: false })
    : drawing.add('k', 'scriptTask', place, {
        ...base,
        expression: '=if undone = null then [1] else append(undone, count(undone) + 1)',
        resultVariable: 'undone',
      })
  const trigger = { type: 'compensation' as const, handler }
  drawing.add('b', 'boundaryEvent', place, { attachedTo: node.id, interrupting: false, trigger, outputs: [] })
  place.compensable.push(node.id)
}
