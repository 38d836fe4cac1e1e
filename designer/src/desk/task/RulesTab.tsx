import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import type { RuleResult } from '@statecraft/engine/client'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatTime } from '../../parts/dates.ts'
import { FindingList } from '../../parts/FindingList.tsx'
import { StatusChip } from '../../parts/StatusChip.tsx'
import { byForm } from '../submissions/submitted.ts'
import { useFilledForms } from '../submissions/use-filled-forms.ts'
import { AppliedRegulations } from './AppliedRegulations.tsx'
import { placeOf, subjectOf } from './finding-places.ts'
import { PassedRules } from './PassedRules.tsx'
import type { SideProps } from './side.ts'
import { tally } from './tally.ts'

/** Căn cứ: what the rules say of what is entered, each with its clause and its reason. */
export function RulesTab({ task, work, onGo, onSee }: SideProps) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const rules = [...work.rules, ...work.earlier]
  const { errors, warnings, passed } = tally(rules)
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
      {rules.length === 0 && <AppliedRegulations caseId={task.case.id} />}
      <FindingsByForm rules={rules} task={task} work={work} onGo={onGo} onSee={onSee} />
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
          {open && <PassedRules rules={rules} />}
        </>
      )}
    </>
  )
}

/** Findings of the own form first, then of each form submitted before under its name; only the own form can be mended here. */
function FindingsByForm({ rules, task, work, onGo, onSee }: SideProps & { rules: RuleResult[] }) {
  const { t } = useTranslation()
  const filled = useFilledForms(task, work.data)
  return byForm(rules).map(({ form, rules }) => {
    const { findings } = tally(rules)
    const { definition, data = {} } = filled(form.id) ?? {}
    const own = form.id === task.form?.id
    if (findings.length === 0) return null
    return (
      <Box key={form.id} component="section" sx={{ '& + &': { mt: 2 } }}>
        {!own && (
          <Typography variant="h3" sx={{ mb: 1 }}>
            {t('finding.ofSubmitted', { form: form.title })}
          </Typography>
        )}
        <FindingList
          findings={findings}
          subject={(finding) => subjectOf(finding, definition, data, t)}
          placeName={(finding) => placeOf(finding.path, definition, data, t)}
          onGo={(finding) => (own ? onGo(finding.path) : onSee(form.id, finding.path))}
          goWords={own ? undefined : (place) => t('finding.see', { place })}
        />
      </Box>
    )
  })
}
