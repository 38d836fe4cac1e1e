import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Report } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatShare } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { Table } from '../../parts/Table.tsx'

/** Cases by state beside how many steps were done in time. */
export function CasesReport({ report }: { report: Report }) {
  const { t } = useTranslation()
  const { done, late } = report.onTime
  const total = report.casesByState.reduce((sum, { count }) => sum + count, 0)
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 2,
        alignItems: 'start',
        gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: '1fr 1fr' },
      }}
    >
      <Panel
        title={t('reports.byState')}
        aside={
          <Typography variant="body2" color="textSecondary">
            {t('reports.cases', { count: total })}
          </Typography>
        }
      >
        <Table
          label={t('reports.byState')}
          columns={[
            { id: 'state', title: t('cases.state'), cell: (row) => row.title },
            { id: 'count', title: t('reports.count'), align: 'right', cell: (row) => formatNumber(row.count) },
            { id: 'share', title: t('reports.share'), align: 'right', cell: (row) => formatShare(row.count, total) },
          ]}
          rows={report.casesByState}
          rowId={({ state }) => state}
        />
      </Panel>
      <Panel title={t('reports.onTime')} padded>
        <Box sx={{ display: 'flex', gap: 5 }}>
          <Figure value={formatNumber(done)} name={t('reports.done')} />
          <Figure value={formatNumber(late)} name={t('reports.late')} wrong={late > 0} />
          <Figure value={formatShare(done, done + late)} name={t('reports.rate')} />
        </Box>
      </Panel>
    </Box>
  )
}

function Figure({ value, name, wrong = false }: { value: string; name: string; wrong?: boolean }) {
  return (
    <Box>
      <Typography
        sx={{
          fontSize: 22,
          lineHeight: '24px',
          fontWeight: 650,
          fontVariantNumeric: 'tabular-nums',
          color: wrong ? 'error.main' : undefined,
        }}
      >
        {value}
      </Typography>
      <Typography variant="body2" color="textSecondary">
        {name}
      </Typography>
    </Box>
  )
}
