import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { Search, X } from 'lucide-react'
import { useState } from 'react'
import { useForm } from '../form-context.ts'
import type { LookupItem } from '../form-view-props.ts'
import { useAnswer } from '../lookup-cache.ts'
import { popup } from './popup.tsx'
import { RegisterOption } from './RegisterOption.tsx'
import { choose, lookupOf, typeByHand } from './register-choice.ts'
import { useRegisterSearch } from './use-register-search.ts'
import { ariaOf, type WidgetProps } from './widget-props.ts'

const all = createFilterOptions<LookupItem>({ stringify: () => '' })

/** A record of a register, found by name without accents; choosing it fills the sibling fields that the form names. */
export function RegisterWidget(props: WidgetProps) {
  const { lookup, words, store } = useForm()
  const { register, prefill, freeText } = lookupOf(props.schema, props.ui)
  const id = typeof props.value === 'string' ? props.value : ''
  const label = useAnswer(id ? `${register} ${id}` : null, () => lookup.recordLabel(register, id))
  const [text, setText] = useState<string | null>(null)
  const { items, state } = useRegisterSearch(register, text)
  const shown = text ?? (id ? (label ?? id) : '')
  const byHand = freeText && text && state === 'done' ? [handItem(text.trim())] : []

  return (
    <Autocomplete<LookupItem, false, false, true>
      freeSolo
      id={props.id}
      options={[...items, ...byHand]}
      filterOptions={(options) => all(options, { inputValue: '', getOptionLabel: () => '' })}
      value={null}
      inputValue={shown}
      onInputChange={(_, next, reason) => {
        if (reason === 'input') setText(next)
        if (reason === 'clear') {
          setText(null)
          props.onChange(undefined)
        }
      }}
      onChange={(_, item) => {
        setText(null)
        if (item === null || typeof item === 'string') return
        if (item.id === BY_HAND) return typeByHand(store, props, item.label)
        lookup.remember(register, item)
        choose(store, props, prefill, item)
      }}
      onBlur={() => {
        // An emptied field holds no record; text that chose none is given up, the record that was there stays.
        if (text?.trim() === '') props.onChange(undefined)
        setText(null)
        props.onBlur()
      }}
      disabled={props.disabled}
      readOnly={props.readOnly}
      loading={state === 'searching'}
      loadingText={words.searching}
      getOptionLabel={(item) => (typeof item === 'string' ? item : item.label)}
      getOptionKey={(item) => (typeof item === 'string' ? item : item.id)}
      noOptionsText={state === 'failed' ? words.lookupFailed : words.notFound}
      clearIcon={<X size={16} />}
      clearText={words.clear}
      slotProps={popup}
      forcePopupIcon={false}
      openOnFocus={false}
      autoHighlight
      renderOption={({ key, ...item }, option) => (
        <RegisterOption
          key={key}
          item={item}
          option={option}
          byHand={option.id === BY_HAND}
          fills={Object.keys(prefill).length}
        />
      )}
      renderInput={(params) => (
        <TextField
          {...params}
          error={props.invalid}
          placeholder={words.searchRegister}
          slotProps={{
            ...params.slotProps,
            input: {
              ...params.slotProps.input,
              startAdornment: <Search size={16} aria-hidden style={{ marginLeft: 6, flex: 'none' }} />,
            },
            htmlInput: { ...params.slotProps.htmlInput, ...ariaOf(props) },
          }}
          helperText={state === 'failed' ? words.lookupFailed : undefined}
        />
      )}
    />
  )
}

const BY_HAND = '\u0000by-hand'

function handItem(text: string): LookupItem {
  return { id: BY_HAND, label: text, detail: '', data: {} }
}
