import { useId, useRef, useState } from 'react'
import type { JsonValue } from '../../../json.ts'
import { readCell } from '../../../spreadsheet/cells.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { useForm } from '../../form-context.ts'
import { unreadWords } from './unread-words.ts'

interface CellEditorProps {
  column: SheetColumn
  /** What the cell holds, as text. */
  held: string
  /** What the input begins with: what was typed to begin, else what the cell holds. */
  start: string
  label: string
  onPut(value: JsonValue | undefined): void
  onDone(step: [down: number, right: number] | null): void
}

const MOST_OFFERED = 500

/** A cell being typed into. Enter and Tab keep what was typed and go on, Esc keeps what was there. */
export function CellEditor({ column, held, start, label, onPut, onDone }: CellEditorProps) {
  const { words } = useForm()
  const listId = useId()
  const [value, setValue] = useState(start)
  const [refused, setRefused] = useState(false)

  const left = useRef(false)

  const finish = (step: [down: number, right: number] | null, keep: boolean, strict: boolean) => {
    if (left.current) return
    const read = value.trim() === '' ? { value: undefined, read: true } : readCell(value, column)
    // A choice is one of its choices. Left by the mouse, any text is kept, and the form says what it thinks of it.
    if (keep && strict && !read.read && column.options.length > 0) return setRefused(true)
    left.current = true
    if (keep && value !== held) onPut(read.value)
    onDone(step)
  }
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the person has just begun to type into this cell.
        autoFocus
        value={value}
        aria-label={label}
        aria-invalid={refused || undefined}
        title={refused ? unreadWords(column, value, words) : undefined}
        list={column.options.length > 0 ? listId : undefined}
        onChange={(event) => {
          setRefused(false)
          setValue(event.target.value)
        }}
        onBlur={() => finish(null, true, false)}
        onKeyDown={(event) => {
          const step = stepOf(event.key, event.shiftKey)
          if (event.key !== 'Escape' && !step) return
          event.preventDefault()
          event.stopPropagation()
          finish(step, event.key !== 'Escape', true)
        }}
        style={{
          width: '100%',
          height: 32,
          border: 0,
          outline: 'none',
          padding: '0 4px',
          font: 'inherit',
          color: 'inherit',
          background: 'transparent',
        }}
      />
      {column.options.length > 0 && (
        <datalist id={listId}>
          {column.options.slice(0, MOST_OFFERED).map(({ title }) => (
            <option key={title} value={title} />
          ))}
        </datalist>
      )}
    </>
  )
}

function stepOf(key: string, shift: boolean): [number, number] | null {
  if (key === 'Enter') return [shift ? -1 : 1, 0]
  return key === 'Tab' ? [0, shift ? -1 : 1] : null
}
