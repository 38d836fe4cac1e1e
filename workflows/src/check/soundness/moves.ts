import type { JsonObject } from '@statecraft/forms'
import type { BoundaryEvent, EndEvent, FlowNode, Process } from '../../process.ts'
import { boundariesOf, startsOf, waits } from '../graph.ts'
import { choiceData } from './choice.ts'
import { idOf, inNode, isFlow, type Marking, nodeAt, onFlow, type Place, scopesAround, tokensIn } from './marking.ts'

/** One thing that may happen. */
export interface Move {
  /** Tokens that it takes away and puts down. */
  take: Place[]
  put: Place[]
  /** Elements it passes, in order. */
  trail: string[]
  /** The step of a script that makes it happen; none for what happens by itself. */
  step?: JsonObject
  /** Data that lead a gateway this way. */
  data?: JsonObject
}

/** The marking after a move; null when a token comes to a place that has one already. */
export function apply(marking: Marking, move: Move): Marking | null {
  const next = new Set(marking)
  for (const place of move.take) next.delete(place)
  for (const place of move.put) {
    if (next.has(place)) return null
    next.add(place)
  }
  return next
}

/**
 * The moves of a token that goes on by itself, or null when all tokens rest. Such a token is alone at the only way into its node, so
 * following it first hides no other order of events; only those at a merge or a join are left to be met by others.
 */
export function ownMoves(process: Process, marking: Marking): Move[] | null {
  for (const place of marking) {
    if (isFlow(place)) {
      const target = targetOf(process, place)
      if (target.incoming.length <= 1) return enter(process, marking, target, [place])
    } else if (subprocessIsDone(process, marking, place)) return leave(process, nodeAt(process, place), [place])
  }
  return null
}

/** Everything that may happen next while all tokens rest: merges and joins that can go on, answers to what waits. */
export function nextMoves(process: Process, marking: Marking): Move[] {
  return [...marking].flatMap((place) =>
    isFlow(place) ? passMerge(process, marking, place) : answers(process, marking, nodeAt(process, place)),
  )
}

export function targetOf(process: Process, place: Place): FlowNode {
  return process.nodes.get(process.flows.get(idOf(place))!.target)!
}

/** True for a node that waits until all its ways in have a token. */
export const isJoin = (node: FlowNode) => node.type === 'parallelGateway' && node.incoming.length > 1

function passMerge(process: Process, marking: Marking, place: Place): Move[] {
  const target = targetOf(process, place)
  if (!isJoin(target)) return enter(process, marking, target, [place])
  const inputs = target.incoming.map(onFlow)
  // A join is one move, told by the first of its ways in.
  const complete = inputs[0] === place && inputs.every((input) => marking.has(input))
  return complete ? enter(process, marking, target, inputs) : []
}

/** A token comes to a node: it rests there, or passes. */
function enter(process: Process, marking: Marking, node: FlowNode, take: Place[]): Move[] {
  if (waits(node)) return [{ take, put: [inNode(node.id)], trail: [node.id] }]
  if (node.type === 'endEvent') return [end(process, marking, node, take)]
  if (node.type !== 'subProcess') return leave(process, node, take, [node.id])
  const start = startsOf(process, node.id)[0]
  const flows = start?.outgoing ?? []
  return [
    { take, put: [inNode(node.id), ...flows.map(onFlow)], trail: [node.id, ...(start ? [start.id] : []), ...flows] },
  ]
}

/** A node is done: one of its ways out at an exclusive gateway, all of them elsewhere. */
function leave(process: Process, node: FlowNode, take: Place[], before: string[] = []): Move[] {
  if (node.type !== 'exclusiveGateway')
    return [{ take, put: node.outgoing.map(onFlow), trail: [...before, ...node.outgoing] }]
  return node.outgoing.map((flow) => ({
    take,
    put: [onFlow(flow)],
    trail: [...before, flow],
    ...(node.outgoing.length > 1 && { data: choiceData(process, node, flow) }),
  }))
}

function end(process: Process, marking: Marking, node: EndEvent, take: Place[]): Move {
  const trail = [node.id]
  if (node.trigger.type === 'none') return { take, put: [], trail }
  if (node.trigger.type === 'terminate')
    return { take: [...take, ...tokensIn(process, marking, node.parent)], put: [], trail }
  const catcher = catcherOf(process, node, node.trigger.code)
  // An error that nobody catches ends the case as failed: nothing is left of it.
  if (!catcher) return { take: [...marking], put: [], trail }
  return interrupt(process, marking, catcher, trail)
}

function catcherOf(process: Process, thrower: FlowNode, code: string): BoundaryEvent | undefined {
  for (const scope of scopesAround(process, thrower))
    for (const event of boundariesOf(process, scope))
      if (event.trigger.type === 'error' && (event.trigger.code ?? code) === code) return event
  return undefined
}

/** The activity under a boundary event is given up, with all that goes on inside it. */
function interrupt(process: Process, marking: Marking, event: BoundaryEvent, before: string[] = []): Move {
  const inside = tokensIn(process, marking, event.attachedTo)
  return {
    take: [inNode(event.attachedTo), ...inside],
    put: event.outgoing.map(onFlow),
    trail: [...before, event.id, ...event.outgoing],
  }
}

/** What may come to a node that is under way: its answer, the events that stand on it, an error that goes outwards. */
function answers(process: Process, marking: Marking, node: FlowNode): Move[] {
  const done = waits(node)
    ? leave(process, node, [inNode(node.id)]).map((move) => ({ ...move, step: { [answerName(node)]: node.id } }))
    : []
  const events = boundariesOf(process, node.id)
    .filter((event) => event.trigger.type !== 'error')
    .map((event) => ({ ...interrupt(process, marking, event), step: { [answerName(event)]: event.id } }))
  const errors = errorCatchers(process, node).map((event) => ({
    ...interrupt(process, marking, event),
    step: { fail: node.id, ...(event.trigger.type === 'error' && event.trigger.code && { error: event.trigger.code }) },
  }))
  return [...done, ...events, ...errors]
}

/** Where an error may go that the work of a task ends with: to an event on the task itself, or on a subprocess around it. */
function errorCatchers(process: Process, node: FlowNode): BoundaryEvent[] {
  if (node.type !== 'userTask' && node.type !== 'serviceTask') return []
  const around = [node.id, ...scopesAround(process, node)]
  return around.flatMap((id) => boundariesOf(process, id)).filter((event) => event.trigger.type === 'error')
}

function answerName(node: FlowNode): string {
  return node.type === 'boundaryEvent' || node.type === 'intermediateCatchEvent' ? node.trigger.type : 'complete'
}

function subprocessIsDone(process: Process, marking: Marking, place: Place): boolean {
  const node = nodeAt(process, place)
  return node.type === 'subProcess' && tokensIn(process, marking, node.id).length === 0
}
