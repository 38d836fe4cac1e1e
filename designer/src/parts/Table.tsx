import Box from '@mui/material/Box'
import MuiTable from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import type { ReactNode } from 'react'

export interface Column<Row> {
  id: string
  title: string
  cell: (row: Row) => ReactNode
  align?: 'left' | 'right'
  width?: number | string
  /** Left out on a phone. */
  wideOnly?: boolean
}

export interface TableProps<Row> {
  /** Said to a screen reader: what the table lists. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowId: (row: Row) => string
  /** 32, 40 where a row holds a chip, 48 where it holds a button. */
  rowHeight?: 32 | 40 | 48
  footer?: ReactNode
}

/** A plain table: heads on rail ground, rows with lines, tabular figures; scrolls by itself when it is too wide. */
export function Table<Row>({ label, columns, rows, rowId, rowHeight = 32, footer }: TableProps<Row>) {
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
                <TableCell key={column.id} align={column.align} sx={{ height: rowHeight, ...narrow(column) }}>
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
