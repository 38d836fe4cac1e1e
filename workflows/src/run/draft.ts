import type { CaseState, Effect, TraceEntry, Wait } from '../case-state.ts'
import type { MachineContext } from './context.ts'
import { waitsOf } from './waits.ts'

/** A step's result while it is being made. */
export interface Draft {
  at: string
  waits: CaseState['waits']
  sequence: number
  effects: Effect[]
  trace: TraceEntry[]
}

/** The one instance of a case whose process has no branches of their own. */
export const ROOT_INSTANCE = 'main'

/** Opens all waits of an element; what cannot be evaluated is noted as its failure. */
export function openWaits(draft: Draft, context: MachineContext, element: string): void {
  const result = waitsOf(context, context.run.process.nodes.get(element)!)
  if (!result.ok) {
    context.run.failures.set(element, { code: result.code, params: result.params, while: 'opening' })
    return
  }
  for (const one of result.value) {
    const id = `${one.element}~${++draft.sequence}`
    const wait = { id, ...one, instance: ROOT_INSTANCE, since: draft.at } as Wait
    draft.waits[id] = wait
    draft.effects.push({ type: 'open', wait })
  }
}

/** Closes a wait. One that was opened in this very step leaves no effect behind: nobody has seen it. */
export function closeWait(draft: Draft, id: string, why: (Effect & { type: 'close' })['why']): void {
  delete draft.waits[id]
  const opened = draft.effects.findIndex((effect) => effect.type === 'open' && effect.wait.id === id)
  if (opened >= 0) draft.effects.splice(opened, 1)
  else draft.effects.push({ type: 'close', wait: id, why })
}

/** Closes what is still open of elements that were left. */
export function closeWaitsOf(
  draft: Draft,
  context: MachineContext,
  element: string,
  why: (Effect & { type: 'close' })['why'],
): void {
  const events = context.run.boundaries.get(element) ?? []
  for (const wait of Object.values(draft.waits))
    if (wait.element === element || events.some((event) => event.id === wait.element)) closeWait(draft, wait.id, why)
}
