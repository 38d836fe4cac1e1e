import { type FieldKind, optionsOf } from '../field.ts'
import type { JsonSchema, UiSchema } from '../form.ts'
import { uiOption } from './field-kind.ts'

const WIDTHS: Record<string, number> = { full: 12, half: 6, third: 4, quarter: 3, 'two-thirds': 8 }

/** How one field stands in the grid of its section. */
export interface FieldShape {
  /** Twelfths of the row when the author said so. */
  span?: number
  /** Takes a row to itself. */
  wide: boolean
}

/** What the schema and uiSchema say of a field's width. */
export function shapeOf(kind: FieldKind, schema: JsonSchema, ui: UiSchema): FieldShape {
  const width = uiOption(ui, 'width')
  if (typeof width === 'string' && WIDTHS[width]) return { span: WIDTHS[width], wide: false }
  return { wide: isWide(kind, schema, ui) }
}

/**
 * Twelfths of the row for each field. Short fields that follow each other share rows evenly, at most `columns` in one: four make
 * two and two, five make three and two.
 */
export function spansOf(shapes: readonly FieldShape[], columns = 3): number[] {
  const spans: number[] = []
  for (let start = 0; start < shapes.length; ) {
    const shape = shapes[start]!
    if (shape.wide || shape.span) {
      spans.push(shape.span ?? 12)
      start += 1
      continue
    }
    let end = start
    while (end < shapes.length && !shapes[end]!.wide && !shapes[end]!.span) end += 1
    spans.push(...shareRows(end - start, columns))
    start = end
  }
  return spans
}

function shareRows(count: number, columns: number): number[] {
  // A single short field is not stretched over the whole row: a date of 900 px is hard to read.
  if (count === 1) return [columns === 1 ? 12 : 6]
  const rows = Math.ceil(count / columns)
  return Array.from({ length: rows }, (_, row) => {
    const inRow = Math.floor(count / rows) + (row < count % rows ? 1 : 0)
    return Array.from({ length: inRow }, () => Math.floor(12 / inRow))
  }).flat()
}

function isWide(kind: FieldKind, schema: JsonSchema, ui: UiSchema): boolean {
  if (kind === 'long-text' || kind === 'rows' || kind === 'group' || kind === 'tags' || kind === 'multi-choice')
    return true
  if (kind === 'file') return schema.type === 'array'
  if (kind === 'choice' && uiOption(ui, 'widget') === 'radio') return optionsOf(schema).length > 3
  return kind === 'text' && typeof schema.maxLength === 'number' && schema.maxLength > 200
}
