import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import Table from '@mui/material/Table'
import TableBody from '@mui/material/TableBody'
import TableCell from '@mui/material/TableCell'
import TableHead from '@mui/material/TableHead'
import TableRow from '@mui/material/TableRow'
import { useForm } from '../../form-context.ts'
import { Chevron } from '../popup.tsx'
import type { Column } from './columns.ts'
import { readCell } from './paste-cells.ts'

const SHOWN_ROWS = 6

interface PastePreviewProps {
  /** The heading row, null when the pasted rows have none. */
  heading: readonly string[] | null
  body: readonly string[][]
  columns: readonly Column[]
  matched: readonly (string | null)[]
  codes: Record<string, { code: string; title: string }[]>
  onMatch(index: number, name: string | null): void
}

/** The first pasted rows, under each column the field it goes to; a cell of the wrong kind is marked. */
export function PastePreview({ heading, body, columns, matched, codes, onMatch }: PastePreviewProps) {
  const { words } = useForm()
  return (
    <Box sx={{ overflowX: 'auto', border: 1, borderColor: 'divider', borderRadius: '8px' }}>
      <Table aria-label={words.pasteColumns}>
        <TableHead>
          <TableRow>
            {matched.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has no name but its place.
              <TableCell key={index} sx={{ minWidth: 160 }}>
                <Box sx={{ mb: '4px' }}>{heading?.[index] || words.pasteColumn(index + 1)}</Box>
                <Select
                  size="small"
                  fullWidth
                  displayEmpty
                  IconComponent={Chevron}
                  value={name ?? ''}
                  onChange={(event) => onMatch(index, event.target.value || null)}
                  SelectDisplayProps={{ 'aria-label': heading?.[index] || words.pasteColumn(index + 1) }}
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
              {matched.map((name, index) => {
                const column = columns.find((candidate) => candidate.name === name)
                const text = cells[index] ?? ''
                const read =
                  !column ||
                  text === '' ||
                  readCell(text, column, codes[String(column.schema['x-code-list'])] ?? []).read
                return (
                  <TableCell
                    // biome-ignore lint/suspicious/noArrayIndexKey: a pasted column has no name but its place.
                    key={index}
                    sx={{
                      color: column ? 'text.primary' : 'text.secondary',
                      bgcolor: read ? undefined : 'ground.warning',
                    }}
                  >
                    {text}
                  </TableCell>
                )
              })}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  )
}
