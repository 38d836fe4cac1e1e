import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { visuallyHidden } from '@mui/utils'
import { useForm } from './form-context.ts'

interface FieldLabelProps {
  id: string
  text: string
  required: boolean
  /** In the second text colour: the value below is what matters. */
  quiet?: boolean
  /** The name of a group of controls, or of text, rather than of one input. */
  group?: boolean
}

/** The name of a field. A required one has a star, and says so to a screen reader. */
export function FieldLabel({ id, text, required, quiet, group }: FieldLabelProps) {
  const { words } = useForm()
  return (
    <Typography
      component={group ? 'div' : 'label'}
      id={`${id}__label`}
      {...(group ? {} : { htmlFor: id })}
      variant="body2"
      color={quiet ? 'textSecondary' : 'textPrimary'}
      sx={{ display: 'block', fontWeight: 600, mb: '4px', overflowWrap: 'anywhere' }}
    >
      {text}
      {required && (
        <>
          <Box component="span" aria-hidden sx={{ color: 'error.main', ml: '6px' }}>
            *
          </Box>
          <span style={visuallyHidden}> ({words.required})</span>
        </>
      )}
    </Typography>
  )
}
