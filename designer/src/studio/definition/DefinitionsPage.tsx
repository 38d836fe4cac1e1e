import '../words.ts'
import Box from '@mui/material/Box'
import type { DefinitionSummary } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { PencilRuler, SearchX } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { definitions } from '../../api/queries.ts'
import { plain } from '../../frame/command/plain.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { CountPill } from '../../parts/CountPill.tsx'
import { formatDay, formatInstant, formatNumber } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { PlainSelect } from '../../parts/PlainSelect.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { SearchField } from '../../parts/SearchField.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { definitionPages, kindOrder } from './definition-link.ts'

const route = getRouteApi('/signed-in/studio')

/** Thiết kế: everything that is defined, by kind, with what is in force, what comes next and what is being changed. */
export function DefinitionsPage() {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  const { kind: wanted, search = '' } = route.useSearch()
  const navigate = route.useNavigate()
  const { data, error, refetch } = useQuery(definitions())
  const kinds = kindOrder.filter((kind) => !wanted || kind === wanted)
  const found = (data?.items ?? []).filter(
    ({ kind, title, id }) => kinds.includes(kind) && plain(`${title} ${id}`).includes(plain(search.trim())),
  )
  const ask = (part: { kind?: string; search?: string }) =>
    void navigate({ search: (known) => ({ ...known, ...part }), replace: true })
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 1200, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={t('pages.studio')} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <EmptyState icon={PencilRuler} tone="secondary" title={s('list.none')} text={s('list.noneText')} />
      )}
      {data && data.items.length > 0 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, flexWrap: 'wrap' }}>
          <SearchField
            label={s('list.search')}
            value={search}
            onChange={(text) => ask({ search: text || undefined })}
          />
          <PlainSelect
            label={s('list.kind')}
            value={wanted ?? ''}
            options={[
              { value: '', label: s('list.all') },
              ...kindOrder.map((kind) => ({ value: kind, label: s(`list.kinds.${kind}`) })),
            ]}
            onChange={(kind) => ask({ kind: kind || undefined })}
          />
        </Box>
      )}
      {data && data.items.length > 0 && found.length === 0 && (
        <EmptyState icon={SearchX} tone="secondary" title={s('list.notFound', { text: search })} />
      )}
      {kinds.map((kind) => (
        <KindPanel key={kind} kind={kind} rows={found.filter((definition) => definition.kind === kind)} />
      ))}
    </Box>
  )
}

function KindPanel({ kind, rows }: { kind: DefinitionSummary['kind']; rows: DefinitionSummary[] }) {
  const { t: s } = useTranslation('studio')
  if (rows.length === 0) return null
  const columns: Column<DefinitionSummary>[] = [
    { id: 'title', title: s('list.name'), cell: (row) => <DefinitionLink definition={row} /> },
    { id: 'state', title: s('list.state'), cell: (row) => <Pending definition={row} />, width: '34%' },
    { id: 'revision', title: s('list.revision'), align: 'right', width: 64, cell: (row) => row.revision },
    { id: 'from', title: s('list.inForce'), width: 120, wideOnly: true, cell: (row) => formatDay(row.effectiveFrom) },
    {
      id: 'cases',
      title: s('list.openCases'),
      align: 'right',
      width: 136,
      wideOnly: true,
      cell: (row) => formatNumber(row.openCases),
    },
  ]
  return (
    <Panel title={s(`list.kinds.${kind}`)} aside={<CountPill count={rows.length} />}>
      <Table label={s(`list.kinds.${kind}`)} columns={columns} rows={rows} rowId={({ id }) => id} rowHeight={40} />
    </Panel>
  )
}

function DefinitionLink({ definition: { kind, id, title } }: { definition: DefinitionSummary }) {
  return (
    <RouterLink to={definitionPages[kind]} params={{ id }}>
      {title}
    </RouterLink>
  )
}

function Pending({ definition: { draft, next } }: { definition: DefinitionSummary }) {
  const { t: s } = useTranslation('studio')
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {draft && (
        <StatusChip tone="warning">
          {s('list.draft', { name: draft.by.name, time: formatInstant(draft.savedAt) })}
        </StatusChip>
      )}
      {next && (
        <StatusChip tone="accent">
          {s('list.next', { revision: next.revision, day: formatDay(next.effectiveFrom) })}
        </StatusChip>
      )}
    </Box>
  )
}
