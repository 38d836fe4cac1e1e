import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { PencilLine } from 'lucide-react'
import type { HTMLAttributes } from 'react'
import { useForm } from '../form-context.ts'
import type { LookupItem } from '../form-view-props.ts'

interface RegisterOptionProps {
  item: HTMLAttributes<HTMLLIElement>
  option: LookupItem
  byHand: boolean
  /** How many fields choosing it fills. */
  fills: number
}

/** One record found: its name, and the detail that tells it from its namesakes. */
export function RegisterOption({ item, option, byHand, fills }: RegisterOptionProps) {
  const { words } = useForm()
  if (byHand) {
    return (
      <Box
        component="li"
        {...item}
        sx={{ gap: 1, borderTop: 1, borderColor: 'divider', color: 'primary.main', fontWeight: 600 }}
      >
        <PencilLine size={16} aria-hidden />
        {words.freeText(option.label)}
      </Box>
    )
  }
  return (
    <Box
      component="li"
      {...item}
      title={fills > 0 ? words.fills(fills) : undefined}
      sx={{ display: 'block !important' }}
    >
      <Typography variant="body2" sx={{ fontWeight: 600 }}>
        {option.label}
      </Typography>
      <Typography variant="caption" color="textSecondary">
        {option.detail}
      </Typography>
    </Box>
  )
}
