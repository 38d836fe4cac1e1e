import Box from '@mui/material/Box'
import Paper from '@mui/material/Paper'
import Typography from '@mui/material/Typography'
import { type ReactNode, use, useId } from 'react'
import { CardNumber } from './form-context.ts'

/** Under this width of the form its cards open up: title and fields stand on the page itself. */
export const NARROW = '@container form (max-width: 559px)'

interface FormCardProps {
  title?: string
  description?: string
  /** A star beside the title; for tables, which are one field, not for sections. */
  required?: boolean
  /** What stands at the right of the title. */
  end?: ReactNode
  /** Content without padding, such as a table. */
  flush?: boolean
  children: ReactNode
}

/** One numbered part of a form, as in "1. Tờ trình". */
export function FormCard({ title, description, end, flush, required, children }: FormCardProps) {
  const number = use(CardNumber)
  const headingId = useId()
  return (
    <Paper
      component="section"
      variant="outlined"
      aria-labelledby={title ? headingId : undefined}
      sx={{
        borderRadius: '8px',
        overflow: 'hidden',
        [NARROW]: { border: 0, borderRadius: 0, bgcolor: 'transparent', overflow: 'visible' },
      }}
    >
      {title && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            flexWrap: 'wrap',
            gap: '4px 16px',
            minHeight: 48,
            px: 2,
            py: 1,
            borderBottom: 1,
            borderColor: 'divider',
            [NARROW]: { px: 0, pt: 0, pb: '12px', minHeight: 0, border: 0 },
          }}
        >
          <Box sx={{ flex: '1 1 auto', minWidth: 0 }}>
            <Typography
              component="h2"
              variant="h3"
              id={headingId}
              sx={{ [NARROW]: { fontSize: 17, lineHeight: '24px' } }}
            >
              {number === null ? title : `${number}. ${title}`}
              {required && (
                <Box component="span" aria-hidden sx={{ color: 'error.main', ml: '6px' }}>
                  *
                </Box>
              )}
            </Typography>
            {description && (
              <Typography variant="caption" color="textSecondary" component="p" sx={{ m: 0, mt: '2px' }}>
                {description}
              </Typography>
            )}
          </Box>
          {end}
        </Box>
      )}
      <Box sx={{ p: flush ? 0 : 2, [NARROW]: { p: 0 } }}>{children}</Box>
    </Paper>
  )
}
