import Box from '@mui/material/Box'
import type { SxProps, Theme } from '@mui/material/styles'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

export interface PanelProps {
  title?: ReactNode
  /** At the right of the head: counts, a link, a button. */
  aside?: ReactNode
  /** Room inside, off where rows go from edge to edge. */
  padded?: boolean
  children: ReactNode
  sx?: SxProps<Theme>
}

/** A white card with a head of 48 px: what most pages are made of. */
export function Panel({ title, aside, padded = false, children, sx }: PanelProps) {
  return (
    <Box
      component="section"
      sx={[
        {
          bgcolor: 'background.paper',
          border: 1,
          borderColor: 'divider',
          borderRadius: '8px',
          overflow: 'hidden',
          minWidth: 0,
          '@media print': { border: 0, borderRadius: 0, overflow: 'visible' },
        },
        ...(Array.isArray(sx) ? sx : [sx]),
      ]}
    >
      {title !== undefined && (
        <Box
          sx={{
            display: 'flex',
            alignItems: 'center',
            flexWrap: 'wrap',
            gap: 1,
            minHeight: 48,
            px: 2,
            py: '7px',
            borderBottom: 1,
            borderColor: 'divider',
          }}
        >
          <Typography component="h2" variant="h3" sx={{ flex: '1 1 auto', minWidth: 0 }}>
            {title}
          </Typography>
          {aside}
        </Box>
      )}
      {padded ? <Box sx={{ p: 2 }}>{children}</Box> : children}
    </Box>
  )
}
