import Box from '@mui/material/Box'
import type { RegisterView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { BookMarked } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { registers as registersQuery } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { formatNumber } from '../../parts/dates.ts'
import { EmptyState } from '../../parts/EmptyState.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { RouterLink } from '../../parts/RouterLink.tsx'
import { type Column, Table } from '../../parts/Table.tsx'
import { Waiting } from '../../parts/Waiting.tsx'

/** Sổ đăng ký: the registers and code lists. */
export function RegistersPage() {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(registersQuery())
  const kinds: RegisterView['kind'][] = ['register', 'code-list']
  const columns: Column<RegisterView>[] = [
    {
      id: 'title',
      title: t('registers.name'),
      cell: (row) => (
        <RouterLink to="/registers/$register" params={{ register: row.id }}>
          {row.title}
        </RouterLink>
      ),
    },
    { id: 'count', title: t('registers.count'), align: 'right', width: 120, cell: (row) => formatNumber(row.count) },
  ]
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 960 }}>
      <PageHead title={t('pages.registers')} />
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data?.items.length === 0 && <EmptyState icon={BookMarked} tone="secondary" title={t('registers.none')} />}
      {kinds.map((kind) => {
        const rows = data?.items.filter((register) => register.kind === kind) ?? []
        return (
          rows.length > 0 && (
            <Panel key={kind} title={t(`registers.kinds.${kind}`)}>
              <Table
                label={t(`registers.kinds.${kind}`)}
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
