import Box from '@mui/material/Box'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import Typography from '@mui/material/Typography'
import type { BadRow } from '../../../spreadsheet/write-rows.ts'
import { useForm } from '../../form-context.ts'

const MOST_SHOWN = 200
/** On a phone the name of a row stands above its reasons. */
const NAME_BESIDE = { xs: 'none', sm: 'table-cell' }
const NAME_ABOVE = { xs: 'block', sm: 'none' }

/** How many rows are good, and the others with the reasons, by their number in the file. */
export function ImportResult({ good, bad }: { good: number; bad: readonly BadRow[] }) {
  const { words } = useForm()
  return (
    <>
      <Typography variant="body2" role="status">
        {words.importResult(good, bad.length)}
      </Typography>
      {bad.length > 0 && <BadRows bad={bad} />}
    </>
  )
}

/** Rows that were not taken, and why. */
export function BadRows({ bad }: { bad: readonly BadRow[] }) {
  const { words } = useForm()
  return (
    <>
      <Box
        tabIndex={0}
        role="region"
        aria-label={words.importBadRows(bad.length)}
        sx={{ maxHeight: 380, overflow: 'auto', border: 1, borderColor: 'divider', borderRadius: '8px' }}
      >
        <Table
          stickyHeader
          aria-label={words.importBadRows(bad.length)}
          sx={{ tableLayout: 'fixed', '& td': { overflowWrap: 'anywhere' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell sx={{ width: { xs: 80, sm: 128 } }}>{words.importNumber}</TableCell>
              <TableCell sx={{ width: '30%', display: NAME_BESIDE }}>{words.row}</TableCell>
              <TableCell>{words.importReasons}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {bad.slice(0, MOST_SHOWN).map(({ row, reasons }) => (
              <TableRow key={row.number} sx={{ verticalAlign: 'top' }}>
                <TableCell sx={{ fontVariantNumeric: 'tabular-nums' }}>{row.number}</TableCell>
                <TableCell sx={{ display: NAME_BESIDE }}>{nameOf(row.cells)}</TableCell>
                <TableCell>
                  <Box sx={{ display: NAME_ABOVE, fontWeight: 600 }}>{nameOf(row.cells)}</Box>
                  {reasons.map((reason) => (
                    <div key={reason}>{reason}</div>
                  ))}
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
      <Typography variant="body2" color="textSecondary">
        {bad.length > MOST_SHOWN && `${words.importBadMore(bad.length - MOST_SHOWN)} `}
        {words.importDownloadHelp}
      </Typography>
    </>
  )
}

/** The first words of a row, to know it again by. */
function nameOf(cells: BadRow['row']['cells']): string {
  return cells
    .filter((cell): cell is string => typeof cell === 'string' && /\p{L}/u.test(cell))
    .slice(0, 2)
    .join(', ')
    .slice(0, 80)
}
