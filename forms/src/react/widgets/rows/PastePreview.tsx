import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { readCell } from '../../../spreadsheet/cells.ts'
import type { SheetCell, SheetColumn } from '../../../spreadsheet/sheet.ts'
import { isBlank } from '../../../spreadsheet/trim.ts'
import { formatNumber } from '../../../text/number.ts'
import { useForm } from '../../form-context.ts'
import { Chevron } from '../popup.tsx'

const SHOWN_ROWS = 6

interface PastePreviewProps {
  label: string
  /** The heading row, null when the rows have none. */
  heading: readonly SheetCell[] | null
  body: readonly (readonly SheetCell[])[]
  columns: readonly SheetColumn[]
  matched: readonly (string | null)[]
  /** Columns that the file hides. */
  hidden?: readonly number[]
  onMatch(place: number, name: string | null): void
}

/** The first rows, under each column the field it goes to; a cell of the wrong kind is marked. */
export function PastePreview({ label, heading, body, columns, matched, hidden = [], onMatch }: PastePreviewProps) {
  const { words } = useForm()
  const headingOf = (place: number) => String(heading?.[place] ?? '') || words.pasteColumn(place + 1)
  return (
    <Box
      tabIndex={0}
      role="region"
      aria-label={label}
      sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: '8px' }}
    >
      <Table aria-label={label}>
        <TableHead>
          <TableRow>
            {matched.map((name, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has no name but its place.
              <TableCell key={place} sx={{ minWidth: 160, verticalAlign: 'bottom' }}>
                <Box sx={{ mb: '4px' }}>
                  {headingOf(place)}
                  {hidden.includes(place) && (
                    <Box component="span" sx={{ color: 'warning.main' }}>
                      {` (${words.importHidden})`}
                    </Box>
                  )}
                </Box>
                <Select
                  size="small"
                  fullWidth
                  displayEmpty
                  IconComponent={Chevron}
                  value={name ?? ''}
                  renderValue={(chosen) => columns.find((column) => column.name === chosen)?.title ?? words.pasteSkip}
                  onChange={(event) => onMatch(place, event.target.value || null)}
                  SelectDisplayProps={{ 'aria-label': headingOf(place) }}
                  sx={{ color: name === null ? 'text.secondary' : 'text.primary' }}
                >
                  <MenuItem value="">{words.pasteSkip}</MenuItem>
                  {columns.map((column) => (
                    <MenuItem
                      key={column.name}
                      value={column.name}
                      disabled={column.name !== name && matched.includes(column.name)}
                    >
                      {column.title}
                    </MenuItem>
                  ))}
                </Select>
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {body.slice(0, SHOWN_ROWS).map((cells, row) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: pasted rows are only looked at.
            <TableRow key={row}>
              {matched.map((name, place) => (
                <PreviewCell
                  // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has no name but its place.
                  key={place}
                  cell={cells[place] ?? ''}
                  column={columns.find((candidate) => candidate.name === name)}
                />
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}

function PreviewCell({ cell, column }: { cell: SheetCell; column: SheetColumn | undefined }) {
  const isRead = !column || isBlank(cell) || readCell(cell, column).read
  return (
    <TableCell
      sx={{
        color: column ? 'text.primary' : 'text.secondary',
        bgcolor: isRead ? undefined : 'ground.warning',
        maxWidth: 320,
        overflow: 'hidden',
        textOverflow: 'ellipsis',
        whiteSpace: 'nowrap',
      }}
    >
      {typeof cell === 'number' ? formatNumber(cell, false) : String(cell)}
    </TableCell>
  )
}
