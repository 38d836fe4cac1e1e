import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import Typography from '@mui/material/Typography'
import { useTranslation } from 'react-i18next'
import { Key } from '../parts/Key.tsx'

const everywhere = [
  { keys: ['Alt', 'K'], id: 'commands' },
  { keys: ['?'], id: 'help' },
] as const

const inbox = [
  { keys: ['J', 'K'], id: 'move' },
  { keys: ['Enter'], id: 'open' },
  { keys: ['X'], id: 'select' },
  { keys: ['A'], id: 'claim' },
  { keys: ['D'], id: 'assign' },
  { keys: ['E'], id: 'complete' },
] as const

const task = [{ keys: ['Ctrl', 'S'], id: 'save' }] as const

/** All keys, and where to find help. */
export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Dialog open={open} onClose={onClose} fullWidth maxWidth="xs">
      <DialogTitle>{t('help.title')}</DialogTitle>
      <DialogContent>
        <KeyGroup title={t('help.everywhere')} keys={everywhere} />
        <KeyGroup title={t('help.inbox')} keys={inbox} />
        <KeyGroup title={t('help.task')} keys={task} />
      </DialogContent>
      <DialogActions>
        <Button onClick={onClose}>{t('common.close')}</Button>
      </DialogActions>
    </Dialog>
  )
}

type KeyId = (typeof everywhere)[number]['id'] | (typeof inbox)[number]['id'] | (typeof task)[number]['id']

function KeyGroup({ title, keys }: { title: string; keys: readonly { keys: readonly string[]; id: KeyId }[] }) {
  const { t } = useTranslation()
  return (
    <>
      <Typography variant="h3" sx={{ mt: 2, mb: 1 }}>
        {title}
      </Typography>
      <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: '104px 1fr', rowGap: 1 }}>
        {keys.map(({ keys, id }) => (
          <Box key={id} sx={{ display: 'contents' }}>
            <Box component="dt" sx={{ display: 'flex', gap: '4px' }}>
              {keys.map((key) => (
                <Key key={key}>{key}</Key>
              ))}
            </Box>
            <Typography component="dd" variant="body2" sx={{ m: 0 }}>
              {t(`help.keys.${id}`)}
            </Typography>
          </Box>
        ))}
      </Box>
    </>
  )
}
