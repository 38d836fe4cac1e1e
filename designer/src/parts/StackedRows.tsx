import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import type { Column } from './table-column.ts'

export interface StackedRowsProps<Row> {
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
}

/** Rows on a phone: the first column in bold, the others below it, each by its title unless it speaks for itself. */
export function StackedRows<Row>({ label, columns, rows, rowId }: StackedRowsProps<Row>) {
  const [head, ...others] = columns.filter(({ wideOnly }) => !wideOnly)
  if (!head) return null
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {rows.map((row) => (
        <Box
          key={rowId(row)}
          component="li"
          sx={{ px: 2, py: 1.25, borderBottom: 1, borderColor: 'divider', '&:last-of-type': { borderBottom: 0 } }}
        >
          <Typography sx={{ fontWeight: 600, overflowWrap: 'anywhere' }}>{head.cell(row)}</Typography>
          {others.map((column) => (
            <StackedValue key={column.id} column={column} row={row} />
          ))}
        </Box>
      ))}
    </Box>
  )
}

function StackedValue<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const value = column.cell(row)
  if (value === '' || value === null || value === undefined) return null
  return (
    <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' }}>
      {!column.untitled && (
        <Box component="span" sx={{ color: 'text.secondary' }}>
          {column.title}:{' '}
        </Box>
      )}
      {value}
    </Typography>
  )
}
