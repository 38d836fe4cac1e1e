import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { Panel } from '../../parts/Panel.tsx'

/** One of the steps of publishing, by its number. */
export function NumberedPanel(props: {
  number: number
  title: string
  aside?: ReactNode
  padded?: boolean
  children: ReactNode
}) {
  const { number, title, ...rest } = props
  return (
    <Panel
      {...rest}
      title={
        <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.5 }}>
          <Box
            component="span"
            sx={{
              display: 'grid',
              placeItems: 'center',
              width: 24,
              height: 24,
              border: 1,
              borderColor: 'primary.main',
              borderRadius: '12px',
              color: 'primary.main',
              fontSize: 13,
              fontWeight: 650,
            }}
          >
            {number}
          </Box>
          {title}
        </Box>
      }
    />
  )
}
