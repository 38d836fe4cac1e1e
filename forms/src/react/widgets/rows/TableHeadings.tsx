import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import TableSortLabel from '@mui/material/TableSortLabel'
import { visuallyHidden } from '@mui/utils'
import { useForm } from '../../form-context.ts'
import type { RowsProps } from './row-props.ts'

/** The headings of a table; pressed, each shows the rows by its column: first to last, last to first, as they stand. */
export function TableHeadings(props: RowsProps & { hasFindings: boolean; hasMenu: boolean }) {
  const { columns, sort, onSort, hasFindings, hasMenu } = props
  const { words } = useForm()
  const weights = columns.reduce((sum, column) => sum + column.weight, 0)
  return (
    <>
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
          {columns.map((column) => {
            const sorted = sort?.name === column.name ? sort : null
            return (
              <TableCell
                key={column.name}
                title={column.title}
                {...(sorted ? { sortDirection: sorted.down ? 'desc' : 'asc' } : {})}
                sx={{ overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' }}
              >
                {props.rows.length > 1 ? (
                  <TableSortLabel
                    active={sorted !== null}
                    // The room of an arrow that is not there belongs to the title.
                    hideSortIcon
                    direction={sorted?.down ? 'desc' : 'asc'}
                    onClick={() => onSort(column.name)}
                    sx={{ maxWidth: '100%' }}
                  >
                    <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{column.title}</span>
                  </TableSortLabel>
                ) : (
                  column.title
                )}
              </TableCell>
            )
          })}
          {hasFindings && <TableCell>{words.result}</TableCell>}
          {hasMenu && (
            <TableCell>
              <span style={visuallyHidden}>{words.rowActions(0)}</span>
            </TableCell>
          )}
        </TableRow>
      </TableHead>
    </>
  )
}
