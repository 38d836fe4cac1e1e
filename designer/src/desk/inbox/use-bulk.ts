import { newCommandId, type TaskSummary, type UserRef } from '@statecraft/engine/client'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'
import { type BulkResult, forEachTask } from './bulk.ts'
import type { Inbox } from './use-inbox.ts'

/** What is done to the selected tasks together; those that failed stay selected, each with its reason. */
export function useBulk(inbox: Inbox) {
  const { t } = useTranslation()
  const tell = useNotice()
  const [results, setResults] = useState<BulkResult[] | null>(null)
  const [progress, setProgress] = useState<{ done: number; of: number } | null>(null)
  const tasks = inbox.ordered.filter((task) => inbox.selected.has(task.id))

  const run = async (
    chosen: TaskSummary[],
    act: (task: TaskSummary) => Promise<unknown>,
    done: (count: number) => string,
  ) => {
    setProgress({ done: 0, of: chosen.length })
    const words = { offline: t('errors.offline'), unknown: t('errors.unknown') }
    const all = await forEachTask(chosen, act, words, (count) => setProgress({ done: count, of: chosen.length }))
    const failed = all.filter(({ refusal }) => refusal)
    setProgress(null)
    setResults(failed.length > 0 ? all : null)
    inbox.setSelected(new Set(failed.map(({ task }) => task.id)))
    if (failed.length === 0) tell({ text: done(all.length) })
    await Promise.all(['tasks', 'task', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  }

  return {
    tasks,
    results,
    progress,
    claim: (chosen: TaskSummary[]) =>
      run(
        chosen,
        (task) => api.tasks.claim(task.id, { commandId: newCommandId() }),
        (count) => t('inbox.claimed', { count }),
      ),
    assign: (chosen: TaskSummary[], user: UserRef) =>
      run(
        chosen,
        (task) => api.tasks.assign(task.id, { commandId: newCommandId(), user: user.id }),
        (count) => t('inbox.assigned', { count, name: user.name }),
      ),
    clear() {
      setResults(null)
      inbox.setSelected(new Set())
    },
  }
}

export type Bulk = ReturnType<typeof useBulk>
