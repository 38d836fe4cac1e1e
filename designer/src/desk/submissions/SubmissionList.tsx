import Accordion from '@mui/material/Accordion'
import AccordionDetails from '@mui/material/AccordionDetails'
import AccordionSummary from '@mui/material/AccordionSummary'
import Box from '@mui/material/Box'
import type { RuleResult, SubmissionView } from '@statecraft/engine/client'
import { ChevronRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '../../parts/dates.ts'
import { SubmittedForm } from './SubmittedForm.tsx'
import { latestOf, type SubmissionPlace, titleOf } from './submitted.ts'

export interface SubmissionListProps {
  caseId: string
  submissions: SubmissionView[]
  /** What the rules say of them, shown in their rows. */
  rules?: RuleResult[]
  /** Whether the first stands open when the list is first drawn. */
  openFirst?: boolean
  /** Where to go: opens the submission, and the row in it. */
  place?: SubmissionPlace | null
}

/** Submitted forms one below the other, each closed until somebody wants to read it. */
export function SubmissionList({ caseId, submissions, rules = [], openFirst = false, place }: SubmissionListProps) {
  const { t, i18n } = useTranslation()
  const [open, setOpen] = useState<string[]>(() => submissions.slice(0, openFirst ? 1 : 0).map(keyOf))
  const [focus, setFocus] = useState<{ element: string; path: string } | null>(null)

  useEffect(() => {
    const found = place && latestOf(submissions, place.form)
    if (!found) return
    setOpen((now) => [...now.filter((element) => element !== found.element), found.element])
    setFocus({ element: found.element, path: place.path })
  }, [place, submissions])

  const toggle = (element: string, expanded: boolean) => {
    setOpen((now) => (expanded ? [...now, element] : now.filter((other) => other !== element)))
    setFocus(null)
  }
  return submissions.map((submission) => {
    const { element, form, step, outcome } = submission
    const isOpen = open.includes(element)
    return (
      <Accordion
        key={element}
        expanded={isOpen}
        onChange={(_, expanded) => toggle(element, expanded)}
        slotProps={{ transition: { unmountOnExit: true }, heading: { component: 'h3' } }}
        sx={{
          bgcolor: 'transparent',
          '&::before': { display: 'none' },
          '& + &': { borderTop: 1, borderColor: 'divider' },
        }}
      >
        <AccordionSummary
          sx={{
            minHeight: 48,
            px: 2,
            '& .MuiAccordionSummary-content': { m: 0, py: 1, gap: 1, minWidth: 0, alignItems: 'baseline' },
            '& .chevron': { transition: 'transform 120ms', transform: isOpen ? 'rotate(90deg)' : 'none', flex: 'none' },
          }}
        >
          <ChevronRight size={16} className="chevron" aria-hidden style={{ alignSelf: 'flex-start', marginTop: 2 }} />
          <Box component="span" sx={{ flex: 1, display: 'flex', flexWrap: 'wrap', columnGap: 2, minWidth: 0 }}>
            <Box component="span" sx={{ typography: 'subtitle2', flex: '1 1 auto' }}>
              {titleOf(form.definition, i18n.language) ?? step}
            </Box>
            <Box component="span" sx={{ typography: 'body2', color: 'text.secondary' }}>
              {[outcome, t('submissions.by', { name: submission.by.name, at: formatInstant(submission.at) })]
                .filter(Boolean)
                .join(' · ')}
            </Box>
          </Box>
        </AccordionSummary>
        <AccordionDetails
          sx={{ p: { xs: 1, sm: 2 }, bgcolor: 'background.default', borderTop: 1, borderColor: 'divider' }}
        >
          <SubmittedForm
            caseId={caseId}
            submission={submission}
            rules={rules.filter((rule) => rule.form.id === form.id)}
            focusPath={focus?.element === element ? focus.path : ''}
          />
        </AccordionDetails>
      </Accordion>
    )
  })
}

const keyOf = ({ element }: SubmissionView) => element
