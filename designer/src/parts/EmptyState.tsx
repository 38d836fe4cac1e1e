import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { CircleCheck, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

export interface EmptyStateProps {
  title: string
  text?: string
  icon?: LucideIcon
  tone?: 'success' | 'secondary' | 'error'
  /** What one can do instead. */
  actions?: ReactNode
}

/** A place with nothing in it: why, and what to do. */
export function EmptyState({ title, text, icon: Icon = CircleCheck, tone = 'success', actions }: EmptyStateProps) {
  const color = tone === 'secondary' ? 'text.secondary' : `${tone}.main`
  return (
    <Box
      sx={{
        display: 'grid',
        justifyItems: 'center',
        alignContent: 'center',
        textAlign: 'center',
        p: 3,
        minHeight: 240,
        height: '100%',
      }}
    >
      <Box sx={{ color, display: 'flex' }}>
        <Icon size={32} aria-hidden />
      </Box>
      <Typography component="h2" variant="h2" sx={{ mt: 2 }}>
        {title}
      </Typography>
      {text && (
        <Typography color="textSecondary" sx={{ mt: 0.5, maxWidth: 400 }}>
          {text}
        </Typography>
      )}
      {actions && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', justifyContent: 'center', gap: 1.5, mt: 2.5 }}>{actions}</Box>
      )}
    </Box>
  )
}
