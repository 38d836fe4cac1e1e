import Box from '@mui/material/Box'
import ButtonBase from '@mui/material/ButtonBase'
import type { Page } from '../form.ts'
import { FINDING_COLOURS, FindingIcon } from './FindingText.tsx'
import { useFindingsUnder, useForm } from './form-context.ts'

/** The steps of a form with pages: number, title, and how many errors are on each. Any page can be gone to at any time. */
export function PageSteps({ pages, page }: { pages: readonly Page[]; page: string }) {
  const { words } = useForm()
  return (
    <Box component="nav" aria-label={words.pages} sx={{ overflowX: 'auto', mb: 2 }}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0, display: 'flex', gap: 1 }}>
        {pages.map((step, index) => (
          <Step key={step.id} step={step} index={index} count={pages.length} current={step.id === page} />
        ))}
      </Box>
    </Box>
  )
}

function Step({ step, index, count, current }: { step: Page; index: number; count: number; current: boolean }) {
  const { words, onPage } = useForm()
  const errors = useFindingsUnder('').filter(
    (finding) => finding.severity === 'error' && step.fields.includes(finding.path.split('/')[1] ?? ''),
  ).length
  return (
    <Box component="li" sx={{ flex: '1 0 auto' }}>
      <ButtonBase
        onClick={() => onPage(step.id)}
        aria-current={current ? 'step' : undefined}
        aria-label={`${words.page(index + 1, count)}: ${step.title}${errors > 0 ? `, ${words.errors(errors)}` : ''}`}
        sx={{
          width: '100%',
          minHeight: 40,
          justifyContent: 'flex-start',
          gap: 1,
          px: '12px',
          borderBottom: '2px solid',
          borderColor: current ? 'primary.main' : 'divider',
          color: current ? 'primary.main' : 'text.secondary',
          typography: 'body2',
          fontWeight: current ? 600 : 550,
          whiteSpace: 'nowrap',
        }}
      >
        {index + 1}. {step.title}
        {errors > 0 && (
          <Box
            component="span"
            sx={{ display: 'inline-flex', gap: '4px', alignItems: 'center', color: FINDING_COLOURS.error }}
          >
            <FindingIcon severity="error" size={14} /> {words.errors(errors)}
          </Box>
        )}
      </ButtonBase>
    </Box>
  )
}
