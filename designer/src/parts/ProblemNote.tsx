import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { Lock, WifiOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { isOffline, problemOf } from '../api/api.ts'
import { Refusal } from './Refusal.tsx'

/** An error of a read or a command in the reader's words, with what to do next. */
export function ProblemNote({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation()
  const problem = problemOf(error)
  const denied = problem?.status === 403
  const away = isOffline(error)
  const title = away
    ? t('errors.offline')
    : problem?.status === 404
      ? t('errors.gone')
      : (problem?.problem.title ?? t('errors.unknown'))
  return (
    <Refusal
      title={title}
      code={away ? undefined : (problem?.code ?? 'app-error')}
      icon={denied ? Lock : away ? WifiOff : undefined}
    >
      <Typography>{away ? t('errors.offlineHelp') : (problem?.problem.detail ?? t('errors.unknownHelp'))}</Typography>
      {onRetry && <Button onClick={onRetry}>{t('errors.retry')}</Button>}
    </Refusal>
  )
}
