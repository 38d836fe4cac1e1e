import { ChevronDown } from 'lucide-react'

/** The look of a list that opens below a field. */
export const popup = {
  paper: {
    sx: {
      mt: '4px',
      border: 1,
      borderColor: 'divider',
      borderRadius: '8px',
      boxShadow: '0 8px 24px rgba(16,24,40,.16)',
      typography: 'body2',
      '& .MuiAutocomplete-option.Mui-focused.Mui-focused': { bgcolor: 'ground.primary' },
      '& .MuiAutocomplete-option': { minHeight: 36 },
    },
  },
} as const

/** The mark of a field that opens a list, where MUI draws a triangle. */
export function Chevron({ className }: { className?: string }) {
  return <ChevronDown size={16} className={className ?? ''} style={{ top: 'calc(50% - 8px)', right: 12 }} aria-hidden />
}
