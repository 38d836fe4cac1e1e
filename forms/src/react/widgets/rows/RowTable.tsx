import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { visuallyHidden } from '@mui/utils'
import { useState } from 'react'
import { useFindingsUnder, useForm } from '../../form-context.ts'
import { EmptyRows } from './EmptyRows.tsx'
import { RowLine } from './RowLine.tsx'
import type { RowsProps } from './row-props.ts'
import { windowOf } from './use-window.ts'

const ROW_PX = 40
/** Rows whose cells are filled in where they stand. */
const IN_PLACE_ROW_PX = 48
const WINDOW_FROM_ROWS = 40
const HEIGHT_PX = 560

/** Rows as a table. A long one scrolls in its own frame, and only the rows in sight are in the page. */
export function RowTable({ rows, columns, pointer, rights, actions, title }: RowsProps) {
  const { words } = useForm()
  const [scrollTop, setScrollTop] = useState(0)
  const hasFindings = useFindingsUnder(pointer).length > 0
  const rowPx = rights.inPlace ? IN_PLACE_ROW_PX : ROW_PX
  const hasMenu = rights.add || rights.remove
  const long = rows.length > WINDOW_FROM_ROWS
  const sight = long ? windowOf(rows.length, scrollTop, HEIGHT_PX, rowPx) : { from: 0, to: rows.length }
  if (rows.length === 0) return <EmptyRows rights={rights} />

  const span = columns.length + (hasFindings ? 2 : 1) + (hasMenu ? 1 : 0)
  const weights = columns.reduce((sum, column) => sum + column.weight, 0)
  return (
    <Box
      onScroll={long ? (event) => setScrollTop(event.currentTarget.scrollTop) : undefined}
      sx={{ overflow: 'auto', maxHeight: long ? HEIGHT_PX : undefined }}
      {...(long ? { tabIndex: 0, role: 'region', 'aria-label': title } : {})}
    >
      <Table
        stickyHeader={long}
        aria-label={title}
        aria-rowcount={rows.length + 1}
        sx={{ tableLayout: 'fixed', minWidth: 520 }}
      >
        <colgroup>
          <col style={{ width: 56 }} />
          {columns.map((column) => (
            <col key={column.name} style={{ width: `${(100 * column.weight) / weights}%` }} />
          ))}
          {hasFindings && <col style={{ width: 216 }} />}
          {hasMenu && <col style={{ width: 48 }} />}
        </colgroup>
        <TableHead>
          <TableRow>
            <TableCell>{words.row}</TableCell>
            {columns.map((column) => (
              <TableCell
                key={column.name}
                title={column.title}
                sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                {column.title}
              </TableCell>
            ))}
            {hasFindings && <TableCell>{words.result}</TableCell>}
            {hasMenu && (
              <TableCell>
                <span style={visuallyHidden}>{words.rowActions(0)}</span>
              </TableCell>
            )}
          </TableRow>
        </TableHead>
        <TableBody>
          <Space heightPx={sight.from * rowPx} span={span} />
          {rows.slice(sight.from, sight.to).map((row, offset) => (
            <RowLine
              // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name but its number.
              key={sight.from + offset}
              row={row}
              index={sight.from + offset}
              columns={columns}
              pointer={`${pointer}/${sight.from + offset}`}
              rights={rights}
              actions={actions}
              hasFindings={hasFindings}
            />
          ))}
          <Space heightPx={(rows.length - sight.to) * rowPx} span={span} />
        </TableBody>
      </Table>
    </Box>
  )
}

function Space({ heightPx, span }: { heightPx: number; span: number }) {
  if (heightPx <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height: heightPx, padding: 0 }} />
    </tr>
  )
}
