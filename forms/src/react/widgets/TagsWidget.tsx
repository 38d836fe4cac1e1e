import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { typeOf } from '../../field.ts'
import { itemsOf } from '../field-kind.ts'
import { useForm } from '../form-context.ts'
import { Tag } from './Tag.tsx'
import { tagsOf } from './tag-values.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

/** Short texts or numbers as chips, such as years of a title: typed, then Enter or a comma; a pasted list becomes many. */
export function TagsWidget(props: WidgetProps) {
  const { words, form } = useForm()
  const values = Array.isArray(props.value) ? props.value : []
  const isNumber = ['integer', 'number'].includes(typeOf(itemsOf(props.schema, form.schema)) ?? '')
  const store = (texts: readonly string[]) => {
    const next = tagsOf(texts, isNumber)
    props.onChange(next.length > 0 ? next : undefined)
  }
  return (
    <Autocomplete
      multiple
      freeSolo
      autoSelect
      id={props.id}
      options={[] as string[]}
      value={values.map(String)}
      onChange={(_, texts) => store(texts)}
      onBlur={props.onBlur}
      disabled={props.disabled || props.readOnly}
      disableClearable
      renderValue={(texts, getItemProps) =>
        texts.map((text, index) => {
          const { key, ...item } = getItemProps({ index })
          return <Tag key={key} {...item} text={text} />
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          error={props.invalid}
          placeholder={values.length === 0 ? words.addTag : undefined}
          slotProps={{
            ...params.slotProps,
            htmlInput: {
              ...params.slotProps.htmlInput,
              ...ariaOf(props),
              inputMode: isNumber ? 'numeric' : 'text',
            },
          }}
        />
      )}
    />
  )
}
