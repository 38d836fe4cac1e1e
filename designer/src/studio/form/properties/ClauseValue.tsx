import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import { optionsOf } from '@statecraft/forms'
import { useState } from 'react'
import type { Clause } from '../condition-clauses.ts'
import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'

interface ClauseValueProps {
  field: TreeField | undefined
  value: Clause['value']
  onChange: (value: Clause['value']) => void
}

/** What a field is compared with: one of its options, yes or no, a number, or a text. */
export function ClauseValue({ field, value, onChange }: ClauseValueProps) {
  const { words, disabled } = useDesigner()
  const [draft, setDraft] = useState<string | null>(null)
  const options =
    typeof value === 'boolean'
      ? [
          { value: true, title: words.yes },
          { value: false, title: words.no },
        ]
      : optionsOf(field?.schema ?? {})
  if (options.length > 0) {
    const at = options.findIndex((option) => option.value === value)
    return (
      <Select
        size="small"
        disabled={disabled}
        displayEmpty
        value={at < 0 ? '' : String(at)}
        renderValue={(index) => options[Number(index || -1)]?.title ?? String(value)}
        onChange={(event) => onChange(options[Number(event.target.value)]?.value as Clause['value'])}
        SelectDisplayProps={{ 'aria-label': words.clauseValue }}
      >
        {options.map((option, index) => (
          <MenuItem key={String(option.value)} value={String(index)}>
            {option.title}
          </MenuItem>
        ))}
      </Select>
    )
  }
  const isNumber = typeof value === 'number'
  return (
    <OutlinedInput
      size="small"
      notched={false}
      disabled={disabled}
      value={draft ?? String(value).replace(isNumber ? '.' : '', isNumber ? ',' : '')}
      onChange={(event) => {
        const text = event.target.value
        setDraft(text)
        const number = Number(text.replace(',', '.'))
        // A number that is still being typed is not stored as something else.
        if (!isNumber) onChange(text)
        else if (text.trim() !== '' && Number.isFinite(number)) onChange(number)
      }}
      onBlur={() => setDraft(null)}
      slotProps={{ input: { 'aria-label': words.clauseValue, inputMode: isNumber ? 'decimal' : 'text' } }}
    />
  )
}
