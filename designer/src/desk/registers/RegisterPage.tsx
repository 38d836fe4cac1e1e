import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { RecordView, RegisterView } from '@statecraft/engine/client'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { TFunction } from 'i18next'
import { BookMarked, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { records as recordsQuery, registers as registersQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { PrintTitle } from '../../parts/PrintTitle.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { columnTitle, isFigure, recordText } from './record-text.ts'

/** One register: its records, found without accents. */
export function RegisterPage() {
  const { t } = useTranslation()
  const { register: id } = useParams({ from: '/signed-in/registers/$register' })
  const { search = '' } = useSearch({ from: '/signed-in/registers/$register' })
  const navigate = useNavigate({ from: '/registers/$register' })
  const { data: registers } = useQuery(registersQuery())
  const register = registers?.items.find((candidate) => candidate.id === id)
  const query = useInfiniteQuery(recordsQuery(id, search))
  const rows = query.data?.pages.flatMap((page) => page.items) ?? []
  const total = query.data?.pages[0]?.total ?? 0
  const title = register?.title ?? t('pages.registers')
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={title} crumbs={[{ label: t('pages.registers'), to: '/registers' }]} />
      <PrintTitle title={title} />
      <Box className="sc-no-print" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2 }}>
        <SearchField
          label={t('registers.search')}
          value={search}
          onChange={(text) => void navigate({ search: { search: text || undefined }, replace: true })}
        />
        <Typography variant="body2" color="textSecondary" role="status">
          {t('registers.total', { count: total })}
        </Typography>
        <Button startIcon={<Printer size={16} />} onClick={() => window.print()} sx={{ ml: 'auto' }}>
          {t('common.print')}
        </Button>
      </Box>
      {query.error && !query.data && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      {query.isPending && <Waiting />}
      {register && query.data && (
        <Panel>
          {rows.length === 0 ? (
            <EmptyState
              icon={BookMarked}
              tone="secondary"
              title={t(search ? 'registers.nothingFound' : 'registers.empty')}
              text={search ? t('inbox.nothingFoundText') : t('registers.emptyText')}
            />
          ) : (
            <Table
              label={title}
              columns={columnsOf(register, t)}
              rows={rows}
              rowId={(row) => row.id}
              rowHeight={40}
              stacked
            />
          )}
        </Panel>
      )}
      {query.hasNextPage && (
        <Button
          onClick={() => void query.fetchNextPage()}
          loading={query.isFetchingNextPage}
          sx={{ justifySelf: 'center' }}
          className="sc-no-print"
        >
          {t('common.more')}
        </Button>
      )}
    </Box>
  )
}

/** The register's own columns; the first leads to the record's history, the last to the case that wrote it. */
function columnsOf(register: RegisterView, t: TFunction): Column<RecordView>[] {
  const own = register.columns.map((column, index): Column<RecordView> => {
    const text = (row: RecordView) => recordText(row, column, t)
    return {
      id: column.name,
      title: columnTitle(column, register.kind, t),
      untitled: column.format === 'code-list' || register.kind === 'code-list',
      align: isFigure(column) ? 'right' : 'left',
      short: isFigure(column) || column.format === 'date',
      cell: (row) =>
        index === 0 && register.kind === 'register' ? (
          <RouterLink to="/registers/$register/$record" params={{ register: register.id, record: row.id }}>
            {text(row) || row.id}
          </RouterLink>
        ) : (
          text(row)
        ),
    }
  })
  if (register.kind === 'code-list') return own
  return [
    ...own,
    {
      id: 'case',
      title: t('registers.fromCase'),
      wideOnly: true,
      short: true,
      cell: ({ case: source }) =>
        source && (
          <RouterLink to="/cases/$case" params={{ case: source.id }}>
            {source.number}
          </RouterLink>
        ),
    },
  ]
}
