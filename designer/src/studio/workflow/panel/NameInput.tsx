import Autocomplete from '@mui/material/Autocomplete'
import FormHelperText from '@mui/material/FormHelperText'
import InputLabel from '@mui/material/InputLabel'
import TextField from '@mui/material/TextField'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePanel } from './panel-context.ts'

export interface NameInputProps {
  label: string
  value: string
  /** Names that are known already. */
  names: readonly string[]
  help?: string
  /** What is wrong with a name, while it is typed. */
  check?: (name: string) => string | undefined
  onCommit: (name: string) => void
}

/** A name chosen among those the workflow has, or typed anew. It is taken when the field is left, Enter pressed or one chosen. */
export function NameInput({ label, value, names, help, check, onCommit }: NameInputProps) {
  const { t } = useTranslation('studio-workflow')
  const { disabled } = usePanel()
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const open = useRef({ typed, commit: onCommit, value })
  open.current = { typed, commit: onCommit, value }
  const take = (name: string) => {
    open.current.typed = null
    setTyped(null)
    if (name.trim() !== value) onCommit(name.trim())
  }
  useEffect(
    () => () => {
      const { typed, commit, value } = open.current
      if (typed !== null && typed.trim() !== value) commit(typed.trim())
    },
    [],
  )
  const wrong = check?.(typed ?? value)
  return (
    <div>
      <InputLabel htmlFor={id}>{label}</InputLabel>
      <Autocomplete
        id={id}
        freeSolo
        disableClearable
        fullWidth
        size="small"
        disabled={disabled}
        options={names}
        value={value}
        inputValue={typed ?? value}
        noOptionsText={t('name.none')}
        onInputChange={(_, text, reason) => {
          if (reason === 'input') setTyped(text)
        }}
        onChange={(_, name) => take(name)}
        onBlur={() => {
          if (typed !== null) take(typed)
        }}
        renderInput={(params) => (
          <TextField
            {...params}
            error={Boolean(wrong)}
            slotProps={{
              ...params.slotProps,
              htmlInput: {
                ...params.slotProps.htmlInput,
                'aria-describedby': help || wrong ? `${id}-note` : undefined,
              },
            }}
          />
        )}
      />
      {(wrong || help) && (
        <FormHelperText id={`${id}-note`} error={Boolean(wrong)} sx={{ mx: 0 }}>
          {wrong ?? help}
        </FormHelperText>
      )}
    </div>
  )
}
