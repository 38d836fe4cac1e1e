import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Checkbox from '@mui/material/Checkbox'
import Dialog from '@mui/material/Dialog'
import DialogActions from '@mui/material/DialogActions'
import DialogContent from '@mui/material/DialogContent'
import DialogTitle from '@mui/material/DialogTitle'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import { useId, useState } from 'react'
import type { JsonValue } from '../../../json.ts'
import { isObject } from '../../../pointer.ts'
import { readCell } from '../../../spreadsheet/cells.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { isBlank } from '../../../spreadsheet/trim.ts'
import { FindingText } from '../../FindingText.tsx'
import { useForm } from '../../form-context.ts'
import { Chevron } from '../popup.tsx'
import { cellText, withValue } from './grid-cells.ts'
import { unreadWords } from './unread-words.ts'

interface BulkChangeProps {
  rows: readonly JsonValue[]
  /** The rows it is for: those that are shown. */
  order: readonly number[]
  columns: readonly SheetColumn[]
  onChange(rows: JsonValue[]): void
  onClose(): void
}

/** One value for a column in all rows that are shown. */
export function BulkChange({ rows, order, columns, onChange, onClose }: BulkChangeProps) {
  const { words } = useForm()
  const titleId = useId()
  const [name, setName] = useState(columns[0]?.name ?? '')
  const [text, setText] = useState('')
  const [onlyEmpty, setOnlyEmpty] = useState(false)
  const column = columns.find((candidate) => candidate.name === name)
  if (!column) return null
  const read = isBlank(text) ? { value: undefined, read: true } : readCell(text, column)
  const meant = order.filter((index) => !onlyEmpty || cellText(rows[index], column) === '')
  const choices = column.kind === 'yes-no' ? [words.yes, words.no] : column.options.map(({ title }) => title)

  const change = () => {
    const next = [...rows]
    for (const index of meant) next[index] = withValue(isObject(next[index]) ? next[index] : {}, name, read.value)
    onChange(next)
  }
  return (
    <Dialog open onClose={onClose} maxWidth="xs" fullWidth aria-labelledby={titleId}>
      <DialogTitle id={titleId}>{words.bulkTitle}</DialogTitle>
      <DialogContent sx={{ display: 'grid', gap: 2 }}>
        <Labelled label={words.bulkColumn}>
          {(labelId) => (
            <Select
              size="small"
              value={name}
              IconComponent={Chevron}
              SelectDisplayProps={{ 'aria-labelledby': labelId }}
              onChange={(event) => {
                setName(event.target.value)
                setText('')
              }}
            >
              {columns.map((candidate) => (
                <MenuItem key={candidate.name} value={candidate.name}>
                  {candidate.title}
                </MenuItem>
              ))}
            </Select>
          )}
        </Labelled>
        <Labelled label={words.bulkValue}>
          {(labelId) =>
            choices.length > 0 && choices.length <= 50 && !column.list ? (
              <Select
                size="small"
                displayEmpty
                value={text}
                IconComponent={Chevron}
                SelectDisplayProps={{ 'aria-labelledby': labelId }}
                renderValue={(chosen) => chosen || words.none}
                onChange={(event) => setText(event.target.value)}
              >
                <MenuItem value="">{words.none}</MenuItem>
                {choices.map((title) => (
                  <MenuItem key={title} value={title}>
                    {title}
                  </MenuItem>
                ))}
              </Select>
            ) : (
              <OutlinedInput
                notched={false}
                value={text}
                error={!read.read}
                onChange={(event) => setText(event.target.value)}
                slotProps={{ input: { 'aria-labelledby': labelId } }}
              />
            )
          }
        </Labelled>
        {!read.read && (
          <FindingText finding={{ path: '', severity: 'error', title: unreadWords(column, text, words) }} />
        )}
        <FormControlLabel
          control={<Checkbox checked={onlyEmpty} onChange={(_, checked) => setOnlyEmpty(checked)} />}
          label={words.bulkOnlyEmpty}
        />
      </DialogContent>
      <DialogActions>
        <Button size="large" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="large" variant="contained" disabled={!read.read || meant.length === 0} onClick={change}>
          {words.bulkDo(meant.length)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

function Labelled({ label, children }: { label: string; children(labelId: string): React.ReactNode }) {
  const id = useId()
  return (
    <Box sx={{ display: 'grid', gap: '4px' }}>
      <Box component="span" id={id} sx={{ typography: 'body2', fontWeight: 600 }}>
        {label}
      </Box>
      {children(id)}
    </Box>
  )
}
