import Chip from '@mui/material/Chip'
import { X } from 'lucide-react'
import { useForm } from '../form-context.ts'

interface TagProps {
  text: string
  onDelete?: (event: unknown) => void
  disabled?: boolean
  className?: string
  tabIndex?: number
  'data-item-index'?: number
}

/** One of several values in a field: 24 px high, with its way out. */
export function Tag({ text, ...item }: TagProps) {
  const { words } = useForm()
  return (
    <Chip
      {...item}
      label={text}
      size="small"
      deleteIcon={<X size={14} role="img" aria-label={words.removeTag(text)} />}
      sx={{
        height: 24,
        borderRadius: '4px',
        bgcolor: 'sunk',
        fontSize: 13,
        fontWeight: 600,
        '& .MuiChip-deleteIcon': { color: 'text.primary', fontSize: 14 },
      }}
    />
  )
}
