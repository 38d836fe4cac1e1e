import Box from '@mui/material/Box'
import InputLabel from '@mui/material/InputLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { type ReactNode, useId, useState } from 'react'
import { useDesigner } from '../designer-context.ts'

interface PropertyInputProps {
  label: string
  value: string
  /** At each keystroke. */
  onType?: (text: string) => void
  /** When the field is left or Enter is pressed, for what may not be stored half typed; gives back why it is not taken. */
  onDone?: (text: string) => string | undefined
  onLeave?: () => void
  help?: ReactNode
  numeric?: boolean
  multiline?: boolean
  mono?: boolean
}

/** One property typed as text. */
export function PropertyInput(props: PropertyInputProps) {
  const { label, value, onType, onDone, onLeave, help } = props
  const { disabled } = useDesigner()
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [wrong, setWrong] = useState<string>()
  const finish = () => {
    if (draft !== null && draft !== value && onDone) {
      const refused = onDone(draft)
      setWrong(refused)
      if (refused) return
    }
    setDraft(null)
    onLeave?.()
  }
  return (
    <div>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        notched={false}
        disabled={disabled}
        multiline={props.multiline ?? false}
        minRows={props.multiline ? 2 : undefined}
        value={onDone ? (draft ?? value) : value}
        error={Boolean(wrong)}
        onChange={(event) => {
          setDraft(event.target.value)
          setWrong(undefined)
          onType?.(event.target.value)
        }}
        onBlur={finish}
        onKeyDown={(event) => event.key === 'Enter' && !props.multiline && finish()}
        slotProps={{
          input: {
            inputMode: props.numeric ? 'numeric' : 'text',
            'aria-describedby': help || wrong ? `${id}-note` : undefined,
            style: props.mono ? { fontFamily: 'ui-monospace, Consolas, monospace', fontSize: 13 } : undefined,
            spellCheck: !props.mono,
          },
        }}
      />
      {(wrong || help) && (
        <Box id={`${id}-note`}>
          <Typography variant="caption" color={wrong ? 'error' : 'textSecondary'} component="div" sx={{ mt: '4px' }}>
            {wrong ?? help}
          </Typography>
        </Box>
      )}
    </div>
  )
}
