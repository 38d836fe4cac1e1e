import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { useMemo, useState } from 'react'
import type { JsonObject } from '../../../json.ts'
import { findHeading, matchHeadings } from '../../../spreadsheet/headings.ts'
import { readRows } from '../../../spreadsheet/read-rows.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { FindingText } from '../../FindingText.tsx'
import { useForm } from '../../form-context.ts'
import type { Column } from './columns.ts'
import { matchRegisters } from './match-register.ts'
import { PastePreview } from './PastePreview.tsx'
import { parseCells } from './paste-cells.ts'

interface PasteDialogProps {
  text: string
  columns: readonly Column[]
  sheetColumns: SheetColumn[] | undefined
  /** How many more rows the table takes. */
  room: number
  blank: JsonObject
  onAdd(rows: JsonObject[]): void
  onClose(): void
}

/** Rows copied in Excel: shows which column became which field, and adds nothing before it is told to. */
export function PasteDialog(props: PasteDialogProps) {
  const { words, lookup } = useForm()
  const [text, setText] = useState(props.text)
  const [linked, setLinked] = useState<number | null>(null)
  const columns = useMemo(
    () => (props.sheetColumns ?? []).filter((column) => column.kind !== 'register'),
    [props.sheetColumns],
  )
  const cells = useMemo(() => parseCells(text), [text])
  const heading = useMemo(() => findHeading(cells, columns), [cells, columns])
  const [chosen, setChosen] = useState<Record<number, string | null>>({})
  const width = Math.max(0, ...cells.map((row) => row.length))
  const matched = useMemo(() => {
    const found = heading === null ? columns.map((column) => column.name) : matchHeadings(cells[heading] ?? [], columns)
    return Array.from({ length: width }, (_, index) =>
      chosen[index] !== undefined ? chosen[index] : (found[index] ?? null),
    )
  }, [cells, columns, heading, chosen, width])
  const all = useMemo(
    () => readRows(cells, heading, matched, columns, props.blank),
    [cells, heading, matched, columns, props.blank],
  )
  const read = all.slice(0, Math.max(0, props.room))
  const unread = read.reduce((sum, row) => sum + row.unread.length, 0)

  const add = async () => {
    setLinked(0)
    // Without the register the rows are as good as typed by hand; the rules will say what to compare.
    const values = read.map(({ value }) => value)
    const rows = await matchRegisters(values, props.columns, lookup.register, setLinked).catch(() => values)
    props.onAdd(rows)
  }

  return (
    <Dialog open onClose={props.onClose} maxWidth="lg" fullWidth aria-labelledby="paste-title">
      <DialogTitle id="paste-title">{words.pasteTitle}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Typography variant="body2">{words.pasteHelp}</Typography>
        <OutlinedInput
          autoFocus
          multiline
          minRows={3}
          maxRows={6}
          notched={false}
          value={text}
          placeholder={words.pasteHere}
          onChange={(event) => setText(event.target.value)}
          sx={{ '&&': { p: 0 } }}
          slotProps={{ input: { 'aria-label': words.pasteHere, style: { fontSize: 13, whiteSpace: 'pre' } } }}
        />
        {cells.length > 0 && (
          <>
            <Box role="status" sx={{ typography: 'body2', display: 'grid', gap: '4px' }}>
              {words.pasteFound(all.length, matched.filter(Boolean).length, width)}
              {unread > 0 && (
                <FindingText finding={{ path: '', severity: 'warning', title: words.pasteUnread(unread) }} />
              )}
              {all.length > props.room && (
                <FindingText finding={{ path: '', severity: 'warning', title: words.pasteTooMany(props.room) }} />
              )}
            </Box>
            <PastePreview
              label={words.pasteColumns}
              heading={heading === null ? null : (cells[heading] ?? [])}
              body={all.slice(0, 6).map((row) => row.cells)}
              columns={columns}
              matched={matched}
              onMatch={(index, name) => setChosen({ ...chosen, [index]: name })}
            />
          </>
        )}
      </DialogContent>
      <DialogActions>
        <Button size="large" onClick={props.onClose}>
          {words.cancel}
        </Button>
        <Button
          size="large"
          variant="contained"
          disabled={read.length === 0 || !matched.some(Boolean) || linked !== null}
          onClick={add}
        >
          {linked === null ? words.pasteAdd(read.length) : words.pasteLinking(linked, read.length)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
