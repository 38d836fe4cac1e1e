import { type AdHocSubProcess, isScope, type StartEvent } from '../../process.ts'
import { type drawTask, dress } from './activities.ts'
import type { Drawing, Place, Port } from './drawing.ts'
import { drawEnd } from './throw.ts'
import { catchTrigger, NAMES } from './triggers.ts'

/** What a scope is filled with; given, because blocks hold scopes and scopes hold blocks. */
export interface Inside {
  block: (drawing: Drawing, ports: Port[], place: Place) => Port[]
  task: typeof drawTask
}

const EMPTY = { inputs: [], outputs: [] }

/** Draws a subprocess, transaction or ad-hoc subprocess with its inside. */
export function drawScope(drawing: Drawing, ports: Port[], place: Place, inside: Inside): string {
  const { random, dials } = drawing
  const kind = random.weighted([
    ['subProcess', dials.subprocess],
    ['transaction', dials.transaction],
    ['adHocSubProcess', dials.adHoc],
  ] as const)
  if (kind === undefined) return inside.task(drawing, ports, place)
  const id =
    kind === 'adHocSubProcess'
      ? drawAdHoc(drawing, ports, place, inside)
      : drawing.after(ports, 'a', kind, place, EMPTY)
  dress(drawing, id)
  if (kind !== 'adHocSubProcess')
    fillScope(drawing, { ...within(drawing, place, id), inTransaction: kind === 'transaction' }, inside)
  return id
}

/** The place inside a subprocess. Errors thrown there may be caught around it. */
function within({ random }: Drawing, place: Place, parent: string): Place {
  const caught = random.chance(0.5) ? NAMES.error : place.caught
  return { ...place, parent, compensable: [], inTransaction: false, caught }
}

/** Draws what stands in a scope: its start, its paths, its ends, its event subprocesses. */
export function fillScope(drawing: Drawing, place: Place, inside: Inside): void {
  if (place.parent === undefined && drawing.does('instantiate', 0.3)) drawTriggeredStart(drawing, place, inside)
  const bare = place.parent !== undefined && drawing.does('noStart', 0.15)
  const start = (): Port[] =>
    bare
      ? []
      : [
          {
            node: drawing.add('s', 'startEvent', place, { trigger: { type: 'none' }, interrupting: true, outputs: [] }),
          },
        ]
  for (let left = drawing.does('noStart', 0.1) ? 2 : 1; left > 0; left--) {
    let end = inside.block(drawing, start(), place)
    for (let more = drawing.random.below(3); more > 0 && end.length > 0; more--) end = inside.block(drawing, end, place)
    drawEnd(drawing, end, place)
  }
  for (let left = 2; left > 0 && drawing.left > 0 && drawing.does('eventSubprocess', 0.15); left--)
    drawEventSubprocess(drawing, place, inside)
}

/** A start event with a trigger, beside the one without. */
function drawTriggeredStart(drawing: Drawing, place: Place, inside: Inside): void {
  const trigger = catchTrigger(drawing, false)
  if (!trigger) return
  const start = drawing.add('s', 'startEvent', place, { trigger, interrupting: true, outputs: [] })
  drawEnd(drawing, inside.block(drawing, [{ node: start }], place), place)
}

function drawAdHoc(drawing: Drawing, ports: Port[], place: Place, inside: Inside): string {
  const { random } = drawing
  const id = drawing.after(ports, 'd', 'adHocSubProcess', place, {
    ...EMPTY,
    sequential: random.chance(0.5),
    cancelRemaining: random.chance(0.5),
    ...(random.chance(0.5) && { completionCondition: random.pick(['=k = 1', '=a > 1', '=k > 1 and a = 0']) }),
  })
  const here = within(drawing, { ...place, depth: Math.min(place.depth, 1) }, id)
  const first: string[] = []
  for (let left = random.between(1, 3); left > 0; left--) {
    const activity = inside.task(drawing, [], here)
    first.push(activity)
    if (random.chance(0.4)) inside.block(drawing, [{ node: activity }], here)
  }
  if (random.chance(0.3))
    Object.assign(drawing.node(id) as AdHocSubProcess, {
      activeElements: `=${JSON.stringify(first.filter(() => random.chance(0.6)))}`,
    })
  return id
}

/** An event subprocess of a scope. */
function drawEventSubprocess(drawing: Drawing, place: Place, inside: Inside): void {
  const trigger = startTrigger(drawing, place)
  if (!trigger) return
  const id = drawing.add('a', 'subProcess', place, { ...EMPTY, triggeredByEvent: true })
  const here = { ...within(drawing, place, id), depth: Math.min(place.depth - 1, 1) }
  const always = trigger.type === 'error' || trigger.type === 'compensation'
  const interrupting = always || !drawing.does('beside', 0.5)
  const start = drawing.add('s', 'startEvent', here, { trigger, interrupting, outputs: [] })
  if (drawing.does('mappings', 0.2) && trigger.type !== 'compensation')
    Object.assign(drawing.node(start), { outputs: [{ source: '=k', target: `o_${start}` }] })
  const throws = drawing.dials.escalation
  // What catches an escalation does not throw it again.
  if (trigger.type === 'escalation') drawing.dials.escalation = 0
  drawEnd(drawing, inside.block(drawing, [{ node: start }], here), here)
  drawing.dials.escalation = throws
}

function startTrigger(drawing: Drawing, place: Place): StartEvent['trigger'] | undefined {
  const { random, dials } = drawing
  const taken = [...drawing.process.nodes.values()]
    .filter(
      (node) => node.type === 'startEvent' && drawing.process.nodes.get(node.parent ?? '')?.parent === place.parent,
    )
    .map((node) => (node as StartEvent).trigger.type)
  const free = (type: string, weight: number) => (taken.includes(type as never) ? 0 : weight)
  const around = drawing.process.nodes.get(place.parent ?? '')
  const kind = random.weighted([
    ['catch', dials.timer + dials.message + dials.signal + dials.conditional],
    ['error', free('error', dials.error * 2)],
    ['escalation', free('escalation', dials.escalation * 2)],
    ['compensation', isScope(around) ? free('compensation', dials.compensation * 2) : 0],
  ] as const)
  if (kind === 'catch') return catchTrigger(drawing)
  const code = (names: string[]) => (random.chance(0.6) ? { code: random.pick(names) } : {})
  if (kind === 'error') return { type: 'error', ...code(NAMES.error) }
  if (kind === 'escalation') return { type: 'escalation', ...code(NAMES.escalation) }
  return kind && { type: 'compensation' }
}
