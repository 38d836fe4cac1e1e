import Box from '@mui/material/Box'
import { type ErrorComponentProps, useRouter } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../parts/ProblemNote.tsx'
import { RouterLink } from '../parts/RouterLink.tsx'
import { PageHead } from './PageHead.tsx'

/** A page that could not be shown: what happened, and what to do. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation()
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <Box sx={{ p: 3, maxWidth: 720, mx: 'auto', display: 'grid', gap: 2 }}>
      <PageHead title={t('errors.page')} />
      <ProblemNote error={error} onRetry={retry} />
      <RouterLink to="/tasks">{t('errors.toTasks')}</RouterLink>
    </Box>
  )
}
