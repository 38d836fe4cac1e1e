import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import IconButton from '@mui/material/IconButton'
import { Plus, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { usePanel } from './panel-context.ts'

export interface RowsProps<Row> {
  rows: readonly Row[]
  /** What a new row holds. */
  fresh: Row
  onChange: (rows: Row[]) => void
  add: string
  removeLabel: (row: Row) => string
  children: (row: Row, change: (part: Partial<Row>) => void) => ReactNode
}

/** Several of a kind, one under the other, each with a way out and one to add at the end. */
export function Rows<Row extends object>({ rows, fresh, onChange, add, removeLabel, children }: RowsProps<Row>) {
  const { disabled } = usePanel()
  const change = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)))
  return (
    <>
      {rows.map((row, at) => (
        <Box
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own
          key={at}
          sx={{ display: 'flex', gap: '4px', alignItems: 'flex-start' }}
        >
          <Box sx={{ flex: 1, minWidth: 0, display: 'grid', gap: '6px' }}>
            {children(row, (part) => change(at, part))}
          </Box>
          {!disabled && (
            <IconButton
              size="small"
              aria-label={removeLabel(row)}
              onClick={() => onChange(rows.filter((_, index) => index !== at))}
              sx={{ p: '6px', mt: '2px' }}
            >
              <X size={14} />
            </IconButton>
          )}
        </Box>
      ))}
      {!disabled && (
        <Button
          variant="text"
          startIcon={<Plus size={16} />}
          onClick={() => onChange([...rows, fresh])}
          sx={{ justifySelf: 'start', px: '4px' }}
        >
          {add}
        </Button>
      )}
    </>
  )
}
