import Box from '@mui/material/Box'
import type { FindingView } from '@statecraft/engine/client'
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import { useTranslation } from 'react-i18next'

const looks = {
  error: { Icon: CircleAlert, color: 'error.main' },
  warning: { Icon: TriangleAlert, color: 'warning.main' },
  info: { Icon: Info, color: 'primary.main' },
  passed: { Icon: CircleCheck, color: 'success.main' },
} as const

/** The icon of a severity in its colour, named for a screen reader. */
export function FindingIcon({ severity, size = 18 }: { severity: FindingView['severity'] | 'passed'; size?: number }) {
  const { t } = useTranslation()
  const { Icon, color } = looks[severity]
  return (
    <Box component="span" sx={{ color, display: 'inline-flex', flexShrink: 0, pt: '1px' }}>
      <Icon size={size} role="img" aria-label={t(`severity.${severity}`)} />
    </Box>
  )
}
