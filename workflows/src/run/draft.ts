import type { Effect, TraceEntry, Wait } from '../case-state.ts'
import type { Draft, NewWait } from './model.ts'

/** The instance of the process itself. */
export const ROOT_INSTANCE = 'main'

/** Opens a wait and gives it its id. */
export function openWait(draft: Draft, instance: string, one: NewWait): Wait {
  const id = `${one.element}~${++draft.sequence}`
  const wait = { id, ...one, instance, since: draft.at } as Wait
  draft.waits[id] = wait
  draft.effects.push({ type: 'open', wait })
  if (draft.byInstance) add(draft.byInstance, wait)
  return wait
}

/** Closes a wait. One that was opened in this very step leaves no effect behind: nobody has seen it. */
export function closeWait(draft: Draft, id: string, why: (Effect & { type: 'close' })['why']): void {
  const wait = draft.waits[id]
  if (!wait) return
  delete draft.waits[id]
  draft.byInstance?.get(wait.instance)?.delete(id)
  const opened = draft.effects.findLastIndex((effect) => effect.type === 'open' && effect.wait.id === id)
  if (opened >= 0) draft.effects.splice(opened, 1)
  else draft.effects.push({ type: 'close', wait: id, why })
}

/** An open wait is another than it was. */
export function changeWait(draft: Draft, wait: Wait): void {
  draft.waits[wait.id] = wait
  const opened = draft.effects.findLast((effect) => effect.type === 'open' && effect.wait.id === wait.id)
  if (opened?.type === 'open') opened.wait = wait
  else draft.effects.push({ type: 'change', wait })
}

/** The ids of an instance's open waits, oldest first. */
export function waitsOfInstance(draft: Draft, instance: string): string[] {
  if (!draft.byInstance) {
    draft.byInstance = new Map()
    for (const wait of Object.values(draft.waits)) add(draft.byInstance, wait)
  }
  return [...(draft.byInstance.get(instance) ?? [])]
}

function add(index: Map<string, Set<string>>, wait: Wait): void {
  const known = index.get(wait.instance) ?? new Set()
  index.set(wait.instance, known.add(wait.id))
}

/** Notes what happened to an element or flow. */
export function note(draft: Draft, element: string, event: TraceEntry['event']): void {
  draft.trace.push({ at: draft.at, element, event })
}
