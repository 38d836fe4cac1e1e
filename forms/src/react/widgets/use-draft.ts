import { useState } from 'react'
import type { JsonValue } from '../../json.ts'

/** How a kind of field turns its value to text and back. `read` gives undefined for text it cannot read. */
export interface Writing {
  write(value: JsonValue): string
  read(text: string): JsonValue | undefined
}

/**
 * Keeps what is being typed while the field has the focus, and stores its value at each keystroke. Text that cannot be read is
 * stored as it stands: nothing typed is lost, and the check names it.
 */
export function useDraft(
  value: JsonValue | undefined,
  writing: Writing,
  onChange: (value: JsonValue | undefined) => void,
) {
  const [draft, setDraft] = useState<string | null>(null)
  const meaning = (text: string): JsonValue | undefined =>
    text.trim() === '' ? undefined : (writing.read(text) ?? text)
  const shown = draft !== null && meaning(draft) === value ? draft : writtenOf(value, writing)
  return {
    text: shown,
    type(text: string) {
      setDraft(text)
      onChange(meaning(text))
    },
    leave: () => setDraft(null),
  }
}

function writtenOf(value: JsonValue | undefined, writing: Writing): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : writing.write(value)
}
