import MenuItem from '@mui/material/MenuItem'
import OutlinedInput from '@mui/material/OutlinedInput'
import Select from '@mui/material/Select'
import { useMemo } from 'react'
import { optionsOf } from '../../../field.ts'
import type { JsonValue } from '../../../json.ts'
import type { DataPath } from '../../data-path.ts'
import { useField, useForm } from '../../form-context.ts'
import { Chevron } from '../popup.tsx'
import { useDraft } from '../use-draft.ts'
import type { Column } from './columns.ts'

interface InPlaceCellProps {
  column: Column
  path: DataPath
  pointer: string
  row: number
}

const AS_TYPED = { write: String, read: (text: string) => text }

/** A cell that is filled in without opening its row. */
export function InPlaceCell(props: InPlaceCellProps) {
  const { store, words } = useForm()
  const field = useField(props.pointer)
  if (!field.visible) return null
  const invalid = field.findings.some((finding) => finding.severity === 'error')
  const { column } = props
  const control = {
    label: `${column.title}, ${words.rowNumber(props.row + 1)}`,
    value: field.value,
    invalid,
    disabled: !field.enabled,
    required: field.required || column.required,
    onChange: (value: JsonValue | undefined) => store.change(props.path, value),
    onBlur: () => store.touch(props.pointer),
  }
  return column.kind === 'choice' || column.kind === 'yes-no' ? (
    <Pick column={column} {...control} />
  ) : (
    <Type {...control} />
  )
}

interface Control {
  label: string
  value: JsonValue | undefined
  invalid: boolean
  disabled: boolean
  required: boolean
  onChange: (value: JsonValue | undefined) => void
  onBlur: () => void
}

function Type({ label, value, invalid, disabled, required, onChange, onBlur }: Control) {
  const draft = useDraft(value, AS_TYPED, onChange)
  return (
    <OutlinedInput
      size="small"
      fullWidth
      notched={false}
      value={draft.text}
      error={invalid}
      disabled={disabled}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={() => {
        draft.leave()
        onBlur()
      }}
      slotProps={{ input: { 'aria-label': label, 'aria-required': required || undefined } }}
    />
  )
}

function Pick({ column, label, value, invalid, disabled, required, onChange, onBlur }: Control & { column: Column }) {
  const { words } = useForm()
  const options = useMemo(
    () =>
      column.kind === 'yes-no'
        ? [
            { value: true, title: words.yes },
            { value: false, title: words.no },
          ]
        : optionsOf(column.schema),
    [column, words],
  )
  const chosen = options.findIndex((option) => option.value === value)
  return (
    <Select
      size="small"
      fullWidth
      displayEmpty
      value={chosen < 0 ? '' : String(chosen)}
      error={invalid}
      disabled={disabled}
      onChange={(event) => onChange(options[Number(event.target.value)]?.value)}
      onBlur={onBlur}
      IconComponent={Chevron}
      renderValue={(index) => options[Number(index || -1)]?.title ?? words.choose}
      SelectDisplayProps={{ 'aria-label': label, 'aria-required': required || undefined }}
      sx={{ color: chosen < 0 ? 'text.secondary' : 'text.primary' }}
    >
      {options.map((option, index) => (
        <MenuItem key={String(option.value)} value={String(index)}>
          {option.title}
        </MenuItem>
      ))}
    </Select>
  )
}
