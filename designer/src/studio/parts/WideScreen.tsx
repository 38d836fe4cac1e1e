import '../words.ts'
import Box from '@mui/material/Box'
import useMediaQuery from '@mui/material/useMediaQuery'
import { MonitorUp } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/EmptyState.tsx'

/** The Studio needs room for a drawing and what is said of it: below 1024 px it says so and loads nothing. */
export function WideScreen({ children }: { children: ReactNode }) {
  const { t } = useTranslation('studio')
  const wide = useMediaQuery('(min-width:1024px)', { noSsr: true })
  if (wide) return children
  return (
    <Box sx={{ p: 2 }}>
      <EmptyState icon={MonitorUp} tone="secondary" title={t('narrow.title')} text={t('narrow.text')} />
    </Box>
  )
}
