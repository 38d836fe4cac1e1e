import type { JsonValue } from '../../../json.ts'
import type { Column } from './columns.ts'
import type { RowRights } from './row-rights.ts'

/** What can be done with a row. */
export interface RowActions {
  open(index: number): void
  duplicate(index: number): void
  remove(index: number): void
}

/** What a table and a list of rows are given. */
export interface RowsProps {
  rows: readonly JsonValue[]
  columns: readonly Column[]
  pointer: string
  rights: RowRights
  actions: RowActions
  title: string
}
