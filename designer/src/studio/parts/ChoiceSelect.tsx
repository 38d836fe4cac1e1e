import InputLabel from '@mui/material/InputLabel'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { useId } from 'react'

export interface ChoiceSelectProps {
  label: string
  hideLabel?: boolean
  value: string
  options: readonly { id: string; title: string }[]
  /** What stands for no choice; without it one must be made. */
  none?: string
  onChange: (value: string) => void
  disabled?: boolean
}

/** One of a list. A value that is not in it, as an expression, is shown as it stands. */
export function ChoiceSelect({ label, hideLabel, value, options, none, onChange, disabled }: ChoiceSelectProps) {
  const id = useId()
  const known = value === '' || options.some((option) => option.id === value)
  return (
    <div>
      {!hideLabel && <InputLabel id={`${id}-label`}>{label}</InputLabel>}
      <Select
        id={id}
        labelId={hideLabel ? undefined : `${id}-label`}
        size="small"
        fullWidth
        displayEmpty
        disabled={disabled ?? false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        SelectDisplayProps={hideLabel ? { 'aria-label': label } : {}}
      >
        {(none !== undefined || value === '') && <MenuItem value="">{none ?? ' '}</MenuItem>}
        {!known && <MenuItem value={value}>{value}</MenuItem>}
        {options.map((option) => (
          <MenuItem key={option.id} value={option.id}>
            {option.title}
          </MenuItem>
        ))}
      </Select>
    </div>
  )
}
