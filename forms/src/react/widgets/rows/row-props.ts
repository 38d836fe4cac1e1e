import type { JsonObject, JsonValue } from '../../../json.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import type { Column } from './columns.ts'
import type { RowRights } from './row-rights.ts'
import type { RowSort } from './row-view.ts'

/** What can be done with a row. */
export interface RowActions {
  open(index: number): void
  duplicate(index: number): void
  remove(index: number): void
}

/** What can be done with all rows at once. */
export interface TableActions {
  put(rows: JsonValue[]): void
  undo(): void
  redo(): void
}

/** What a table and a list of rows are given. */
export interface RowsProps {
  rows: readonly JsonValue[]
  /** The rows shown, by their numbers from 0, in the order they are shown in. */
  order: readonly number[]
  columns: readonly Column[]
  pointer: string
  rights: RowRights
  actions: RowActions
  table: TableActions
  title: string
  sort: RowSort | null
  onSort(name: string): void
  /** The columns as text goes into them; undefined until their code lists are there. */
  sheetColumns: readonly SheetColumn[] | undefined
  blank: JsonObject
  limit: number
  /** Names of the columns that are added up. */
  totals: readonly string[]
}
