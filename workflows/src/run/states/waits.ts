import type { Effect } from '../../case-state.ts'
import { type FlowNode, isActivity, isScope, type Variables } from '../../process.ts'
import { closeWait, openWait, waitsOfInstance } from '../draft.ts'
import { prepareEach } from '../each/start.ts'
import { endInstance } from '../end.ts'
import type { MachineContext } from '../model.ts'
import { liveChildAt, spawn } from '../tree.ts'
import { applyMappings, type Result } from '../variables.ts'
import { boundaryWaits, ownWaits } from '../waits.ts'

/** Opens all waits of an element that was entered, and starts what runs in it; what cannot be evaluated is noted as its failure. */
export function openWaits(context: MachineContext, element: string): void {
  const node = context.run.process.nodes.get(element)!
  const { draft } = context.run.walk
  const locals = isActivity(node) && !runsInside(node) ? applyMappings(context, element, node.inputs, {}) : NONE
  const boundary = locals.ok ? boundaryWaits(context, element, locals.value) : locals
  const own = boundary.ok && locals.ok && !runsInside(node) ? ownWaits(context, node, locals.value) : boundary
  const begins = own.ok ? inside(context, node) : own
  if (!begins.ok || !own.ok || !boundary.ok) {
    const { code, params } = begins as Result<never> & { ok: false }
    context.run.failures.set(element, { element, code, params, while: 'opening' })
    return
  }
  const waits = own === boundary ? boundary.value : [...own.value, ...boundary.value]
  for (const one of waits) openWait(draft, context.live.id, one)
  begins.value()
}

const NONE: Result<Variables> = { ok: true, value: {} }

/** A loop or a scope that runs as an instance of its own. */
function runsInside(node: FlowNode): boolean {
  return (isActivity(node) && node.loop !== undefined) || isScope(node)
}

/** What starts in an element once its waits are open. */
function inside(context: MachineContext, node: FlowNode): Result<() => void> {
  const { live } = context
  if (isActivity(node) && node.loop) {
    const each = prepareEach(context, live, node, node.id)
    if (!each.ok) return each
    const { value: loop } = each
    if ('start' in loop) return { ok: true, value: () => void loop.start() }
    return { ok: true, value: () => void live.run.walk.driver.loopAnswered(live, node.id, loop.results) }
  }
  // A subprocess that is a state has begun already.
  if (!isScope(node) || Object.hasOwn(context.scopes, node.id)) return { ok: true, value: () => {} }
  const inputs = applyMappings(context, node.id, node.inputs, {})
  if (!inputs.ok) return inputs
  return { ok: true, value: () => live.run.walk.driver.begin(spawn(live, node.id, node.id, inputs.value)) }
}

/** Closes what is still open of an element that was left, and ends what runs in it. */
export function closeWaitsOf(context: MachineContext, element: string, why: (Effect & { type: 'close' })['why']): void {
  const { draft } = context.run.walk
  const events = context.run.boundaries.get(element) ?? []
  for (const id of waitsOfInstance(draft, context.live.id)) {
    const wait = draft.waits[id]!
    if (wait.element === element || events.some((event) => event.id === wait.element)) closeWait(draft, id, why)
  }
  const child = liveChildAt(context.live, element)
  if (child) endInstance(child)
}
