import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { type CaseDetail, newCommandId } from '@statecraft/engine/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'

/** Ends a case before its time; asks for the reason, which everybody can read in the history. */
export function CancelCaseDialog({
  detail,
  open,
  onClose,
}: {
  detail: CaseDetail
  open: boolean
  onClose: () => void
}) {
  const { t } = useTranslation()
  const tell = useNotice()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [commandId] = useState(newCommandId)
  const cancel = useMutation({
    mutationFn: () => api.cases.cancel(detail.id, { commandId, reason: reason.trim() }),
    onSuccess: async () => {
      tell({ text: t('cases.cancelled', { number: detail.number }) })
      onClose()
      await Promise.all(
        ['case', 'cases', 'tasks', 'me'].map((key) => queryClient.invalidateQueries({ queryKey: [key] })),
      )
    },
  })
  const missing = asked && reason.trim() === ''
  const press = () => {
    setAsked(true)
    if (reason.trim() !== '') cancel.mutate()
  }
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t('cases.cancelTitle', { number: detail.number })}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">{t('cases.cancelText')}</Typography>
        <TextField
          autoFocus
          required
          multiline
          minRows={3}
          label={t('cases.cancelReason')}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          error={missing}
          helperText={missing ? t('cases.cancelReasonMissing') : undefined}
        />
        {cancel.error && <ProblemNote error={cancel.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('cases.keep')}</Button>
        <Button variant="contained" color="error" onClick={press} loading={cancel.isPending}>
          {t('cases.cancelNow', { number: detail.number })}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
