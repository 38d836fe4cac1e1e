import type { FieldKind } from '../field.ts'
import type { JsonObject, JsonValue } from '../json.ts'

/** A cell as it was read: a day as people write it (`28/11/2026`), an empty cell as `''`. */
export type SheetCell = string | number | boolean

/** One sheet as it was read, row by row; rows may differ in length. */
export interface SheetTable {
  rows: SheetCell[][]
  /** Columns that the file hides, by their place from 0. */
  hidden: number[]
}

/** What was found on the way that people should know of: the count goes into its sentence. */
export interface SheetNote {
  code: 'merged-cells' | 'formulas' | 'hidden-columns' | 'hidden-rows' | 'old-encoding'
  count: number
}

/** Why a file is not taken. */
export interface SheetProblem {
  code:
    | 'file-empty'
    | 'file-too-large'
    | 'file-old-excel'
    | 'file-not-spreadsheet'
    | 'file-expands-too-much'
    | 'file-unreadable'
    | 'file-takes-too-long'
    | 'sheet-empty'
    | 'sheet-unknown'
    | 'sheet-too-many-rows'
    | 'sheet-too-many-columns'
  params: JsonObject
}

/** A sheet that was read, and the names of all that the file has, in its order. */
export interface SheetRead {
  sheets: string[]
  sheet: string
  table: SheetTable
  notes: SheetNote[]
}

/** What reading a file comes to: a sheet, or why not. */
export type ReadResult = { ok: true; read: SheetRead } | { ok: false; problem: SheetProblem }

/** How much of a file is taken. */
export interface SheetLimits {
  fileBytes: number
  /** All parts of the archive together, once unpacked. */
  unpackedBytes: number
  parts: number
  rows: number
  columns: number
}

/** Enough for every list that a province keeps, and little enough for a weak computer. */
export const sheetLimits: SheetLimits = {
  fileBytes: 20_000_000,
  unpackedBytes: 200_000_000,
  parts: 1_000,
  rows: 10_000,
  columns: 200,
}

/** A field of a row, as a column of a sheet. */
export interface SheetColumn {
  name: string
  title: string
  kind: FieldKind
  /** The choices of a choice and the entries of a code list. */
  options: readonly { value: JsonValue; title: string }[]
  /** Whether a list holds numbers. */
  numeric: boolean
  /** Whether it holds a list of values. */
  list: boolean
}
