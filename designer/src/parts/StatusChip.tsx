import Box from '@mui/material/Box'
import { CircleAlert, CircleCheck, CircleDot, Clock, type LucideIcon, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

export type Tone = 'error' | 'warning' | 'success' | 'accent' | 'neutral'

const looks: Record<Tone, { color: string; ground: string; icon: LucideIcon }> = {
  error: { color: 'error.main', ground: 'ground.error', icon: CircleAlert },
  warning: { color: 'warning.main', ground: 'ground.warning', icon: TriangleAlert },
  success: { color: 'success.main', ground: 'ground.success', icon: CircleCheck },
  accent: { color: 'primary.main', ground: 'ground.primary', icon: CircleDot },
  neutral: { color: 'text.secondary', ground: 'transparent', icon: Clock },
}

export interface StatusChipProps {
  tone: Tone
  /** Another icon than the tone's own, as the clock for time. */
  icon?: LucideIcon
  /** Without ground and padding, as under another chip. */
  plain?: boolean
  children: ReactNode
}

/** A state: colour, word and icon, always the three. */
export function StatusChip({ tone, icon, plain, children }: StatusChipProps) {
  const look = looks[tone]
  const Icon = icon ?? look.icon
  const bare = plain || tone === 'neutral'
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: '5px',
        flexShrink: 0,
        height: bare ? 20 : 24,
        px: bare ? 0 : 1,
        borderRadius: '4px',
        fontSize: 13,
        lineHeight: '16px',
        fontWeight: tone === 'neutral' ? 400 : 600,
        color: look.color,
        bgcolor: bare ? 'transparent' : look.ground,
        whiteSpace: 'nowrap',
        '@media print': { bgcolor: 'transparent', px: 0 },
      }}
    >
      <Icon size={14} aria-hidden />
      {children}
    </Box>
  )
}
