import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { CircleAlert, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface RefusalProps {
  title: string
  /** Second line, as the case it is about. */
  about?: string
  children?: ReactNode
  /** The permanent code, for the one who is asked for help. */
  code?: string
  icon?: LucideIcon
}

/** What could not be done, in a frame of 2 px: why, by which rule, and what can be done instead. */
export function Refusal({ title, about, children, code, icon: Icon = CircleAlert }: RefusalProps) {
  const { t } = useTranslation()
  return (
    <Box
      role="alert"
      sx={{
        display: 'flex',
        gap: 2,
        p: 3,
        bgcolor: 'background.paper',
        border: 2,
        borderColor: 'error.main',
        borderRadius: '8px',
      }}
    >
      <Box sx={{ color: 'error.main', display: 'flex' }}>
        <Icon size={20} aria-hidden />
      </Box>
      <Box sx={{ display: 'grid', gap: 1, flex: 1, minWidth: 0, justifyItems: 'start' }}>
        <Typography component="h2" variant="h2" sx={{ mt: '-2px' }}>
          {title}
        </Typography>
        {about && (
          <Typography variant="body2" color="textSecondary">
            {about}
          </Typography>
        )}
        {children}
        {code && (
          <Typography variant="caption" color="textSecondary">
            {t('errors.code', { code })}
          </Typography>
        )}
      </Box>
    </Box>
  )
}
