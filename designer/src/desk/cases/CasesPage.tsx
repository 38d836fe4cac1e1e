import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import type { CaseSummary } from '@statecraft/engine/client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { FolderOpen } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { cases as casesQuery, me as meQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { DueChip } from '../../parts/DueChip.tsx'
import { formatDay } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { NewCaseButton } from '../inbox/NewCaseButton.tsx'
import { CaseFilters } from './CaseFilters.tsx'
import { CaseStatus } from './CaseStatus.tsx'

/** Hồ sơ: all cases one may see, found without accents. */
export function CasesPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/signed-in/cases' })
  const navigate = useNavigate({ from: '/cases' })
  const { data: me } = useQuery(meQuery())
  const query = useInfiniteQuery(casesQuery(search))
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const columns: Column<CaseSummary>[] = [
    { id: 'number', title: t('cases.number'), width: 128, wideOnly: true, cell: (row) => row.number },
    {
      id: 'title',
      title: t('cases.title'),
      cell: (row) => (
        <RouterLink to="/cases/$case" params={{ case: row.id }}>
          {row.title}
        </RouterLink>
      ),
    },
    { id: 'unit', title: t('cases.unit'), wideOnly: true, cell: (row) => row.unit.name },
    { id: 'status', title: t('cases.state'), cell: (row) => <CaseStatus {...row} /> },
    {
      id: 'due',
      title: t('cases.due'),
      wideOnly: true,
      cell: (row) => row.due && row.status === 'running' && <DueChip due={row.due} />,
    },
    { id: 'started', title: t('cases.started'), width: 104, wideOnly: true, cell: (row) => formatDay(row.startedAt) },
  ]
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2 }}>
      <PageHead title={t('pages.cases')} actions={me?.actions.includes('case.start') && <NewCaseButton />} />
      <CaseFilters
        search={search}
        onChange={(next) => void navigate({ search: (now) => ({ ...now, ...next }), replace: true })}
      />
      <Panel>
        {query.error && !query.data && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
        {query.isPending && <Waiting />}
        {query.data && rows.length === 0 && (
          <EmptyState icon={FolderOpen} tone="secondary" title={t('cases.none')} text={t('cases.noneText')} />
        )}
        {rows.length > 0 && (
          <Table label={t('pages.cases')} columns={columns} rows={rows} rowId={(row) => row.id} rowHeight={40} />
        )}
      </Panel>
      {query.hasNextPage && (
        <Button
          onClick={() => void query.fetchNextPage()}
          loading={query.isFetchingNextPage}
          sx={{ justifySelf: 'center' }}
        >
          {t('common.more')}
        </Button>
      )}
    </Box>
  )
}
