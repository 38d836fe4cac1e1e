import Box from '@mui/material/Box'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId } from 'react'
import type { SheetColumn, SheetNote, SheetRead } from '../../../spreadsheet/sheet.ts'
import { FindingText } from '../../FindingText.tsx'
import { useForm } from '../../form-context.ts'
import type { ShownFinding } from '../../form-view-props.ts'
import type { FormWords } from '../../words.vi.ts'
import { Chevron } from '../popup.tsx'
import { PastePreview } from './PastePreview.tsx'
import type { useImport } from './use-import.ts'

interface ImportReviewProps {
  read: SheetRead
  run: ReturnType<typeof useImport>
  columns: readonly SheetColumn[]
  count: number
  room: number
  replace: boolean
  onReplace(replace: boolean): void
}

/** What was read of a file, before anything is checked: its sheets, its columns and the fields they go to. */
export function ImportReview({ read, run, columns, count, room, replace, onReplace }: ImportReviewProps) {
  const { words } = useForm()
  const sheetId = useId()
  const warnings = [
    ...read.notes.map((note) => noteWords(note, words)),
    ...(run.heading === null ? [words.importNoHeading] : []),
    ...(run.rows.length === 0 ? [words.importNothing] : []),
    ...(run.rows.length > room ? [words.importTooMany(run.rows.length, Math.max(0, room))] : []),
  ]
  return (
    <>
      {read.sheets.length > 1 && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, typography: 'body2' }}>
          <span id={sheetId}>{words.importSheet}</span>
          <Select
            size="small"
            value={read.sheet}
            onChange={(event) => run.chooseSheet(event.target.value)}
            IconComponent={Chevron}
            SelectDisplayProps={{ 'aria-labelledby': sheetId }}
            sx={{ minWidth: 200 }}
          >
            {read.sheets.map((name) => (
              <MenuItem key={name} value={name}>
                {name}
              </MenuItem>
            ))}
          </Select>
        </Box>
      )}
      <Box role="status" sx={{ typography: 'body2', display: 'grid', gap: '4px' }}>
        <span>
          {words.pasteFound(run.rows.length, run.matched.filter(Boolean).length, run.matched.length)}{' '}
          {run.heading !== null && words.importHeadingAt(run.heading + 1)}
        </span>
        {warnings.map((title) => (
          <FindingText key={title} finding={warning(title)} />
        ))}
      </Box>
      <PastePreview
        label={words.importColumns}
        heading={run.heading === null ? null : run.headingCells}
        body={run.rows.slice(0, 6).map(({ cells }) => cells)}
        columns={columns}
        matched={run.matched}
        hidden={read.table.hidden}
        onMatch={run.match}
      />
      {count > 0 && (
        <FormControlLabel
          control={<Checkbox checked={replace} onChange={(_, checked) => onReplace(checked)} />}
          label={words.importReplace(count)}
        />
      )}
    </>
  )
}

function noteWords({ code, count }: SheetNote, words: FormWords): string {
  return words.sheetNotes[code](count)
}

function warning(title: string): ShownFinding {
  return { path: '', severity: 'warning', title }
}
