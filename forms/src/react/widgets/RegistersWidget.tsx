import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { isObject } from '../../pointer.ts'
import { itemsOf } from '../field-kind.ts'
import { useForm } from '../form-context.ts'
import type { LookupItem } from '../form-view-props.ts'
import { useAnswer } from '../lookup-cache.ts'
import { popup } from './popup.tsx'
import { RegisterOption } from './RegisterOption.tsx'
import { Tag } from './Tag.tsx'
import { useRegisterSearch } from './use-register-search.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

/** Several records of a register, each found by name without accents. */
export function RegistersWidget(props: WidgetProps) {
  const { lookup, words, form } = useForm()
  const keyword = itemsOf(props.schema, form.schema)['x-register']
  const register = isObject(keyword) ? String(keyword.register) : ''
  const ids = Array.isArray(props.value) ? props.value.map(String) : []
  const [text, setText] = useState('')
  const { items, state } = useRegisterSearch(register, text)
  return (
    <Autocomplete<LookupItem | string, true, true, false>
      multiple
      disableClearable
      id={props.id}
      options={items.filter((item) => !ids.includes(item.id))}
      filterOptions={(options) => options}
      value={ids}
      inputValue={text}
      onInputChange={(_, next, reason) => reason !== 'reset' && setText(next)}
      onChange={(_, chosen) => {
        for (const item of chosen) if (typeof item !== 'string') lookup.remember(register, item)
        const next = chosen.map((item) => (typeof item === 'string' ? item : item.id))
        setText('')
        props.onChange(next.length > 0 ? next : undefined)
      }}
      onBlur={() => {
        setText('')
        props.onBlur()
      }}
      disabled={props.disabled}
      readOnly={props.readOnly}
      loading={state === 'searching'}
      loadingText={words.searching}
      noOptionsText={state === 'failed' ? words.lookupFailed : text === '' ? words.searchRegister : words.notFound}
      slotProps={popup}
      forcePopupIcon={false}
      autoHighlight
      getOptionLabel={(item) => (typeof item === 'string' ? item : item.label)}
      getOptionKey={(item) => (typeof item === 'string' ? item : item.id)}
      renderOption={({ key, ...item }, option) =>
        typeof option === 'string' ? null : (
          <RegisterOption key={key} item={item} option={option} byHand={false} fills={0} />
        )
      }
      renderValue={(values, getItemProps) =>
        values.map((value, index) => {
          const { key, ...item } = getItemProps({ index })
          return <RecordTag key={key} {...item} register={register} id={typeof value === 'string' ? value : value.id} />
        })
      }
      renderInput={(params) => (
        <TextField
          {...params}
          error={props.invalid}
          placeholder={ids.length === 0 ? words.searchRegister : undefined}
          slotProps={{ ...params.slotProps, htmlInput: { ...params.slotProps.htmlInput, ...ariaOf(props) } }}
        />
      )}
    />
  )
}

function RecordTag({
  register,
  id,
  ...item
}: { register: string; id: string } & Omit<Parameters<typeof Tag>[0], 'text'>) {
  const { lookup } = useForm()
  const label = useAnswer(`${register} ${id}`, () => lookup.recordLabel(register, id))
  return <Tag {...item} text={label ?? id} />
}
