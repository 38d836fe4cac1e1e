import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'

export interface ConfirmDialogProps {
  open: boolean
  title: string
  text: string
  /** What the button does, as a verb. */
  action: string
  pending?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks before something that replaces work. */
export function ConfirmDialog({ open, title, text, action, pending, onConfirm, onClose }: ConfirmDialogProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <Dialog open={open} onClose={onClose} aria-labelledby={id} maxWidth="xs" fullWidth>
      <DialogTitle id={id}>{title}</DialogTitle>
      <DialogContent>
        <Typography>{text}</Typography>
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.cancel')}</Button>
        <Button variant="contained" onClick={onConfirm} loading={pending}>
          {action}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
