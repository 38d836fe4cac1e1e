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
import { FindingText } from '../../FindingText.tsx'
import { useForm } from '../../form-context.ts'
import { useAnswer } from '../../lookup-cache.ts'
import type { Column } from './columns.ts'
import { matchRegisters } from './match-register.ts'
import { PastePreview } from './PastePreview.tsx'
import { hasHeading, matchColumns, parseCells, readCell } from './paste-cells.ts'

interface PasteDialogProps {
  text: string
  columns: readonly Column[]
  /** How many more rows the table takes. */
  room: number
  blank: JsonObject
  onAdd(rows: JsonObject[]): void
  onClose(): void
}

type Codes = Record<string, { code: string; title: string }[]>
const NO_CODES: Codes = {}

/** Rows copied in Excel: shows which column became which field, and adds nothing before it is told to. */
export function PasteDialog(props: PasteDialogProps) {
  const { words, lookup } = useForm()
  const [text, setText] = useState(props.text)
  const [linked, setLinked] = useState<number | null>(null)
  const columns = useMemo(
    () => props.columns.filter((column) => column.kind !== 'register' && column.kind !== 'file'),
    [props.columns],
  )
  const cells = useMemo(() => parseCells(text), [text])
  const headed = hasHeading(cells, columns)
  const [chosen, setChosen] = useState<Record<number, string | null>>({})
  const width = Math.max(0, ...cells.map((row) => row.length))
  const matched = useMemo(() => {
    const found = headed ? matchColumns(cells[0] ?? [], columns) : columns.map((column) => column.name)
    return Array.from({ length: width }, (_, index) =>
      chosen[index] !== undefined ? chosen[index] : (found[index] ?? null),
    )
  }, [cells, columns, headed, chosen, width])
  const codes = useCodes(columns) ?? NO_CODES
  const body = headed ? cells.slice(1) : cells
  const read = readRows(body.slice(0, props.room), matched, columns, codes, props.blank)

  const add = async () => {
    setLinked(0)
    // Without the register the rows are as good as typed by hand; the rules will say what to compare.
    const rows = await matchRegisters(read.rows, props.columns, lookup.register, setLinked).catch(() => read.rows)
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
              {words.pasteFound(body.length, matched.filter(Boolean).length, width)}
              {read.unread > 0 && (
                <FindingText finding={{ path: '', severity: 'warning', title: words.pasteUnread(read.unread) }} />
              )}
              {body.length > props.room && (
                <FindingText finding={{ path: '', severity: 'warning', title: words.pasteTooMany(props.room) }} />
              )}
            </Box>
            <PastePreview
              heading={headed ? (cells[0] ?? []) : null}
              body={body}
              columns={columns}
              matched={matched}
              codes={codes}
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
          disabled={read.rows.length === 0 || !matched.some(Boolean) || linked !== null}
          onClick={add}
        >
          {linked === null ? words.pasteAdd(read.rows.length) : words.pasteLinking(linked, read.rows.length)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function useCodes(columns: readonly Column[]): Codes | undefined {
  const { lookup } = useForm()
  const lists = [
    ...new Set(
      columns.flatMap((column) => (column.kind === 'code-list' ? [String(column.schema['x-code-list'])] : [])),
    ),
  ]
  return useAnswer(lists.join(' '), async () =>
    Object.fromEntries(await Promise.all(lists.map(async (list) => [list, await lookup.codeList(list)] as const))),
  )
}

function readRows(
  body: readonly string[][],
  matched: readonly (string | null)[],
  columns: readonly Column[],
  codes: Codes,
  blank: JsonObject,
): { rows: JsonObject[]; unread: number } {
  let unread = 0
  const rows = body.map((cells) => {
    const row: JsonObject = { ...blank }
    matched.forEach((name, index) => {
      const column = columns.find((candidate) => candidate.name === name)
      const text = cells[index] ?? ''
      if (!column || text === '') return
      const cell = readCell(text, column, codes[String(column.schema['x-code-list'])] ?? [])
      row[column.name] = cell.value
      if (!cell.read) unread += 1
    })
    return row
  })
  return { rows, unread }
}
