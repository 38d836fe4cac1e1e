import Box from '@mui/material/Box'
import { ChevronDown } from 'lucide-react'

export interface PlainSelectProps {
  /** Said to a screen reader. */
  label: string
  value: string
  options: { value: string; label: string }[]
  onChange: (value: string) => void
}

/** A choice in a tool bar: its value and a chevron without a frame. The browser's own list, so that it costs nothing and fits a thumb. */
export function PlainSelect({ label, value, options, onChange }: PlainSelectProps) {
  return (
    <Box
      component="span"
      sx={{ position: 'relative', display: 'inline-flex', alignItems: 'center', color: 'text.secondary', minWidth: 0 }}
    >
      <Box
        component="select"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        sx={{
          appearance: 'none',
          maxWidth: 190,
          minHeight: { xs: 44, sm: 28 },
          pl: '4px',
          pr: '24px',
          border: 0,
          borderRadius: '4px',
          bgcolor: 'transparent',
          color: 'inherit',
          font: 'inherit',
          fontSize: 14,
          textOverflow: 'ellipsis',
          cursor: 'pointer',
          '& option': { bgcolor: 'background.paper', color: 'text.primary' },
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Box>
      <Box
        component={ChevronDown}
        size={16}
        aria-hidden
        sx={{ position: 'absolute', right: 4, pointerEvents: 'none' }}
      />
    </Box>
  )
}
