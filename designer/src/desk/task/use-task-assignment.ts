import { newCommandId, type TaskDetail, type UserRef } from '@statecraft/engine/client'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { forgetDraft } from '../../frame/connection/waiting-drafts.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'

/** Taking the task oneself, or giving it to another; afterwards the task is read again. */
export function useTaskAssignment(task: Pick<TaskDetail, 'id'>, onReload: () => void) {
  const { t } = useTranslation()
  const tell = useNotice()
  const refresh = async () => {
    onReload()
    await Promise.all(['tasks', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })))
  }
  const claim = useMutation({
    mutationFn: () => api.tasks.claim(task.id, { commandId: newCommandId() }),
    onSuccess: async () => {
      tell({ text: t('inbox.claimed', { count: 1 }) })
      await refresh()
    },
  })
  const assign = useMutation({
    mutationFn: (user: UserRef) => api.tasks.assign(task.id, { commandId: newCommandId(), user: user.id }),
    onSuccess: async (_, user) => {
      tell({ text: t('inbox.assigned', { count: 1, name: user.name }) })
      await refresh()
    },
  })
  return {
    claim: () => claim.mutate(),
    assign: async (user: UserRef) => assign.mutate(user),
    error: claim.error ?? assign.error,
    /** After a conflict: drops what this page holds and reads the other person's draft. */
    takeTheirs() {
      forgetDraft(task.id)
      queryClient.removeQueries({ queryKey: ['task', task.id] })
      window.location.reload()
    },
  }
}
