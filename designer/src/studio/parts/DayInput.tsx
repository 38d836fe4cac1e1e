import IconButton from '@mui/material/IconButton'
import InputAdornment from '@mui/material/InputAdornment'
import TextField from '@mui/material/TextField'
import { Calendar } from 'lucide-react'
import { type RefObject, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../parts/dates.ts'
import { dayFrom } from './day-from.ts'

export interface DayInputProps {
  label: string
  /** An ISO date, '' while what is typed is none. */
  value: string
  onChange: (day: string) => void
  error: boolean
  help: string
  inputRef: RefObject<HTMLInputElement | null>
}

/** A day as Vietnamese writes it, typed or chosen in the browser's calendar. */
export function DayInput({ label, value, onChange, error, help, inputRef }: DayInputProps) {
  const { t } = useTranslation('studio')
  const [text, setText] = useState(() => formatDay(value))
  const picker = useRef<HTMLInputElement>(null)
  return (
    <TextField
      required
      label={label}
      value={text}
      placeholder={t('publish.dayForm')}
      onChange={(event) => {
        setText(event.target.value)
        onChange(dayFrom(event.target.value))
      }}
      onBlur={() => value && setText(formatDay(value))}
      error={error}
      helperText={help}
      inputRef={inputRef}
      slotProps={{
        htmlInput: { inputMode: 'numeric' },
        input: {
          endAdornment: (
            <InputAdornment position="end">
              <input
                ref={picker}
                type="date"
                value={value}
                tabIndex={-1}
                aria-hidden
                onChange={(event) => {
                  onChange(event.target.value)
                  if (event.target.value) setText(formatDay(event.target.value))
                }}
                style={{ width: 0, height: 0, padding: 0, border: 0, opacity: 0 }}
              />
              <IconButton size="small" aria-label={t('publish.pickDay')} onClick={() => picker.current?.showPicker()}>
                <Calendar size={16} />
              </IconButton>
            </InputAdornment>
          ),
        },
      }}
    />
  )
}
