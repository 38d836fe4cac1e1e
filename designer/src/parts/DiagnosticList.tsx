import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { DiagnosticView } from '@statecraft/engine/client'
import type { ReactNode } from 'react'
import { FindingIcon } from './FindingIcon.tsx'

export interface DiagnosticListProps {
  diagnostics: DiagnosticView[]
  /** What stands at the right of each: a link that shows the element. */
  action?: (diagnostic: DiagnosticView) => ReactNode
}

/** What the checks of a definition say, each naming its element as people see it. */
export function DiagnosticList({ diagnostics, action }: DiagnosticListProps) {
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {diagnostics.map((diagnostic) => (
        <Box
          component="li"
          key={`${diagnostic.file ?? ''} ${diagnostic.element} ${diagnostic.code} ${diagnostic.message}`}
          sx={{
            display: 'flex',
            gap: 1.5,
            px: 2,
            py: 1.25,
            borderBottom: 1,
            borderColor: 'divider',
            '&:last-of-type': { borderBottom: 0 },
          }}
        >
          <FindingIcon severity={diagnostic.severity} />
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="body2">{diagnostic.message}</Typography>
            <Typography variant="caption" color="textSecondary">
              {[diagnostic.elementName, diagnostic.file, diagnostic.code].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
          {action?.(diagnostic)}
        </Box>
      ))}
    </Box>
  )
}
