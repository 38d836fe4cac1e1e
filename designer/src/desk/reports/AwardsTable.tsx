import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { Report } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { formatNumber, formatShare } from '../../parts/dates.ts'
import { Panel } from '../../parts/Panel.tsx'
import { Table } from '../../parts/Table.tsx'

type Award = Report['awards'][number]

/** Awards by kind with the share of direct workers and the bonus; money in whole đồng. */
export function AwardsTable({ report }: { report: Report }) {
  const { t } = useTranslation()
  const sum = (of: (award: Award) => number) => report.awards.reduce((total, award) => total + of(award), 0)
  const count = sum((award) => award.count)
  if (report.awards.length === 0) {
    return (
      <Panel title={t('reports.awards')} padded>
        <Typography color="textSecondary">{t('reports.noAwards', { year: report.year })}</Typography>
      </Panel>
    )
  }
  return (
    <Panel title={t('reports.awards')}>
      <Table
        label={t('reports.awards')}
        columns={[
          { id: 'award', title: t('reports.award'), cell: (row) => row.award },
          { id: 'kind', title: t('reports.kind'), cell: (row) => row.kind },
          { id: 'count', title: t('reports.count'), align: 'right', cell: (row) => formatNumber(row.count) },
          {
            id: 'direct',
            title: t('reports.directWorkers'),
            align: 'right',
            cell: (row) => `${formatNumber(row.directWorkers)} (${formatShare(row.directWorkers, row.count)})`,
          },
          { id: 'bonus', title: t('reports.bonus'), align: 'right', cell: (row) => formatNumber(row.bonus) },
        ]}
        rows={report.awards}
        rowId={({ award, kind }) => `${award} ${kind}`}
        footer={
          <TableFooter>
            <TableRow sx={{ '& td': { fontWeight: 650, color: 'text.primary', borderBottom: 0 } }}>
              <TableCell colSpan={2}>{t('reports.total')}</TableCell>
              <TableCell align="right">{formatNumber(count)}</TableCell>
              <TableCell align="right">{formatNumber(sum((award) => award.directWorkers))}</TableCell>
              <TableCell align="right">{formatNumber(sum((award) => award.bonus))}</TableCell>
            </TableRow>
          </TableFooter>
        }
      />
    </Panel>
  )
}
