import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import TextField from '@mui/material/TextField'
import Typography from '@mui/material/Typography'
import { newCommandId, type PostingView } from '@statecraft/engine/client'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { queryClient } from '../../api/query-client.ts'
import { useNotice } from '../../frame/notice/NoticeProvider.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'

/** Sends an opinion on a posting to those who handle it. */
export function OpinionDialog({ posting, onClose }: { posting: PostingView; onClose: () => void }) {
  const { t } = useTranslation()
  const tell = useNotice()
  const [opinion, setOpinion] = useState({ name: '', contact: '', text: '' })
  const [asked, setAsked] = useState(false)
  const [commandId] = useState(newCommandId)
  const send = useMutation({
    mutationFn: () => api.board.sendOpinion(posting.id, { commandId, ...opinion }),
    onSuccess: async () => {
      tell({ text: t('board.sent') })
      onClose()
      await queryClient.invalidateQueries({ queryKey: ['board'] })
    },
  })
  const missing = (name: 'name' | 'text') => asked && opinion[name].trim() === ''
  const field = (name: keyof typeof opinion) => ({
    label: t(`board.opinion.${name}`),
    value: opinion[name],
    onChange: (event: { target: { value: string } }) => setOpinion({ ...opinion, [name]: event.target.value }),
  })
  const press = () => {
    setAsked(true)
    if (opinion.name.trim() && opinion.text.trim()) send.mutate()
  }
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t('board.send')}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2" color="textSecondary">
          {posting.title}
        </Typography>
        <TextField
          {...field('name')}
          required
          autoComplete="name"
          error={missing('name')}
          helperText={missing('name') ? t('board.opinion.nameMissing') : undefined}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          {...field('contact')}
          helperText={t('board.opinion.contactHelp')}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <TextField
          {...field('text')}
          required
          multiline
          minRows={4}
          error={missing('text')}
          helperText={missing('text') ? t('board.opinion.textMissing') : undefined}
          slotProps={{ htmlInput: { maxLength: 5000 } }}
        />
        {send.error && <ProblemNote error={send.error} />}
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" onClick={press} loading={send.isPending}>
          {t('board.sendNow')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
