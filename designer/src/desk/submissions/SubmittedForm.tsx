import Typography from '@mui/material/Typography'
import type { RuleResult, SubmissionView } from '@statecraft/engine/client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemNote } from '../../parts/ProblemNote.tsx'
import { Waiting } from '../../parts/Waiting.tsx'
import { formLookup } from '../task/form-lookup.ts'
import { loadedForm } from '../task/loaded-form.ts'
import { shownFinding } from '../task/shown-finding.ts'

export interface SubmittedFormProps {
  caseId: string
  submission: SubmissionView
  rules: RuleResult[]
  focusPath: string
}

/** A form as it was submitted, to be read: drawn by the revision it was filled in with. */
export function SubmittedForm({ caseId, submission, rules, focusPath }: SubmittedFormProps) {
  const { t, i18n } = useTranslation()
  const { element, form, data, at, context } = submission
  const loaded = useQuery(loadedForm(form))
  const lookup = useMemo(() => formLookup(caseId), [caseId])
  const findings = useMemo(
    () => rules.flatMap((rule) => rule.findings).map((finding) => shownFinding(finding, t)),
    [rules, t],
  )
  if (loaded.error) return <ProblemNote error={loaded.error} onRetry={() => void loaded.refetch()} />
  if (!loaded.data) return <Waiting />
  if (Object.keys(data).length === 0) {
    return (
      <Typography variant="body2" color="textSecondary">
        {t('submissions.empty')}
      </Typography>
    )
  }
  const { FormView, compiled, form: definition } = loaded.data
  return (
    <FormView
      form={definition}
      compiled={compiled}
      data={data}
      onChange={unchanged}
      now={at}
      context={context}
      findings={findings}
      readOnly
      lookup={lookup}
      language={i18n.language === 'en' ? 'en' : 'vi'}
      focusPath={focusPath}
      idPrefix={`submitted-${element}`}
    />
  )
}

// What was submitted is not edited.
const unchanged = () => {}
