import type { TreeField, TreePage } from './form-tree.ts'
import { flatTree } from './form-tree.ts'

/** A field that the condition of another can read, with the name FEEL calls it by. */
export interface ReadableField {
  name: string
  field: TreeField
}

/** The fields a condition can read: those of the form, and for a field in a row those of the same row. */
export function readableFields(pages: readonly TreePage[], pointer: string): ReadableField[] {
  const row = pointer.includes('/*') ? `${pointer.slice(0, pointer.lastIndexOf('/*'))}/*` : null
  return flatTree(pages).flatMap(({ field }) => {
    if (field.pointer === pointer || field.kind === 'group' || field.kind === 'rows') return []
    const inRow = row !== null && field.pointer.startsWith(`${row}/`)
    if (field.pointer.includes('/*') && !inRow) return []
    return [{ field, name: field.pointer.slice(inRow ? row.length + 1 : 1).replaceAll('/', '.') }]
  })
}
