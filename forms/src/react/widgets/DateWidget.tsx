import IconButton from '@mui/material/IconButton'
import { Calendar } from 'lucide-react'
import { useRef } from 'react'
import { formatDay, parseDay } from '../../text/day.ts'
import { useForm } from '../form-context.ts'
import { TypedInput } from './TypedInput.tsx'
import type { WidgetProps } from './widget-props.ts'

const DAY = { write: (value: unknown) => formatDay(String(value)), read: parseDay }

/** A day, shown and typed as 28/11/2026 and stored as ISO. The button opens the browser's own calendar. */
export function DateWidget(props: WidgetProps) {
  const { words } = useForm()
  const picker = useRef<HTMLInputElement>(null)
  const iso = typeof props.value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(props.value) ? props.value : ''
  const open = !props.disabled && !props.readOnly
  const button = open && (
    <>
      <IconButton
        aria-label={words.openCalendar}
        edge="end"
        size="small"
        onClick={() => picker.current?.showPicker()}
        sx={{ minWidth: 0, minHeight: 0 }}
      >
        <Calendar size={16} aria-hidden />
      </IconButton>
      <input
        ref={picker}
        type="date"
        tabIndex={-1}
        aria-hidden
        value={iso}
        onChange={(event) => props.onChange(event.target.value || undefined)}
        style={{ position: 'absolute', right: 0, bottom: 0, width: 1, height: 1, opacity: 0, border: 0, padding: 0 }}
      />
    </>
  )
  return (
    <TypedInput {...props} writing={DAY} inputMode="numeric" placeholder={words.dayPlaceholder} end={button} alignEnd />
  )
}
