import Box from '@mui/material/Box'
import type { ReactNode } from 'react'

/** The bar of 48 px on top of a page of the Studio: what it is at the left, the draft's state at the right. */
export function StudioBar({ children, actions }: { children?: ReactNode; actions: ReactNode }) {
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        flexWrap: 'wrap',
        gap: 1,
        minHeight: 48,
        px: 1,
        bgcolor: 'background.paper',
        borderBottom: 1,
        borderColor: 'divider',
        flexShrink: 0,
      }}
    >
      <Box sx={{ flex: 1, minWidth: 0, display: 'flex', alignItems: 'center', gap: 1 }}>{children}</Box>
      {actions}
    </Box>
  )
}
