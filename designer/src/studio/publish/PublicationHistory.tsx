import Typography from '@mui/material/Typography'
import type { PublicationView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api/api.ts'
import { formatDay, formatInstant } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { Table } from '../../parts/Table.tsx'
import { definitionPages } from '../definition/definition-link.ts'

/** What was published before, newest first; each definition leads to its history. */
export function PublicationHistory() {
  const { t } = useTranslation('studio')
  const { data, error } = useQuery({ queryKey: ['publications'], queryFn: () => api.publications.list() })
  if (error) return <ProblemNote error={error} />
  if (!data) return null
  return (
    <Panel title={t('publish.history')}>
      <Table
        label={t('publish.history')}
        rows={data.items}
        rowId={({ publishedAt, by }) => `${publishedAt} ${by?.id ?? ''}`}
        rowHeight={40}
        columns={[
          { id: 'at', title: t('publish.at'), cell: ({ publishedAt }) => formatInstant(publishedAt) },
          {
            id: 'who',
            title: t('publish.who'),
            wideOnly: true,
            cell: ({ by }) => by?.name ?? t('publish.plugin'),
          },
          {
            id: 'what',
            title: t('publish.what'),
            width: '42%',
            cell: (publication) => <What publication={publication} />,
          },
          {
            id: 'effective',
            title: t('publish.effective'),
            cell: ({ effectiveFrom }) => formatDay(effectiveFrom),
          },
          {
            id: 'basis',
            title: t('publish.basisColumn'),
            wideOnly: true,
            cell: ({ basis, note }) => [basis, note].filter(Boolean).join('. '),
          },
        ]}
      />
    </Panel>
  )
}

const most = 3

function What({ publication: { revisions } }: { publication: PublicationView }) {
  const { t } = useTranslation('studio')
  const rest = revisions.length - most
  return (
    <>
      {revisions.slice(0, most).map(({ kind, id, title, number }) => (
        <div key={`${kind} ${id}`}>
          <RouterLink to={definitionPages[kind]} params={{ id }} search={{ tab: 'history' }} variant="body2">
            {t('publish.item', { title, number })}
          </RouterLink>
        </div>
      ))}
      {rest > 0 && (
        <Typography variant="caption" color="textSecondary">
          {t('publish.more', { count: rest })}
        </Typography>
      )}
    </>
  )
}
