import Box from '@mui/material/Box'
import MuiTable from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import useMediaQuery from '@mui/material/useMediaQuery'
import type { ReactNode } from 'react'
import { StackedRows } from './StackedRows.tsx'
import type { Column } from './table-column.ts'

export type { Column } from './table-column.ts'

export interface TableProps<Row> {
  /** Said to a screen reader: what the table lists. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  /** 32, 40 where a row holds a chip, 48 where it holds a button. */
  rowHeight?: 32 | 40 | 48
  footer?: ReactNode
  /** On a phone each row is a small list of its values: for tables whose columns would not stand side by side. */
  stacked?: boolean
}

/** A plain table: heads on rail ground, rows with lines, tabular figures; scrolls by itself when it is too wide. */
export function Table<Row>({ label, columns, rows, rowId, rowHeight = 32, footer, stacked }: TableProps<Row>) {
  const phone = useMediaQuery('(max-width: 599.95px)', { noSsr: true })
  if (stacked && phone) return <StackedRows label={label} columns={columns} rows={rows} rowId={rowId} />
  const narrow = (column: Column<Row>) => (column.wideOnly ? { display: { xs: 'none', sm: 'table-cell' } } : {})
  return (
    <Box sx={{ overflowX: 'auto', '@media print': { overflow: 'visible' } }}>
      <MuiTable aria-label={label} sx={{ '& tbody tr:last-of-type td': footer ? {} : { borderBottom: 0 } }}>
        <TableHead>
          <TableRow>
            {columns.map((column) => (
              <TableCell
                key={column.id}
                align={column.align}
                sx={{ width: column.width, whiteSpace: 'nowrap', ...narrow(column) }}
              >
                {column.title}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {rows.map((row) => (
            <TableRow key={rowId(row)} hover>
              {columns.map((column) => (
                <TableCell
                  key={column.id}
                  align={column.align}
                  sx={{ height: rowHeight, whiteSpace: column.short ? 'nowrap' : undefined, ...narrow(column) }}
                >
                  {column.cell(row)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
        {footer}
      </MuiTable>
    </Box>
  )
}
