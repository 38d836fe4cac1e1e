import { MapPinOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../parts/EmptyState.tsx'
import { ButtonLink } from '../parts/RouterLink.tsx'
import { PageHead } from './PageHead.tsx'

/** An address that leads nowhere: what may have happened, and where to go on. */
export function NotFoundPage() {
  const { t } = useTranslation()
  return (
    <>
      <PageHead title={t('errors.notFound')} />
      <EmptyState
        icon={MapPinOff}
        tone="secondary"
        title={t('errors.notFound')}
        text={t('errors.notFoundHelp')}
        actions={
          <ButtonLink to="/tasks" size="large">
            {t('errors.toTasks')}
          </ButtonLink>
        }
      />
    </>
  )
}
