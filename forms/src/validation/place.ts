import { effectiveSchema, type FieldNode } from '../field.ts'
import type { JsonObject } from '../json.ts'
import { isObject } from '../pointer.ts'

/** The field at a place with what a sentence needs to name it: its title, and the row it stands in, counted from one. */
export function placeOf(
  steps: readonly string[],
  tree: readonly FieldNode[],
): { params: JsonObject; schema: JsonObject } {
  let fields = tree
  let schema: JsonObject = {}
  const params: JsonObject = {}
  let inRows = false
  for (const step of steps) {
    if (inRows && /^\d+$/.test(step)) {
      params.row = Number(step) + 1
      params.list = params.field ?? ''
      inRows = false
      continue
    }
    const field = fields.find(({ name }) => name === step)
    if (!field) {
      if (isObject(schema.items) && /^\d+$/.test(step)) schema = effectiveSchema(schema.items, schema.items)
      else params.field = step
      params.item = /^\d+$/.test(step) ? Number(step) + 1 : step
      break
    }
    params.field = field.title
    schema = field.schema
    fields = field.children
    inRows = field.kind === 'rows'
  }
  return { params, schema }
}
