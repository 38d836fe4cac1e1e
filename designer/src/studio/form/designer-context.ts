import type { EditResult, Form, JsonObject } from '@statecraft/forms'
import { createContext, use } from 'react'
import type { FormDesignerProps } from './designer-props.ts'
import type { TreePage } from './form-tree.ts'
import type { PaletteKind } from './kinds.ts'
import type { StudioFormWords } from './words.vi.ts'

/** What all panes of one designer share. */
export interface Designer {
  form: Form
  pages: readonly TreePage[]
  words: StudioFormWords
  language: 'vi' | 'en'
  disabled: boolean
  references: FormDesignerProps['references']
  diagnostics: FormDesignerProps['diagnostics']
  /** Pointer of the selected field. */
  selected: string | null
  select: (pointer: string | null) => void
  /** Takes the result of an operation; a refusal is told and false comes back. Changes with the same key are one step back. */
  apply: (result: EditResult, key?: string | null) => boolean
  add: (kind: PaletteKind, at?: Place) => void
  remove: (pointer: string) => void
  duplicate: (pointer: string) => void
  /** Moves a field among its siblings by so many places. */
  move: (pointer: string, by: number) => void
  /** Moves a field behind a sibling, before all of them with null. */
  moveAfter: (pointer: string, after: string | null) => void
  rename: (pointer: string, name: string) => void
  /** Called when the title of a field is finished: a new field takes its data name from it. */
  titled: (pointer: string) => void
  /** Goes to the palette; what is chosen there is added at this place. */
  addAt: (place: Place) => void
  /** The data of the preview. */
  sample: JsonObject
}

/** Where a field is added: in a place as `addField` takes it, after a sibling. */
export interface Place {
  into: string
  after?: string | null
}

export const DesignerContext = createContext<Designer | null>(null)

/** The designer around this part. */
export function useDesigner(): Designer {
  const designer = use(DesignerContext)
  if (!designer) throw new Error('This part stands outside a FormDesigner; put it inside one.')
  return designer
}
