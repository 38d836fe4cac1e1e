import Box from '@mui/material/Box'
import type { UnitView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { units } from '../../api/queries.ts'
import { CountPill } from '../../parts/CountPill.tsx'
import { formatDay } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Table } from '../../parts/Table.tsx'
import { unitTree } from './unit-tree.ts'

/** The tree of units, each under the one it belongs to. */
export function UnitsPanel() {
  const { t } = useTranslation('studio')
  const { data, error } = useQuery(units())
  if (error) return <ProblemNote error={error} />
  const rows = unitTree(data?.items ?? [])
  return (
    <Panel title={t('admin.units')} aside={<CountPill count={rows.length} />}>
      <Table
        label={t('admin.units')}
        rows={rows}
        rowId={({ unit }) => unit.id}
        columns={[
          {
            id: 'name',
            title: t('admin.unit'),
            cell: ({ unit, depth }) => <Box sx={{ pl: depth * 3 }}>{unit.name}</Box>,
          },
          { id: 'kind', title: t('admin.kind'), width: 200, wideOnly: true, cell: ({ unit }) => <Kind unit={unit} /> },
          { id: 'since', title: '', width: 160, wideOnly: true, cell: ({ unit }) => <Since unit={unit} /> },
        ]}
      />
    </Panel>
  )
}

function Kind({ unit: { kind } }: { unit: UnitView }) {
  const { t } = useTranslation('studio')
  // Kinds are the plugin's own words; those it shares with us have a name in ours.
  return t(`admin.kinds.${kind as 'school'}`, { defaultValue: kind })
}

function Since({ unit: { from, to } }: { unit: UnitView }) {
  const { t } = useTranslation('studio')
  return to ? t('admin.ended', { day: formatDay(to) }) : t('admin.since', { day: formatDay(from) })
}
