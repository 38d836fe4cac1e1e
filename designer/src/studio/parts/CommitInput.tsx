import InputLabel from '@mui/material/InputLabel'
import OutlinedInput from '@mui/material/OutlinedInput'
import Typography from '@mui/material/Typography'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'

export interface CommitInputProps {
  label: string
  /** Said to a screen reader only, as in a table whose column says it. */
  hideLabel?: boolean
  value: string
  /** Called when the field is left or Enter pressed; what comes back is why the text is not taken. */
  onCommit: (text: string) => string | undefined
  /** At each keystroke, for a check while one types. */
  onType?: (text: string) => void
  help?: ReactNode
  /** Why what is typed is wrong. */
  error?: string
  /** FEEL: a fixed-width face, several lines, no spelling. */
  code?: boolean
  multiline?: boolean
  placeholder?: string
  disabled?: boolean
  autoFocus?: boolean
}

/**
 * A text that becomes one step of undo when it is finished: while it has unsaved text Ctrl+Z belongs to the field, Escape takes the text
 * back. What is typed is not lost when the field goes away.
 */
export function CommitInput(props: CommitInputProps) {
  const { label, value, onCommit, onType, help, code = false } = props
  const multiline = props.multiline ?? code
  const id = useId()
  const [text, setText] = useState<string | null>(null)
  const [refused, setRefused] = useState<string>()
  const open = useRef<{ text: string | null; commit: typeof onCommit }>({ text: null, commit: onCommit })
  open.current = { text, commit: onCommit }

  const finish = () => {
    if (text !== null && text !== value) {
      // Taken before the call, as the change may take this field away.
      open.current.text = null
      const why = onCommit(text)
      setRefused(why)
      if (why) return
    }
    setText(null)
  }
  useEffect(
    () => () => {
      const { text, commit } = open.current
      if (text !== null) commit(text)
    },
    [],
  )
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && text !== null) {
      setText(null)
      setRefused(undefined)
      onType?.(value)
      event.stopPropagation()
    }
    if (event.key === 'Enter' && (!multiline || event.ctrlKey)) finish()
    if ((event.ctrlKey || event.metaKey) && text !== null && 'zy'.includes(event.key.toLowerCase()))
      event.stopPropagation()
  }
  const wrong = refused ?? props.error
  return (
    <div>
      {!props.hideLabel && <InputLabel htmlFor={id}>{label}</InputLabel>}
      <OutlinedInput
        id={id}
        size="small"
        fullWidth
        notched={false}
        disabled={props.disabled ?? false}
        multiline={multiline}
        maxRows={12}
        placeholder={props.placeholder}
        autoFocus={props.autoFocus ?? false}
        value={text ?? value}
        error={Boolean(wrong)}
        onChange={(event) => {
          setText(event.target.value)
          setRefused(undefined)
          onType?.(event.target.value)
        }}
        onBlur={finish}
        onKeyDown={key}
        sx={{ '&.MuiInputBase-multiline': { p: 0 } }}
        slotProps={{
          input: {
            'aria-label': props.hideLabel ? label : undefined,
            'aria-describedby': help || wrong ? `${id}-note` : undefined,
            spellCheck: !code,
            style: {
              ...(code && { fontFamily: 'ui-monospace, Consolas, monospace', fontSize: 13 }),
              ...(multiline && { padding: '6px 12px' }),
            },
          },
        }}
      />
      {(wrong || help) && (
        <Typography
          id={`${id}-note`}
          variant="caption"
          component="div"
          color={wrong ? 'error' : 'textSecondary'}
          sx={{ mt: '4px', fontWeight: wrong ? 550 : 400 }}
        >
          {wrong ?? help}
        </Typography>
      )}
    </div>
  )
}
