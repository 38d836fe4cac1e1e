import InputLabel from '@mui/material/InputLabel'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useDesigner } from '../designer-context.ts'

interface PropertySelectProps {
  label: string
  value: string
  options: readonly { value: string; title: string }[]
  onChange: (value: string) => void
}

/** One property chosen from a list. */
export function PropertySelect({ label, value, options, onChange }: PropertySelectProps) {
  const { disabled } = useDesigner()
  const id = useId()
  const known = options.some((option) => option.value === value)
  return (
    <div>
      <InputLabel id={`${id}-label`}>{label}</InputLabel>
      <Select
        labelId={`${id}-label`}
        id={id}
        size="small"
        fullWidth
        displayEmpty
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        IconComponent={Chevron}
      >
        {!known && <MenuItem value={value}>{value}</MenuItem>}
        {options.map((option) => (
          <MenuItem key={option.value} value={option.value}>
            {option.title}
          </MenuItem>
        ))}
      </Select>
    </div>
  )
}

function Chevron({ className }: { className?: string }) {
  return <ChevronDown size={16} className={className ?? ''} style={{ top: 'calc(50% - 8px)', right: 8 }} aria-hidden />
}
