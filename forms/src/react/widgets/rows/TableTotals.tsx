import TableCell from '@mui/material/TableCell'
import TableFooter from '@mui/material/TableFooter'
import TableRow from '@mui/material/TableRow'
import { useForm } from '../../form-context.ts'
import { ValueText } from '../../ValueText.tsx'
import type { RowsProps } from './row-props.ts'
import { totalOf } from './row-view.ts'

/** The sums of the columns that the form adds up, over all rows, also those that are not shown now. */
export function TableTotals(props: RowsProps & { hasFindings: boolean; hasMenu: boolean }) {
  const { words } = useForm()
  return (
    <TableFooter>
      <TableRow
        sx={{
          position: 'sticky',
          bottom: 0,
          bgcolor: 'background.paper',
          '& td': { color: 'text.primary', fontWeight: 600 },
        }}
      >
        <TableCell>{words.total}</TableCell>
        {props.columns.map((column) => (
          <TableCell key={column.name}>
            {props.totals.includes(column.name) && (
              <ValueText schema={column.schema} ui={column.ui} value={totalOf(props.rows, column.name)} inCell />
            )}
          </TableCell>
        ))}
        {props.hasFindings && <TableCell />}
        {props.hasMenu && <TableCell />}
      </TableRow>
    </TableFooter>
  )
}
