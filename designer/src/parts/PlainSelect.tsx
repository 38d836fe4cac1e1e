import Select from '@mui/material/Select'
import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'

export interface PlainSelectProps {
  /** Said to a screen reader. */
  label: string
  value: string
  onChange: (value: string) => void
  children: ReactNode
}

/** A choice in a tool bar: only its value and a chevron, without a frame. */
export function PlainSelect({ label, value, onChange, children }: PlainSelectProps) {
  return (
    <Select
      variant="standard"
      disableUnderline
      displayEmpty
      value={value}
      onChange={(event) => onChange(event.target.value)}
      IconComponent={Chevron}
      inputProps={{ 'aria-label': label }}
      sx={{
        maxWidth: 180,
        color: 'text.secondary',
        fontSize: 14,
        '& .MuiSelect-select': { py: '4px', pl: '4px', pr: '24px !important', borderRadius: '4px' },
        '& .MuiSelect-select:focus-visible': { outline: 2, outlineColor: 'primary.main', bgcolor: 'transparent' },
        '& .MuiSelect-icon': { color: 'text.secondary', top: 'calc(50% - 8px)', right: 2 },
      }}
    >
      {children}
    </Select>
  )
}

function Chevron(props: { className?: string }) {
  return <ChevronDown size={16} aria-hidden className={props.className} />
}
