import { isTransition, isWaitTrigger } from '../elements/boundary.ts'
import { elementOf } from '../elements/table.ts'
import { nodesIn } from '../node-places.ts'
import { type FlowNode, isActivity, isEvaluated, isScope, type Process, triggersOf } from '../process.ts'
import { tellsOfCanceling } from './marking.ts'
import { planScope } from './regions.ts'

/**
 * How each scope of a process is compiled: the scopes that are drawn as states, because they are built of blocks and each of their elements has a
 * state of its own. All others move tokens in one state.
 */
export function scopesOfStates(process: Process): Set<string | undefined> {
  const undone = compensableScopes(process)
  const scopes = [undefined, ...[...process.nodes.values()].filter(isScope).map(({ id }) => id)]
  return new Set(scopes.filter((scope) => !undone.has(scope) && isOfBlocks(process, scope)))
}

/** Of the subprocesses directly inside a scope, and inside those, the ones that stand as states in the same machine. */
export function standingInside(
  process: Process,
  scope: string | undefined,
  ofStates: Set<string | undefined>,
): string[] {
  return nodesIn(process, scope).flatMap((node) => {
    if (node.type !== 'subProcess' || node.loop || !ofStates.has(node.id)) return []
    return [node.id, ...standingInside(process, node.id, ofStates)]
  })
}

function isOfBlocks(process: Process, scope: string | undefined): boolean {
  const host = scope === undefined ? undefined : process.nodes.get(scope)
  // Listeners are jobs on the way into and out of an element: a token stands there, no state.
  if (scope === undefined && (process.listeners || [...process.nodes.values()].some(tellsOfCanceling))) return false
  if (host && (host.type === 'adHocSubProcess' || (host.type === 'subProcess' && host.triggeredByEvent))) return false
  const inside = nodesIn(process, scope)
  if (inside.filter(({ type }) => type === 'startEvent').length !== 1) return false
  return inside.every((node) => hasState(process, node)) && planScope(process, scope).refusals.length === 0
}

function hasState(process: Process, node: FlowNode): boolean {
  if (node.listeners || (node.type === 'userTask' && node.taskListeners)) return false
  const splits = node.type === 'exclusiveGateway' || node.type === 'parallelGateway'
  if (!splits && node.outgoing.length > 1) return false
  const isConditional = node.outgoing.some((flow) => process.flows.get(flow)!.condition !== undefined)
  if (isConditional && node.type !== 'exclusiveGateway') return false
  // What is thrown inside brings nothing that output mappings of a transition could read.
  if (node.type === 'boundaryEvent')
    return isTransition(node) && !(node.trigger.type === 'error' && node.outputs.length > 0)
  if (node.type === 'startEvent') return node.trigger.type === 'none' && node.outputs.length === 0
  if (isActivity(node) && (node.isForCompensation || ('defaultFlow' in node && node.defaultFlow !== undefined)))
    return false
  if (isScope(node)) return !(node.type === 'subProcess' && node.triggeredByEvent)
  if (isActivity(node) && node.loop) return true
  // Its wait does not hold the variables that input mappings made.
  if (node.type === 'receiveTask' && node.inputs.length > 0) return false
  // They are left in the step that enters them; a boundary event on one has its say only while it stands still.
  const hasBoundary = [...process.nodes.values()].some(
    (one) => one.type === 'boundaryEvent' && one.attachedTo === node.id,
  )
  if (isEvaluated(node) && hasBoundary) return false
  if (node.type === 'endEvent')
    return node.inputs.length === 0 && ['none', 'terminate', 'error'].includes(node.trigger.type)
  if (node.type === 'intermediateCatchEvent') return isWaitTrigger(node.trigger)
  return elementOf(node).compile !== undefined
}

/** Scopes with anything inside, however deep, that compensation or cancelling concerns. */
function compensableScopes(process: Process): Set<string | undefined> {
  const scopes = new Set<string | undefined>()
  for (const node of process.nodes.values()) {
    if (!triggersOf(node).some(({ type }) => type === 'compensation' || type === 'cancel')) continue
    for (let id = node.parent; ; id = process.nodes.get(id)?.parent) {
      scopes.add(id)
      if (id === undefined) break
    }
  }
  return scopes
}
