import Autocomplete from '@mui/material/Autocomplete'
import Box from '@mui/material/Box'
import MenuItem from '@mui/material/MenuItem'
import Select from '@mui/material/Select'
import TextField from '@mui/material/TextField'
import { ChevronDown, X } from 'lucide-react'
import { plain } from '../../text/plain.ts'
import { useForm } from '../form-context.ts'
import { Chevron, popup } from './popup.tsx'
import type { Option } from './widget-props.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

/** One of a few options opens as a list; one of many is searched by typing, without accents. */
export function PickOne(props: WidgetProps & { options: readonly Option[]; placeholder?: string }) {
  return props.options.length > 12 ? <SearchList {...props} /> : <ShortList {...props} />
}

function ShortList(props: WidgetProps & { options: readonly Option[]; placeholder?: string }) {
  const { words } = useForm()
  const { options, value } = props
  const chosen = options.findIndex((option) => option.value === value)
  const unknown = chosen < 0 && value !== undefined && value !== null
  return (
    <Select
      labelId={`${props.id}__label`}
      id={props.id}
      fullWidth
      displayEmpty
      value={chosen < 0 ? '' : String(chosen)}
      onChange={(event) =>
        props.onChange(event.target.value === '' ? undefined : options[Number(event.target.value)]?.value)
      }
      onBlur={props.onBlur}
      error={props.invalid}
      disabled={props.disabled || props.readOnly}
      IconComponent={Chevron}
      renderValue={(index) =>
        index === '' ? (
          <Box component="span" sx={{ color: 'text.secondary' }}>
            {unknown ? String(value) : props.placeholder || words.choose}
          </Box>
        ) : (
          options[Number(index)]?.title
        )
      }
      SelectDisplayProps={ariaOf(props)}
    >
      {!props.required && (
        <MenuItem value="" sx={{ color: 'text.secondary' }}>
          {words.clear}
        </MenuItem>
      )}
      {options.map((option, index) => (
        <MenuItem key={String(option.value)} value={String(index)} sx={{ whiteSpace: 'normal' }}>
          {option.title}
        </MenuItem>
      ))}
    </Select>
  )
}

function SearchList(props: WidgetProps & { options: readonly Option[]; placeholder?: string }) {
  const { words } = useForm()
  const chosen = props.options.find((option) => option.value === props.value) ?? null
  return (
    <Autocomplete
      id={props.id}
      options={props.options}
      value={chosen}
      onChange={(_, option) => props.onChange(option?.value)}
      onBlur={props.onBlur}
      disabled={props.disabled || props.readOnly}
      getOptionLabel={(option) => option.title}
      isOptionEqualToValue={(option, value) => option.value === value.value}
      filterOptions={(options, { inputValue }) =>
        options.filter((option) => plain(option.title).includes(plain(inputValue)))
      }
      noOptionsText={words.notFound}
      slotProps={popup}
      popupIcon={<ChevronDown size={16} />}
      clearIcon={<X size={16} />}
      clearText={words.clear}
      renderInput={(params) => (
        <TextField
          {...params}
          error={props.invalid}
          placeholder={props.placeholder || words.choose}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, ...ariaOf(props) } }}
        />
      )}
    />
  )
}
