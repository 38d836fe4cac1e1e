import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import IconButton from '@mui/material/IconButton'
import TextField from '@mui/material/TextField'
import { changeField } from '@statecraft/forms'
import { ChevronDown, Scale, X } from 'lucide-react'
import { useDesigner } from '../designer-context.ts'
import type { TreeField } from '../form-tree.ts'
import { PropertyGroup } from './PropertyGroup.tsx'

/** The provisions that ask for the field. */
export function LegalGroup({ field }: { field: TreeField }) {
  const { form, words, references, apply, disabled } = useDesigner()
  const cites = Array.isArray(field.schema['x-cites']) ? field.schema['x-cites'].map(String) : []
  const textOf = (ref: string) => references.provisions.find((provision) => provision.ref === ref)?.text ?? ref
  const store = (next: string[]) =>
    apply(changeField(form, { path: field.pointer, schema: { 'x-cites': next.length > 0 ? next : null } }))
  return (
    <PropertyGroup
      title={words.legal}
      summary={cites.length === 0 ? words.noCitation : String(cites.length)}
      open={cites.length > 0}
    >
      {cites.map((ref) => (
        <Box
          key={ref}
          sx={{
            display: 'flex',
            gap: 1,
            alignItems: 'flex-start',
            typography: 'body2',
            '& svg': { flex: 'none', mt: '2px' },
          }}
        >
          <Scale size={16} aria-hidden />
          <Box component="span" sx={{ flex: 1, color: 'primary.main', fontWeight: 550 }}>
            {textOf(ref)}
          </Box>
          {!disabled && (
            <IconButton
              size="small"
              aria-label={words.removeCitation(textOf(ref))}
              onClick={() => store(cites.filter((one) => one !== ref))}
              sx={{ p: '2px' }}
            >
              <X size={14} />
            </IconButton>
          )}
        </Box>
      ))}
      {!disabled && (
        <Autocomplete
          size="small"
          options={references.provisions.filter((provision) => !cites.includes(provision.ref))}
          value={null}
          blurOnSelect
          clearOnBlur
          popupIcon={<ChevronDown size={16} />}
          getOptionLabel={(provision) => provision.text}
          getOptionKey={(provision) => provision.ref}
          onChange={(_, provision) => provision && store([...cites, provision.ref])}
          renderInput={(params) => (
            <TextField {...params} placeholder={words.addCitation} aria-label={words.addCitation} />
          )}
        />
      )}
    </PropertyGroup>
  )
}
