import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { CaseEvent, CaseState, Instance, StepEnv, StepResult } from '@statecraft/workflows'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import { applyDelta, type Change, deltaOf } from './delta.ts'
import { countChange } from './open-elements.ts'
import { type Overlay, overlay } from './overlay.ts'

/** A step that has been taken, while the state it started from still stands as it was. */
export interface Stepped {
  result: StepResult
  /** What it changed of the state. */
  delta: Change[]
  /** The state it led to. Uses up the one it started from. */
  settle(): CaseState
}

const asJson = (value: object | null) => value as unknown as JsonValue

/** Steps by reading the whole state: the short way for a short state, or for none. */
export function stepWhole(
  workflow: RunnableWorkflow,
  state: CaseState | null,
  event: CaseEvent,
  env: StepEnv,
): Stepped {
  const result = workflow.step(state, event, env)
  return stepped(state, result, deltaOf(asJson(state), asJson(result.state)))
}

/** Steps by touching only the instances and waits that the event reaches, whatever else is under way. */
export function stepOver(workflow: RunnableWorkflow, state: CaseState, event: CaseEvent, env: StepEnv): Stepped {
  if (!workflow.stepOwned) return stepWhole(workflow, state, event, env)
  const instances = overlay(state.instances, copyOf)
  const waits = overlay(state.waits, (wait) => wait)
  const over = { ...state, instances: instances.view, waits: waits.view }
  const result = workflow.stepOwned(over, event, env)
  const { state: after } = result
  if (after.instances !== instances.view || after.waits !== waits.view)
    return stepped(state, result, deltaOf(asJson(state), asJson(after)))
  const { instances: _, waits: __, ...restBefore } = state
  const { instances: ___, waits: ____, ...rest } = after
  const delta = [
    ...deltaOf(asJson(restBefore), asJson(rest)),
    ...changesOver('instances', state.instances, instances),
    ...changesOver('waits', state.waits, waits),
  ]
  return {
    result,
    delta,
    settle: () => {
      for (const [id, wait] of waits.written) countChange(state, state.waits[id], wait)
      return applied(state, delta)
    },
  }
}

const stepped = (state: CaseState | null, result: StepResult, delta: Change[]): Stepped => ({
  result,
  delta,
  settle: () => applied(state, delta),
})

/** By the changes, as the log has them: whoever folds the log comes to the same state byte for byte. */
const applied = (state: CaseState | null, delta: Change[]) => applyDelta(asJson(state), delta) as unknown as CaseState

function changesOver<T extends object>(name: string, base: Record<string, T>, { written }: Overlay<T>): Change[] {
  return [...written].flatMap(([key, value]): Change[] => {
    const path = [name, key]
    if (value === undefined) return [{ path, remove: true }]
    return Object.hasOwn(base, key) ? deltaOf(asJson(base[key]!), asJson(value), path) : [{ path, set: asJson(value) }]
  })
}

/** What a step changes in place of an instance it was given: its marking, and the places of a loop. All else it replaces. */
function copyOf(instance: Instance): Instance {
  const { snapshot } = instance
  if (typeof snapshot !== 'object' || snapshot === null || Array.isArray(snapshot)) return instance
  const { tokens, each } = snapshot
  const copied: JsonObject = { ...snapshot }
  if (tokens !== undefined) copied.tokens = deepCopy(tokens)
  if (each !== undefined) copied.each = withListsCopied(each as JsonObject)
  return { ...instance, snapshot: copied }
}

function withListsCopied(each: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(each).map(([key, value]) => [key, Array.isArray(value) ? value.slice() : value!]),
  )
}

function deepCopy(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(deepCopy)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, deepCopy(inner as JsonValue)]))
}
