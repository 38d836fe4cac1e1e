import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { RuleResult, TaskDetail } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { CiteLink } from '../../parts/CiteLink.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import { Panel } from '../../parts/Panel.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { subjectOf } from '../task/finding-places.ts'
import { tally } from '../task/tally.ts'

/** What the rules say so far, one line a finding with its clause at the right. */
export function RulesGlance({ rules, data }: { rules: RuleResult[]; data: TaskDetail['data'] }) {
  const { t } = useTranslation()
  const { findings, errors, warnings, passed } = tally(rules)
  return (
    <Panel
      title={t('task.tabs.rules')}
      aside={
        <>
          {errors > 0 && <StatusChip tone="error">{t('finding.errors', { count: errors })}</StatusChip>}
          {warnings > 0 && <StatusChip tone="warning">{t('finding.warnings', { count: warnings })}</StatusChip>}
          {passed > 0 && <StatusChip tone="success">{t('finding.passed', { count: passed })}</StatusChip>}
        </>
      }
    >
      {findings.length === 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ p: 2 }}>
          {t('task.allPassed')}
        </Typography>
      )}
      {findings.map((finding) => {
        const whom = subjectOf(finding, data, t)
        return (
          <Box
            key={`${finding.code} ${finding.path}`}
            sx={{
              display: 'flex',
              gap: 1.5,
              px: 2,
              py: 1.25,
              borderBottom: 1,
              borderColor: 'divider',
              '&:last-of-type': { borderBottom: 0 },
            }}
          >
            <FindingIcon severity={finding.severity} />
            <Box sx={{ flex: 1, minWidth: 0 }}>
              <Typography variant="subtitle2">{finding.title}</Typography>
              <Typography variant="body2" color="textSecondary">
                {[whom, finding.because && t('finding.because', { reason: finding.because })]
                  .filter(Boolean)
                  .join(': ')}
              </Typography>
            </Box>
            {finding.citation && <CiteLink citation={finding.citation} />}
          </Box>
        )
      })}
    </Panel>
  )
}
