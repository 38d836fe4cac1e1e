import Box from '@mui/material/Box'
import InputBase from '@mui/material/InputBase'
import OutlinedInput from '@mui/material/OutlinedInput'
import { ListFilter, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

export interface SearchFieldProps {
  /** Said to a screen reader and shown while it is empty. */
  label: string
  value: string
  onChange: (text: string) => void
  /** Without a frame, filling its tool bar. */
  plain?: boolean
}

const pauseMs = 250

/** A search that begins when one stops typing for a moment. */
export function SearchField({ label, value, onChange, plain = false }: SearchFieldProps) {
  const [text, setText] = useState(value)
  const tell = useRef(onChange)
  tell.current = onChange
  useEffect(() => setText(value), [value])
  useEffect(() => {
    if (text === value) return
    const timer = setTimeout(() => tell.current(text), pauseMs)
    return () => clearTimeout(timer)
  }, [text, value])
  const Input = plain ? InputBase : OutlinedInput
  return (
    <Input
      size="small"
      type="search"
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      inputProps={{ 'aria-label': label }}
      startAdornment={
        <Box
          component={plain ? ListFilter : Search}
          size={16}
          aria-hidden
          sx={{ color: 'text.secondary', mr: 1, flexShrink: 0 }}
        />
      }
      sx={
        plain
          ? { flex: 1, minWidth: 0, fontSize: 14 }
          : { width: { xs: '100%', sm: 320 }, pl: '12px', '&.MuiInputBase-sizeSmall .MuiInputBase-input': { pl: 0 } }
      }
    />
  )
}
