import type { UiSchema } from '../../../form.ts'
import { uiOption } from '../../field-kind.ts'
import type { Column } from './columns.ts'

/** What may be done with the rows of a table. */
export interface RowRights {
  edit: boolean
  add: boolean
  remove: boolean
  /** Rows are given and only filled in, as when appraising: their cells are typed into where they stand. */
  inPlace: boolean
}

/** The rights in a table by its uiSchema; a locked one is only read. */
export function rightsOf(ui: UiSchema, locked: boolean): RowRights {
  const add = !locked && uiOption(ui, 'addable') !== false
  return { edit: !locked, add, remove: !locked && uiOption(ui, 'removable') !== false, inPlace: !locked && !add }
}

/** Whether a cell of this column can be filled in where it stands. */
export function isInPlace(column: Column): boolean {
  const kept = column.schema.readOnly === true || uiOption(column.ui, 'readonly') === true
  return !kept && ['text', 'long-text', 'choice', 'yes-no'].includes(column.kind)
}
