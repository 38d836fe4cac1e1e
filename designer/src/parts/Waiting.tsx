import Box from '@mui/material/Box'
import CircularProgress from '@mui/material/CircularProgress'
import { useTranslation } from 'react-i18next'

/** Something is on its way. Said in words to a screen reader. */
export function Waiting() {
  const { t } = useTranslation()
  return (
    <Box role="status" sx={{ display: 'grid', placeItems: 'center', minHeight: 160, height: '100%' }}>
      <CircularProgress size={24} aria-label={t('common.loading')} />
    </Box>
  )
}
