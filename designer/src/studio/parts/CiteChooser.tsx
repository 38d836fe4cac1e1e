import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import { Scale, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { plain } from '../../frame/command/plain.ts'

export interface CiteChooserProps {
  refs: readonly string[]
  provisions: readonly { ref: string; text: string }[]
  onChange: (refs: string[]) => void
  disabled?: boolean
}

/** The provisions something stands on, chosen from those that are known; searched without accents. */
export function CiteChooser({ refs, provisions, onChange, disabled = false }: CiteChooserProps) {
  const { t } = useTranslation('studio')
  const textOf = (ref: string) => provisions.find((one) => one.ref === ref)?.text ?? ref
  return (
    <Box sx={{ display: 'grid', gap: '6px' }}>
      {refs.map((ref) => (
        <Box key={ref} sx={{ display: 'flex', alignItems: 'center', gap: '6px', typography: 'body2' }}>
          <Box component={Scale} size={14} aria-hidden sx={{ color: 'primary.main', flexShrink: 0 }} />
          <Box component="span" sx={{ flex: 1, minWidth: 0, color: 'primary.main', fontWeight: 550 }}>
            {textOf(ref)}
          </Box>
          {!disabled && (
            <IconButton
              size="small"
              aria-label={t('cites.remove', { text: textOf(ref) })}
              onClick={() => onChange(refs.filter((one) => one !== ref))}
              sx={{ p: '4px' }}
            >
              <X size={14} />
            </IconButton>
          )}
        </Box>
      ))}
      {!disabled && (
        <Autocomplete
          size="small"
          options={provisions.filter(({ ref }) => !refs.includes(ref))}
          value={null}
          blurOnSelect
          clearOnBlur
          getOptionLabel={({ text }) => text}
          getOptionKey={({ ref }) => ref}
          filterOptions={(options, { inputValue }) =>
            options.filter(({ text, ref }) => plain(`${text} ${ref}`).includes(plain(inputValue))).slice(0, 60)
          }
          onChange={(_, chosen) => chosen && onChange([...refs, chosen.ref])}
          renderInput={(params) => (
            <TextField
              {...params}
              placeholder={t('cites.add')}
              slotProps={{
                ...params.slotProps,
                htmlInput: { ...params.slotProps?.htmlInput, 'aria-label': t('cites.add') },
              }}
            />
          )}
          sx={{ '& .MuiInputBase-sizeSmall.MuiInputBase-root': { py: '1px', pl: '6px' } }}
        />
      )}
    </Box>
  )
}
