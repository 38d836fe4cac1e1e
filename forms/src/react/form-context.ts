import { createContext, use, useCallback, useSyncExternalStore } from 'react'
import type { Finding } from '../finding.ts'
import type { Form } from '../form.ts'
import type { JsonObject } from '../json.ts'
import type { Words } from '../words.ts'
import type { FieldLook, FieldState, FormStore } from './form-store.ts'
import type { ShownFinding } from './form-view-props.ts'
import type { LookupCache } from './lookup-cache.ts'
import type { FormWords } from './words.vi.ts'

/** What every part of one form view shares. */
export interface FormSurroundings {
  form: Form
  store: FormStore
  lookup: LookupCache
  words: FormWords
  readOnly: boolean
  /** The page shown, null when the form has none or shows all. */
  page: string | null
  /** Where the focus is asked to go; tables open the row it lies in. */
  focus: string
  onPage(page: string): void
  /** What the form would say of other data, such as rows that are about to come in. */
  findingsOf(data: JsonObject): readonly Finding[]
  wordsOf(finding: Finding): Words
}

export const FormContext = createContext<FormSurroundings | null>(null)

/** The number a card carries before its title, null for none. */
export const CardNumber = createContext<number | null>(null)

/** The surroundings of the form; only parts inside a `FormView` may ask. */
export function useForm(): FormSurroundings {
  const surroundings = use(FormContext)
  if (!surroundings) throw new Error('This part of a form stands outside a FormView; put it inside one.')
  return surroundings
}

/** The state of one field; renders again only when this field changes. */
export function useField(pointer: string): FieldState {
  const { store } = useForm()
  return useSyncExternalStore(
    useCallback((listener) => store.listen(pointer, listener), [store, pointer]),
    useCallback(() => store.field(pointer), [store, pointer]),
  )
}

/** What surrounds the value of one field; typing into it renders nothing again. */
export function useFieldLook(pointer: string): FieldLook {
  const { store } = useForm()
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.look(pointer), [store, pointer]),
  )
}

/** The findings shown at a pointer and below. */
export function useFindingsUnder(pointer: string): readonly ShownFinding[] {
  const { store } = useForm()
  return useSyncExternalStore(
    store.subscribe,
    useCallback(() => store.findingsUnder(pointer), [store, pointer]),
  )
}

/** Which of the named fields below a pointer are shown now. */
export function useVisible(pointer: string, names: readonly string[]): ReadonlySet<string> {
  const { store } = useForm()
  const shown = useSyncExternalStore(store.subscribe, () =>
    names.filter((name) => store.look(childPointer(pointer, name)).visible).join('\n'),
  )
  return new Set(shown.split('\n'))
}

/** The pointer of a named child. */
export function childPointer(pointer: string, name: string): string {
  return `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`
}
