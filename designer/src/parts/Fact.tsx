import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { ReactNode } from 'react'

/** A name and its value, one above the other, as in the head of a case. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gap: '2px', alignContent: 'start' }}>
      <Typography component="dt" variant="caption" color="textSecondary">
        {name}
      </Typography>
      <Box
        component="dd"
        sx={{
          m: 0,
          minHeight: 24,
          display: 'flex',
          alignItems: 'center',
          fontSize: 14,
          lineHeight: '20px',
          fontWeight: 600,
        }}
      >
        {children}
      </Box>
    </Box>
  )
}
