import Box from '@mui/material/Box'
import { formatNumber } from './dates.ts'

/** A count after a word: 18 high; `tone` when it counts what is wrong or what is chosen. */
export function CountPill({
  count,
  tone = 'neutral',
}: {
  count: number
  tone?: 'neutral' | 'accent' | 'error' | 'warning'
}) {
  const looks = {
    neutral: { bgcolor: 'sunk', color: 'text.secondary' },
    accent: { bgcolor: 'ground.primary', color: 'primary.main' },
    error: { bgcolor: 'ground.error', color: 'error.main' },
    warning: { bgcolor: 'ground.warning', color: 'warning.main' },
  }[tone]
  return (
    <Box
      component="span"
      sx={{
        ...looks,
        display: 'inline-flex',
        alignItems: 'center',
        height: 18,
        px: '6px',
        borderRadius: '9px',
        fontSize: 12,
        lineHeight: '18px',
        fontWeight: 650,
        fontVariantNumeric: 'tabular-nums',
      }}
    >
      {formatNumber(count)}
    </Box>
  )
}
