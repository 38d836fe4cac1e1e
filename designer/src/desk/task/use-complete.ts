import { newCommandId, type OutcomeView, type TaskDetail } from '@statecraft/engine/client'
import { useMutation } from '@tanstack/react-query'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, isOffline } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { forgetDraft } from '../../frame/connection/waiting-drafts.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'

interface Completing {
  data: TaskDetail['data']
  outcome: OutcomeView | null
}

/** Completes a task. A press that got no answer is sent again under the same command id, so that it counts once. */
export function useComplete(task: string, onDone: () => void) {
  const { t } = useTranslation()
  const tell = useNotice()
  const command = useRef<string | null>(null)
  return useMutation({
    mutationFn: ({ data, outcome }: Completing) => {
      command.current ??= newCommandId()
      return api.tasks.complete(task, { commandId: command.current, data, outcome: outcome?.value })
    },
    onError: (error) => {
      if (!isOffline(error)) command.current = null
    },
    onSuccess: async (completed) => {
      command.current = null
      forgetDraft(task)
      const { number, steps, status } = completed.case
      tell({
        text:
          steps.length > 0 && status === 'running'
            ? t('complete.goesOn', { number, steps: steps.join(', ') })
            : t('complete.ended', { number }),
      })
      queryClient.removeQueries({ queryKey: ['task', task] })
      onDone()
      await Promise.all(
        ['tasks', 'me', 'case', 'cases'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      )
    },
  })
}
