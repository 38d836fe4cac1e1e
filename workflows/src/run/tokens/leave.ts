import type { JsonObject } from '@statecraft/forms'
import { type FlowNode, isActivity, isScope, type Variables } from '../../process.ts'
import { note } from '../draft.ts'
import { closeWaitsAt } from '../end.ts'
import type { Active, Live } from '../model.ts'
import { liveOf } from '../tree.ts'
import { applyMappings, mergeInto, outputOf, type Result } from '../variables.ts'
import { activityEnded } from './activity-ended.ts'
import { chosenFlows } from './choose.ts'
import { collected, collection } from './collect.ts'
import { goOnCompensating } from './compensate.ts'
import { listens } from './listeners.ts'
import { noteCompleted } from './notes.ts'
import { fail, forget } from './stand.ts'
import { newActivation, put } from './tokens.ts'

/**
 * The work of an activation is done: what it was answered with is mapped and merged, and it leaves. A mapping that fails keeps the answer and
 * stands still. `mapped` says that a loop has mapped its results already.
 */
export function finish(live: Live, key: string, variables: Variables, mapped?: true): void {
  forget(live, key)
  const { tokens, run } = live
  const active = tokens!.active[key]!
  const node = run.process.nodes.get(active.element)!
  const result: Result<Variables> = mapped ? { ok: true, value: variables } : outputs(live, node, active, variables)
  if (!result.ok) {
    active.answer = { variables, ...(mapped && { mapped }) }
    return void fail(live, key, node.id, result, 'answering')
  }
  delete active.answer
  mergeInto(live, node.id, result.value)
  noteCompleted(live, active, node)
  if (node.listeners && isScope(node) && active.child !== undefined && !mapped) closeInside(live, active)
  leave(live, key)
}

/** The inside of a subprocess is gone when its end listeners begin; they see what it had. */
function closeInside(live: Live, active: Active): void {
  const inside = liveOf(live.run.walk, active.child!)
  active.locals = { ...inside.variables }
  inside.gone = true
  live.run.walk.touched.add(inside)
  delete active.child
}

/** What an activation gives to the variables around it. */
function outputs(live: Live, node: FlowNode, active: Active, variables: Variables): Result<Variables> {
  const mappings = 'outputs' in node ? node.outputs : []
  if (isScope(node)) {
    // What was not local went outwards while it ran. The inside of a compensated one was mapped when it was completed.
    if (active.caller) return { ok: true, value: {} }
    const inside = liveOf(live.run.walk, active.child!).variables
    const mapped = applyMappings(live, node.id, mappings, { ...inside })
    return mapped.ok ? { ok: true, value: { ...mapped.value, ...collection(node, inside) } } : mapped
  }
  if (node.type === 'callActivity' && mappings.length === 0 && !node.propagateChild) return { ok: true, value: {} }
  return outputOf(live, node.id, mappings, active.locals, variables)
}

/** Closes what still waits at an activation whose work is done, and lets its token go on. Done again by a retry of what failed. */
export function leave(live: Live, key: string): void {
  forget(live, key)
  const { tokens, run } = live
  const active = tokens!.active[key]!
  const node = run.process.nodes.get(active.element)!
  active.phase = 'done'
  closeWaitsAt(live, key, 'cancelled')
  if (listens(live, key, 'end')) return
  if (!active.caller && !collected(live, key, node)) return
  // What undoes something is no work of an ad-hoc subprocess.
  if (isActivity(node) && !active.caller && !activityEnded(live, key, node)) return
  // One instance of a loop ends with itself, and so does what undoes something.
  const ends = tokens!.single || active.caller !== undefined
  const flows: Result<string[]> = ends ? { ok: true, value: [] } : chosenFlows(live, node, active.seen)
  if (!flows.ok) return void fail(live, key, node.id, flows, 'choosing')
  delete tokens!.active[key]
  note(run.walk.draft, node.id, 'left')
  for (const flow of flows.value) put(live, flow)
  run.walk.touched.add(live)
  if (active.caller) goOnCompensating(run.walk, active.caller)
  const goesOn = linkCatch(live, node)
  if (goesOn) run.walk.driver.enter(live, goesOn)
}

/** A link throw goes on at the link catch of its name. */
function linkCatch({ run: { process } }: Live, node: FlowNode): FlowNode | undefined {
  if (node.type !== 'intermediateThrowEvent' || node.trigger.type !== 'link') return undefined
  const { name } = node.trigger
  return [...process.nodes.values()].find(
    (one) =>
      one.type === 'intermediateCatchEvent' &&
      one.parent === node.parent &&
      one.trigger.type === 'link' &&
      one.trigger.name === name,
  )
}

/** A gateway or start event that cannot choose where to go stands still until a person acts. */
export function standBefore(
  live: Live,
  node: FlowNode,
  failure: { code: string; params: JsonObject },
  seen?: Variables,
): void {
  const key = newActivation(live, node.id, { phase: 'done', ...(seen && { seen }) })
  fail(live, key, node.id, failure, 'choosing')
}
