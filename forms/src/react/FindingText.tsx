import Box from '@mui/material/Box'
import { CircleAlert, Info, TriangleAlert } from 'lucide-react'
import type { Severity } from '../finding.ts'
import type { ShownFinding } from './form-view-props.ts'

const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const

/** The colour of a finding, a token of the theme. */
export const FINDING_COLOURS: Record<Severity, string> = {
  error: 'error.main',
  warning: 'warning.main',
  info: 'text.secondary',
}

/** The icon of a finding; a word always stands beside it. */
export function FindingIcon({ severity, size = 16 }: { severity: Severity; size?: number }) {
  const Icon = ICONS[severity]
  return <Icon size={size} aria-hidden style={{ flex: 'none' }} />
}

/** One finding in a line: icon, what is wrong, and why. */
export function FindingText({ finding, oneLine }: { finding: ShownFinding; oneLine?: boolean }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        gap: '6px',
        alignItems: 'flex-start',
        color: FINDING_COLOURS[finding.severity],
        typography: 'caption',
        fontWeight: 550,
        minWidth: 0,
        '& svg': { mt: '1px' },
      }}
    >
      <FindingIcon severity={finding.severity} />
      <Box component="span" sx={oneLine ? { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } : {}}>
        {finding.title}
        {finding.because && !oneLine ? `, ${finding.because}` : ''}
      </Box>
    </Box>
  )
}
