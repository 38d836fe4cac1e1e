import Box from '@mui/material/Box'
import { Plus } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { ButtonLink } from '../../parts/RouterLink.tsx'

/** "Lập hồ sơ"; on a phone only its icon, with its name for a screen reader. */
export function NewCaseButton() {
  const { t } = useTranslation()
  return (
    <ButtonLink to="/new" aria-label={t('inbox.newCase')} sx={{ gap: 1 }}>
      <Plus size={16} aria-hidden />
      <Box component="span" sx={{ display: { xs: 'none', sm: 'inline' } }}>
        {t('inbox.newCase')}
      </Box>
    </ButtonLink>
  )
}
