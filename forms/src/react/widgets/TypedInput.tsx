import OutlinedInput from '@mui/material/OutlinedInput'
import type { ReactNode } from 'react'
import { uiOption } from '../field-kind.ts'
import { useDraft, type Writing } from './use-draft.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

interface TypedInputProps extends WidgetProps {
  writing: Writing
  inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url'
  autoComplete?: string
  placeholder?: string
  start?: ReactNode
  end?: ReactNode
  multiline?: { minRows: number; maxRows: number }
  alignEnd?: boolean
}

/** An input into which a value is typed as text: text, number, money and date are this with another way of writing. */
export function TypedInput(props: TypedInputProps) {
  const { id, value, writing, onChange, onBlur, ui, multiline } = props
  const draft = useDraft(value, writing, onChange)
  const placeholder = uiOption(ui, 'placeholder')
  return (
    <OutlinedInput
      id={id}
      fullWidth
      notched={false}
      value={draft.text}
      onChange={(event) => draft.type(event.target.value)}
      onBlur={() => {
        draft.leave()
        onBlur()
      }}
      error={props.invalid}
      disabled={props.disabled}
      readOnly={props.readOnly}
      placeholder={typeof placeholder === 'string' ? placeholder : props.placeholder}
      startAdornment={props.start}
      endAdornment={props.end}
      {...(multiline ? { multiline: true, ...multiline } : {})}
      slotProps={{
        input: {
          ...ariaOf(props),
          inputMode: props.inputMode,
          autoComplete: props.autoComplete ?? 'off',
          style: props.alignEnd ? { fontVariantNumeric: 'tabular-nums' } : undefined,
        },
      }}
      // The frame of a multiline input brings the padding; a theme's padding of inputs would double it.
      sx={{ ...(props.readOnly ? { bgcolor: 'rail' } : {}), '& textarea': { p: 0 } }}
    />
  )
}
