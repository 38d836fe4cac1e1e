import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/dates.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { AppliedRegulations } from './AppliedRegulations.tsx'
import { placeOf, subjectOf } from './finding-places.ts'
import { PassedRules } from './PassedRules.tsx'
import type { SideProps } from './side.ts'

/** Căn cứ: what the rules say of what is entered, each with its clause and its reason. */
export function RulesTab({ task, work, onGo }: SideProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const { findings, errors, warnings, passed } = work.counted
  const form = task.form?.definition
  return (
    <>
      <Box sx={{ display: 'flex', alignItems: 'center', flexWrap: 'wrap', gap: 1, mb: 1.5 }}>
        {errors > 0 && <StatusChip tone="error">{t('finding.errors', { count: errors })}</StatusChip>}
        {warnings > 0 && <StatusChip tone="warning">{t('finding.warnings', { count: warnings })}</StatusChip>}
        {passed > 0 && <StatusChip tone="success">{t('finding.passed', { count: passed })}</StatusChip>}
        {work.checkedAt && (
          <Typography variant="caption" color="textSecondary" sx={{ ml: 'auto' }}>
            {t('task.checkedAt', { time: formatTime(work.checkedAt) })}
          </Typography>
        )}
      </Box>
      {work.rules.length === 0 && <AppliedRegulations caseId={task.case.id} />}
      <FindingList
        findings={findings}
        subject={(finding) => subjectOf(finding, form, work.data, t)}
        placeName={(finding) => placeOf(finding.path, form, work.data, t)}
        onGo={(finding) => onGo(finding.path)}
      />
      {passed > 0 && (
        <>
          <Button
            variant="text"
            onClick={() => setOpen(!open)}
            aria-expanded={open}
            endIcon={open ? <ChevronUp size={16} /> : <ChevronDown size={16} />}
            sx={{ mt: 1 }}
          >
            {t('task.seePassed', { count: passed })}
          </Button>
          {open && <PassedRules rules={work.rules} />}
        </>
      )}
    </>
  )
}
