import type { TaskDetail } from '@statecraft/engine/client'

/** A draft that could not reach the server and waits on this device. */
export interface WaitingDraft {
  task: string
  /** What it is about, for the list of waiting changes. */
  step: string
  about: string
  data: TaskDetail['data']
  /** Version of the server's draft it was made on. */
  version: number
  at: string
}

const stored = 'sc-waiting-drafts'
const listeners = new Set<() => void>()
let drafts: WaitingDraft[] = read()

function read(): WaitingDraft[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(stored) ?? '[]')
    return Array.isArray(kept) ? (kept as WaitingDraft[]) : []
  } catch {
    return []
  }
}

function write(next: WaitingDraft[]): void {
  drafts = next
  localStorage.setItem(stored, JSON.stringify(next))
  for (const listener of listeners) listener()
}

/** Drafts that wait for the network, oldest first; one a task. */
export const waitingDrafts = () => drafts

export const findWaitingDraft = (task: string) => drafts.find((draft) => draft.task === task)

/** Keeps a draft on this device until it can be sent. */
export const keepDraft = (draft: WaitingDraft) => write([...drafts.filter((other) => other.task !== draft.task), draft])

/** Forgets the waiting draft of a task, once the server has it or it was discarded. */
export function forgetDraft(task: string): void {
  if (findWaitingDraft(task)) write(drafts.filter((draft) => draft.task !== task))
}

/** For `useSyncExternalStore`. */
export function watchDrafts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
