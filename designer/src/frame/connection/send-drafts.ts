import { api, isOffline, problemOf } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { forgetDraft, waitingDrafts } from './waiting-drafts.ts'

/** Tasks that are open on this page, each with what saves it: their own page sends what they hold. */
export const openTasks = new Map<string, () => Promise<unknown>>()

/**
 * Reads everything again but the tasks that are open: reading one of them again would put the form away, with its open row, under the hands
 * of whoever fills it.
 */
export async function readAgain(): Promise<void> {
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [kind, id] }) => kind !== 'task' || !openTasks.has(String(id)),
  })
}

/** Saves the tasks that are open, then reads everything again, them too: in another language all words are others. */
export async function readAllAgain(): Promise<void> {
  await Promise.all([...openTasks.values()].map((save) => save()))
  await queryClient.invalidateQueries()
}

/**
 * Sends the drafts that wait on this device. One that meets another person's newer draft stays, until its task is opened and the person
 * chooses; one that is refused for good stays too, so that nothing typed is lost in silence.
 */
export async function sendWaitingDrafts(): Promise<void> {
  for (const draft of waitingDrafts().filter(({ task }) => !openTasks.has(task))) {
    try {
      await api.tasks.saveDraft(draft.task, { data: draft.data, version: draft.version })
      forgetDraft(draft.task)
      await queryClient.invalidateQueries({ queryKey: ['task', draft.task] })
    } catch (error) {
      if (isOffline(error)) return
      if (problemOf(error)?.status === 401) return
    }
  }
}
