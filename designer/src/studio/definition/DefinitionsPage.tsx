import '../words.ts'
import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DefinitionKind, DefinitionSummary } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { PencilRuler } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { definitions } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { formatDay, formatInstant, formatNumber } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { Waiting } from '../../parts/Waiting.tsx'

const kinds: DefinitionKind[] = ['workflow', 'form', 'decision', 'document', 'register', 'regulation', 'settings']

/** Thiết kế: everything that is defined, by kind, with what is in force and what is being changed. */
export function DefinitionsPage() {
  const { t } = useTranslation()
  const { t: s } = useTranslation('studio')
  const { data, error, refetch } = useQuery(definitions())
  const columns: Column<DefinitionSummary>[] = [
    { id: 'title', title: s('list.name'), cell: (row) => <DefinitionLink definition={row} /> },
    { id: 'state', title: '', cell: (row) => <Pending definition={row} /> },
    { id: 'revision', title: s('list.revision'), align: 'right', width: 80, cell: (row) => row.revision },
    { id: 'from', title: s('list.inForce'), width: 120, cell: (row) => formatDay(row.effectiveFrom) },
    { id: 'cases', title: s('list.openCases'), align: 'right', width: 136, cell: (row) => formatNumber(row.openCases) },
  ]
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 1200 }}>
      <PageHead title={t('pages.studio')} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && (
        <EmptyState icon={PencilRuler} tone="secondary" title={s('list.none')} text={s('list.noneText')} />
      )}
      {kinds.map((kind) => {
        const rows = data?.items.filter((definition) => definition.kind === kind) ?? []
        return (
          rows.length > 0 && (
            <Panel key={kind} title={s(`list.kinds.${kind}`)}>
              <Table
                label={s(`list.kinds.${kind}`)}
                columns={columns}
                rows={rows}
                rowId={({ id }) => id}
                rowHeight={40}
              />
            </Panel>
          )
        )
      })}
    </Box>
  )
}

/** Leads to the designer of its kind; kinds without one are only named. */
function DefinitionLink({ definition }: { definition: DefinitionSummary }) {
  const { kind, id, title } = definition
  if (kind === 'form')
    return (
      <RouterLink to="/studio/forms/$id" params={{ id }}>
        {title}
      </RouterLink>
    )
  if (kind === 'workflow')
    return (
      <RouterLink to="/studio/workflows/$id" params={{ id }}>
        {title}
      </RouterLink>
    )
  if (kind === 'decision')
    return (
      <RouterLink to="/studio/decisions/$id" params={{ id }}>
        {title}
      </RouterLink>
    )
  return <Typography variant="body2">{title}</Typography>
}

function Pending({ definition: { draft, next } }: { definition: DefinitionSummary }) {
  const { t: s } = useTranslation('studio')
  if (draft)
    return (
      <StatusChip tone="warning">
        {s('list.draft', { name: draft.by.name, time: formatInstant(draft.savedAt) })}
      </StatusChip>
    )
  return (
    next && (
      <StatusChip tone="accent">
        {s('list.next', { revision: next.revision, day: formatDay(next.effectiveFrom) })}
      </StatusChip>
    )
  )
}
