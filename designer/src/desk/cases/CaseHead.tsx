import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { CaseDetail } from '@statecraft/engine/client'
import { Scale } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { DueChip } from '../../parts/DueChip.tsx'
import { formatDay } from '../../parts/dates.ts'
import { Fact } from '../../parts/Fact.tsx'
import { Hint } from '../../parts/Hint.tsx'
import { caseTitle } from '../case-title.ts'
import { CaseStatus } from './CaseStatus.tsx'

/** Title and the row of facts of a case. */
export function CaseHead({ detail }: { detail: CaseDetail }) {
  const { t } = useTranslation()
  return (
    <Box sx={{ px: { xs: 2, sm: 3 }, py: 2, bgcolor: 'background.paper', borderBottom: 1, borderColor: 'divider' }}>
      <Typography variant="h1">{caseTitle(detail.title, detail.unit)}</Typography>
      <Box component="dl" sx={{ m: 0, mt: 1, display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1 }}>
        <Fact name={t('facts.state')}>
          <CaseStatus {...detail} />
        </Fact>
        {detail.due && detail.status === 'running' && (
          <Fact name={t('facts.due')}>
            <DueChip due={detail.due} long />
          </Fact>
        )}
        <Fact name={t('facts.number')}>{detail.number}</Fact>
        {detail.responsible && <Fact name={t('facts.responsible')}>{detail.responsible.name}</Fact>}
        <Fact name={t('facts.regime')}>
          <Regime detail={detail} />
        </Fact>
        <Fact name={t('facts.revision')}>{t('facts.revisionNumber', { number: detail.revision })}</Fact>
        <Fact name={t('facts.started')}>{formatDay(detail.startedAt)}</Fact>
        {detail.endedAt && <Fact name={t('facts.ended')}>{formatDay(detail.endedAt)}</Fact>}
      </Box>
    </Box>
  )
}

/** The regulations that govern the case; all of them on hover and focus. */
function Regime({ detail }: { detail: CaseDetail }) {
  const { label, regulations } = detail.regime
  return (
    <Hint title={regulations.map(({ text }) => text).join('; ')}>
      <Box
        component="span"
        tabIndex={0}
        sx={{ display: 'inline-flex', alignItems: 'center', gap: '5px', color: 'primary.main', fontWeight: 550 }}
      >
        <Scale size={14} aria-hidden />
        {label}
      </Box>
    </Hint>
  )
}
