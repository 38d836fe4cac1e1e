import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import { visuallyHidden } from '@mui/utils'
import { useId, useMemo, useRef, useState } from 'react'
import { useFindingsUnder, useForm } from '../../form-context.ts'
import { EmptyRows } from './EmptyRows.tsx'
import { RowLine } from './RowLine.tsx'
import type { RowsProps } from './row-props.ts'
import { TableHeadings } from './TableHeadings.tsx'
import { TableTotals } from './TableTotals.tsx'
import { useGrid } from './use-grid.ts'
import { useTypedColumns } from './use-typed-columns.ts'
import { windowOf } from './use-window.ts'

const ROW_PX = 40
/** Rows whose cells are filled in where they stand. */
const IN_PLACE_ROW_PX = 48
const WINDOW_FROM_ROWS = 40
const HEIGHT_PX = 560
const HEAD_PX = 44

/** Rows as a table. A long one scrolls in its own frame, and only the rows in sight are in the page. */
export function RowTable(props: RowsProps) {
  const { rows, order, columns, pointer, rights, actions, title } = props
  const { words } = useForm()
  const [scrollTop, setScrollTop] = useState(0)
  const frame = useRef<HTMLDivElement>(null)
  const helpId = useId()
  const hasFindings = useFindingsUnder(pointer).length > 0
  const rowPx = rights.inPlace ? IN_PLACE_ROW_PX : ROW_PX
  const long = order.length > WINDOW_FROM_ROWS
  const typed = useTypedColumns(columns, props.sheetColumns, pointer)
  const isGrid = rights.edit && !rights.inPlace && typed !== undefined
  const grid = useGrid({
    grid: useMemo(() => ({ rows, order, columns: typed ?? [] }), [rows, order, typed]),
    actions: { ...props.table, open: actions.open },
    blank: props.blank,
    limit: props.limit,
    frame,
    show: (row) => scrollTo(frame.current, row, rowPx, setScrollTop),
  })
  if (order.length === 0) return <EmptyRows rights={rights} hidden={rows.length > 0} />

  const sight = long ? windowOf(order.length, scrollTop, HEIGHT_PX, rowPx) : { from: 0, to: order.length }
  const hasMenu = rights.add || rights.remove
  const span = columns.length + (hasFindings ? 2 : 1) + (hasMenu ? 1 : 0)
  const head = { ...props, hasFindings, hasMenu }
  return (
    <Box
      ref={frame}
      onScroll={long ? (event) => setScrollTop(event.currentTarget.scrollTop) : undefined}
      sx={{ overflow: 'auto', maxHeight: long ? HEIGHT_PX : undefined }}
      {...(long ? { tabIndex: 0, role: 'region', 'aria-label': title } : { tabIndex: -1 })}
      {...(isGrid ? { onKeyDown: grid.onKeyDown, onCopy: grid.onCopy, onPaste: grid.onPaste } : {})}
    >
      {isGrid && (
        <div id={helpId} style={visuallyHidden}>
          {words.gridHelp}
        </div>
      )}
      <Table
        stickyHeader={long}
        aria-label={title}
        aria-rowcount={order.length + 1}
        sx={{ tableLayout: 'fixed', minWidth: 520 }}
        {...(isGrid ? { role: 'grid', 'aria-describedby': helpId } : {})}
      >
        <TableHeadings {...head} />
        <TableBody>
          <Space heightPx={sight.from * rowPx} span={span} />
          {order.slice(sight.from, sight.to).map((index, offset) => {
            const place = sight.from + offset
            const { block } = grid
            const inBlock = isGrid && block !== null && place >= block.top && place <= block.bottom
            return (
              <RowLine
                key={index}
                row={rows[index] ?? null}
                index={index}
                place={place}
                columns={columns}
                pointer={`${pointer}/${index}`}
                rights={rights}
                actions={actions}
                hasFindings={hasFindings}
                typed={isGrid ? typed : null}
                // Without a chosen cell the first one takes the focus when Tab comes in.
                entry={isGrid && grid.at === null && place === sight.from}
                left={inBlock ? block.left : null}
                right={inBlock ? block.right : null}
                at={isGrid && grid.at?.row === place ? grid.at.column : null}
                editing={grid.at?.row === place ? grid.typed : null}
                grid={grid}
                onPut={(row) => props.table.put(rows.map((other, number) => (number === index ? row : other)))}
              />
            )
          })}
          <Space heightPx={(order.length - sight.to) * rowPx} span={span} />
        </TableBody>
        {props.totals.length > 0 && <TableTotals {...head} />}
      </Table>
    </Box>
  )
}

/** Brings a row into sight below the sticky heading; what is in sight stays where it is. */
function scrollTo(frame: HTMLElement | null, row: number, rowPx: number, told: (scrollTop: number) => void) {
  if (!frame || frame.scrollHeight <= frame.clientHeight) return
  const top = row * rowPx
  const lowest = top + rowPx * 2 + HEAD_PX - frame.clientHeight
  if (top < frame.scrollTop) frame.scrollTop = top
  else if (lowest > frame.scrollTop) frame.scrollTop = lowest
  told(frame.scrollTop)
}

function Space({ heightPx, span }: { heightPx: number; span: number }) {
  if (heightPx <= 0) return null
  return (
    <tr aria-hidden>
      <td colSpan={span} style={{ height: heightPx, padding: 0 }} />
    </tr>
  )
}
