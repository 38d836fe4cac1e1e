import type { Form, JsonObject, JsonValue } from '@statecraft/forms'
import { optionsOf } from '@statecraft/forms'
import { type TreeField, treeOf } from './form-tree.ts'

const ROWS = 2

/** Data for the preview: each field holds something of its kind, so that conditions and tables can be seen at work. */
export function sampleOf(form: Form, text: string, today: string): JsonObject {
  return objectOf(
    treeOf(form).flatMap((page) => page.fields),
    text,
    today,
  )
}

function objectOf(fields: readonly TreeField[], text: string, today: string): JsonObject {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = exampleOf(field, text, today)
      return value === undefined ? [] : [[field.name, value]]
    }),
  )
}

function exampleOf(field: TreeField, text: string, today: string): JsonValue | undefined {
  switch (field.kind) {
    case 'text':
    case 'long-text':
      return text
    case 'number':
    case 'integer':
      return typeof field.schema.minimum === 'number' ? field.schema.minimum : 1
    case 'money':
      return 1490000
    case 'date':
      return today
    case 'yes-no':
      return false
    case 'choice':
      return optionsOf(field.schema)[0]?.value
    case 'group':
      return objectOf(field.children, text, today)
    case 'rows':
      return Array.from({ length: ROWS }, () => objectOf(field.children, text, today))
    default:
      return undefined
  }
}
