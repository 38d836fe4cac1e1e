import Button from '@mui/material/Button'
import { SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { ButtonLink } from '../../parts/RouterLink.tsx'
import type { Inbox } from './use-inbox.ts'

/** No rows: nothing was found, or nothing waits; and what one can do instead. */
export function InboxEmpty({ inbox }: { inbox: Inbox }) {
  const { t } = useTranslation()
  const { search, workflow, filter } = inbox.search
  const unassigned = inbox.query.data?.counts.unassigned ?? 0
  if (search || workflow) {
    return (
      <EmptyState
        icon={SearchX}
        tone="secondary"
        title={t('inbox.nothingFound')}
        text={t('inbox.nothingFoundText')}
        actions={
          <Button size="large" onClick={() => inbox.change({ search: undefined, workflow: undefined })}>
            {t('inbox.clearFilters')}
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      title={t(`inbox.empty.${filter}`)}
      text={filter === 'mine' && unassigned > 0 ? t('inbox.emptyText', { count: unassigned }) : t('inbox.emptyPlain')}
      actions={
        <>
          {filter === 'mine' && unassigned > 0 && (
            <Button size="large" onClick={() => inbox.change({ filter: 'unassigned' })}>
              {t('inbox.seeUnassigned', { count: unassigned })}
            </Button>
          )}
          <ButtonLink to="/cases" variant="text" size="large">
            {t('inbox.toCases')}
          </ButtonLink>
        </>
      }
    />
  )
}
