import Autocomplete from '@mui/material/Autocomplete'
import Checkbox from '@mui/material/Checkbox'
import FormControlLabel from '@mui/material/FormControlLabel'
import FormGroup from '@mui/material/FormGroup'
import TextField from '@mui/material/TextField'
import { ChevronDown, X } from 'lucide-react'
import type { JsonValue } from '../../json.ts'
import { plain } from '../../text/plain.ts'
import { uiOption } from '../field-kind.ts'
import { useForm } from '../form-context.ts'
import { popup } from './popup.tsx'
import { Tag } from './Tag.tsx'
import type { Option } from './widget-props.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

/** Several of a few options as check boxes, several of many as chips with a search. */
export function PickMany(props: WidgetProps & { options: readonly Option[] }) {
  const asBoxes =
    uiOption(props.ui, 'widget') === 'checkboxes' ||
    (props.options.length <= 5 && uiOption(props.ui, 'widget') !== 'select')
  return asBoxes ? <Boxes {...props} /> : <Chips {...props} />
}

function Boxes(props: WidgetProps & { options: readonly Option[] }) {
  const values = valuesOf(props.value)
  return (
    <FormGroup
      row
      id={props.id}
      role="group"
      aria-labelledby={`${props.id}__label`}
      aria-describedby={props.describedBy}
      onBlur={props.onBlur}
      sx={{ columnGap: 2 }}
    >
      {props.options.map((option) => (
        <FormControlLabel
          key={String(option.value)}
          label={option.title}
          disabled={props.disabled || props.readOnly}
          control={
            <Checkbox
              checked={values.includes(option.value)}
              onChange={(event) => props.onChange(toggled(props.options, values, option.value, event.target.checked))}
            />
          }
          sx={{ ml: '-6px', mr: 0, minHeight: 40 }}
        />
      ))}
    </FormGroup>
  )
}

function Chips(props: WidgetProps & { options: readonly Option[] }) {
  const { words } = useForm()
  const values = valuesOf(props.value)
  const chosen = values.map(
    (value) => props.options.find((option) => option.value === value) ?? { value, title: String(value) },
  )
  return (
    <Autocomplete
      multiple
      disableCloseOnSelect
      id={props.id}
      options={props.options}
      value={chosen}
      onChange={(_, options) => props.onChange(options.length > 0 ? options.map((option) => option.value) : undefined)}
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
      renderValue={(options, getItemProps) =>
        options.map((option, index) => {
          const { key, ...item } = getItemProps({ index })
          return <Tag key={key} {...item} text={option.title} />
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          error={props.invalid}
          placeholder={chosen.length === 0 ? words.choose : undefined}
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              ...ariaOf(props),
              'aria-labelledby': `${props.id}__label`,
            },
          }}
        />
      )}
    />
  )
}

function valuesOf(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : []
}

// Values keep the order of the options, so that ticking in another order is no change.
function toggled(
  options: readonly Option[],
  values: JsonValue[],
  value: JsonValue,
  on: boolean,
): JsonValue[] | undefined {
  const known = options.map((option) => option.value).filter((other) => (other === value ? on : values.includes(other)))
  return known.length > 0 ? known : undefined
}
