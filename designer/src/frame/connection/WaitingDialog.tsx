import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import { useTranslation } from 'react-i18next'
import { WaitingList } from './WaitingList.tsx'
import type { WaitingDraft } from './waiting-drafts.ts'

/** What waits on this device to be sent, in words. */
export function WaitingDialog({
  open,
  onClose,
  drafts,
}: {
  open: boolean
  onClose: () => void
  drafts: WaitingDraft[]
}) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>{t('offline.listTitle')}</DialogTitle>
      <DialogContent>
        <WaitingList drafts={drafts} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}
