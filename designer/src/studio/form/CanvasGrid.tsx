import Box from '@mui/material/Box'
import type { ReactNode } from 'react'
import { useDesigner } from './designer-context.ts'
import type { TreeField } from './form-tree.ts'
import { lookOf } from './look.ts'

const WIDE = new Set(['long-text', 'group', 'rows', 'tags', 'multi-choice', 'register'])

/** The fields of one section, short ones two in a row. */
export function CanvasGrid({ fields, draw }: { fields: readonly TreeField[]; draw: (field: TreeField) => ReactNode }) {
  const { form } = useDesigner()
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'repeat(2, minmax(0, 1fr))', gap: 2, alignItems: 'start' }}>
      {fields.map((field) => {
        const width = lookOf(form, field.pointer, 'width')
        const wide = width === 'full' || width === 'two-thirds' || (width === undefined && isWide(field, fields))
        return (
          <Box key={field.pointer} sx={{ gridColumn: wide ? '1 / -1' : 'auto', minWidth: 0 }}>
            {draw(field)}
          </Box>
        )
      })}
    </Box>
  )
}

// A short field alone between wide ones has the row to itself, as there is nothing to stand beside it.
function isWide(field: TreeField, fields: readonly TreeField[]): boolean {
  if (WIDE.has(field.kind ?? '')) return true
  const at = fields.indexOf(field)
  let first = at
  while (first > 0 && !WIDE.has(fields[first - 1]!.kind ?? '')) first -= 1
  let end = at
  while (end + 1 < fields.length && !WIDE.has(fields[end + 1]!.kind ?? '')) end += 1
  return at === end && (end - first) % 2 === 0
}
