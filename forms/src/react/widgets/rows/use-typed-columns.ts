import { useMemo } from 'react'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { uiOption } from '../../field-kind.ts'
import { childPointer, useForm } from '../../form-context.ts'
import type { Column } from './columns.ts'

/**
 * The columns shown as text goes into them; `null` for a column that no text goes into: what the form computes, what is only read,
 * and records and files, which are chosen in the open row.
 */
export function useTypedColumns(
  columns: readonly Column[],
  sheetColumns: readonly SheetColumn[] | undefined,
  pointer: string,
): (SheetColumn | null)[] | undefined {
  const { store } = useForm()
  return useMemo(
    () =>
      sheetColumns &&
      columns.map((column) => {
        const isKept =
          column.schema.readOnly === true ||
          uiOption(column.ui, 'readonly') === true ||
          column.kind === 'register' ||
          store.field(childPointer(`${pointer}/0`, column.name)).computed
        return isKept ? null : (sheetColumns.find(({ name }) => name === column.name) ?? null)
      }),
    [columns, sheetColumns, pointer, store],
  )
}
