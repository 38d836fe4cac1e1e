import { useMemo } from 'react'
import { optionsOf, typeOf } from '../../../field.ts'
import type { JsonSchema } from '../../../form.ts'
import type { SheetColumn } from '../../../spreadsheet/sheet.ts'
import { itemsOf } from '../../field-kind.ts'
import { useForm } from '../../form-context.ts'
import { useAnswer } from '../../lookup-cache.ts'
import type { Column } from './columns.ts'

type Codes = Record<string, { code: string; title: string }[]>

/** The columns of a table as a sheet has them, with their code lists; undefined until the lists are there. Files are no part of a sheet. */
export function useSheetColumns(columns: readonly Column[]): SheetColumn[] | undefined {
  const { form, lookup } = useForm()
  const taken = useMemo(() => columns.filter(({ kind }) => kind !== 'file'), [columns])
  const lists = [...new Set(taken.flatMap(({ schema }) => codeListOf(schema, form.schema) ?? []))]
  const codes = useAnswer<Codes>(`lists ${lists.join(' ')}`, async () =>
    // Without a list its cells are kept as they are, and the form says what it thinks of them.
    Object.fromEntries(
      await Promise.all(lists.map(async (list) => [list, await lookup.codeList(list).catch(() => [])] as const)),
    ),
  )
  return useMemo(
    () => (codes ? taken.map((column) => sheetColumn(column, form.schema, codes)) : undefined),
    [taken, form.schema, codes],
  )
}

function sheetColumn({ name, title, kind, schema }: Column, root: JsonSchema, codes: Codes): SheetColumn {
  const list = typeOf(schema) === 'array'
  const one = list ? itemsOf(schema, root) : schema
  const codeList = codeListOf(schema, root)
  return {
    name,
    title,
    kind,
    list,
    options: codeList
      ? (codes[codeList] ?? []).map((entry) => ({ value: entry.code, title: entry.title }))
      : optionsOf(one),
    numeric: ['integer', 'number'].includes(typeOf(one) ?? ''),
  }
}

function codeListOf(schema: JsonSchema, root: JsonSchema): string | null {
  const one = typeOf(schema) === 'array' ? itemsOf(schema, root) : schema
  return typeof one['x-code-list'] === 'string' ? one['x-code-list'] : null
}
