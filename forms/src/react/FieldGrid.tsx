import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import type { FieldKind } from '../field.ts'

/** One field of a section: its place in the grid, and the field as RJSF made it. */
export interface Cell {
  name: string
  kind: FieldKind
  /** Twelfths of the row. */
  span: number
  content: ReactNode
}

/** The fields of a section: twelve columns where there is room, two in between, one on a phone. */
export function FieldGrid({ cells }: { cells: readonly Cell[] }) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: 'repeat(12, minmax(0, 1fr))',
        gap: 2,
        alignItems: 'start',
        '@container form (max-width: 759px)': { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
        '@container form (max-width: 479px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
      }}
    >
      {cells.map((cell) => (
        <Box
          key={cell.name}
          sx={{
            gridColumn: `span ${cell.span}`,
            minWidth: 0,
            '@container form (max-width: 759px)': { gridColumn: cell.span > 6 ? '1 / -1' : 'auto' },
            '@container form (max-width: 479px)': { gridColumn: 'auto' },
          }}
        >
          {cell.content}
        </Box>
      ))}
    </Box>
  )
}
