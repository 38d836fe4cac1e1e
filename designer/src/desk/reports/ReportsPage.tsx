import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import MenuItem from '@mui/material/MenuItem'
import TextField from '@mui/material/TextField'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { me as meQuery, report } from '../../api/queries.ts'
import { PageHead } from '../../frame/PageHead.tsx'
import { PrintTitle } from '../../parts/PrintTitle.tsx'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { AwardsTable } from './AwardsTable.tsx'
import { CasesReport } from './CasesReport.tsx'

const yearsBack = 6

/** Báo cáo: cases by state, on time or late, awards with bonus, of one year. */
export function ReportsPage() {
  const { t } = useTranslation()
  const search = useSearch({ from: '/signed-in/reports' })
  const navigate = useNavigate({ from: '/reports' })
  const { data: me } = useQuery(meQuery())
  const thisYear = Number((me?.now ?? new Date().toISOString()).slice(0, 4))
  const year = search.year ?? thisYear
  const { data, error, refetch } = useQuery(report(year))
  const years = [...new Set([year, ...Array.from({ length: yearsBack }, (_, back) => thisYear - back)])].sort(
    (a, b) => b - a,
  )
  return (
    <Box sx={{ p: { xs: 2, sm: 3 }, display: 'grid', gap: 2, maxWidth: 1080, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <PageHead title={t('pages.reports')} />
      <PrintTitle title={t('reports.printTitle', { year })} />
      <Box className="sc-no-print" sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
        <TextField
          select
          size="small"
          value={year}
          onChange={(event) => void navigate({ search: { year: Number(event.target.value) } })}
          slotProps={{ htmlInput: { 'aria-label': t('reports.year') } }}
        >
          {years.map((value) => (
            <MenuItem key={value} value={value}>
              {t('reports.ofYear', { year: value })}
            </MenuItem>
          ))}
        </TextField>
        <Button startIcon={<Printer size={16} />} onClick={() => window.print()} sx={{ ml: 'auto' }}>
          {t('common.print')}
        </Button>
      </Box>
      {error && <ProblemNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting />}
      {data && <CasesReport report={data} />}
      {data && <AwardsTable report={data} />}
    </Box>
  )
}
