import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { TaskDetail } from '@statecraft/engine/client'
import { useTranslation } from 'react-i18next'
import { CiteLink } from '../../parts/CiteLink.tsx'
import { FindingIcon } from '../../parts/FindingIcon.tsx'
import { reasonOf } from '../../parts/finding-reason.ts'
import { Panel } from '../../parts/Panel.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { useFilledForms } from '../submissions/use-filled-forms.ts'
import { subjectOf } from '../task/finding-places.ts'
import { tally } from '../task/tally.ts'

/** What the rules say so far, one line a finding with its clause at the right. */
export function RulesGlance({ task }: { task: TaskDetail }) {
  const { t } = useTranslation()
  const { findings, errors, warnings, passed } = tally(task.rules)
  const filled = useFilledForms(task, task.data)
  const homes = new Map(task.rules.flatMap(({ form, findings }) => findings.map((finding) => [finding, form.id])))
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
        const home = filled(homes.get(finding) ?? '')
        const whom = home && subjectOf(finding, home.definition, home.data, t)
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
                {[whom, reasonOf(finding, t)].filter(Boolean).join(': ')}
              </Typography>
            </Box>
            {finding.citation && (
              <Box sx={{ flexShrink: 0, maxWidth: '45%', textAlign: 'right' }}>
                <CiteLink citation={finding.citation} />
              </Box>
            )}
          </Box>
        )
      })}
    </Panel>
  )
}
