import Box from '@mui/material/Box'
import LinearProgress from '@mui/material/LinearProgress'
import { useId } from 'react'

/** How far long work has come; without numbers it is only known that it goes on. */
export function Progress({ label, done, of }: { label: string; done?: number; of?: number }) {
  const id = useId()
  const known = done !== undefined && of !== undefined && of > 0
  return (
    <Box sx={{ display: 'grid', gap: 1, typography: 'body2' }}>
      <span id={id} role="status">
        {label}
      </span>
      <LinearProgress
        aria-labelledby={id}
        {...(known ? { variant: 'determinate' as const, value: (100 * done) / of } : {})}
      />
    </Box>
  )
}
