import type { JsonSchema, UiSchema } from '../../form.ts'
import type { JsonObject, JsonValue } from '../../json.ts'
import { isObject } from '../../pointer.ts'
import { valueAt } from '../data-path.ts'
import { uiOption } from '../field-kind.ts'
import type { FormStore } from '../form-store.ts'
import type { LookupItem } from '../form-view-props.ts'
import type { WidgetProps } from './widget-props.ts'

/** Which register a field looks in, what it fills beside itself, and whether a text of one's own is allowed. */
export function lookupOf(schema: JsonSchema, ui: UiSchema) {
  const lookup = isObject(schema['x-register']) ? schema['x-register'] : {}
  const prefill = isObject(lookup.prefill) ? lookup.prefill : {}
  return {
    register: String(lookup.register ?? ''),
    prefill: Object.fromEntries(Object.entries(prefill).map(([field, property]) => [field, String(property)])),
    freeText: uiOption(ui, 'freeText') === true,
  }
}

/** Stores the record that was found and fills the siblings from it, in one change. */
export function choose(
  store: FormStore,
  field: Pick<WidgetProps, 'path'>,
  prefill: Record<string, string>,
  item: LookupItem,
): void {
  const { parent, name, beside } = placeOf(store, field)
  const filled: JsonObject = {}
  for (const [sibling, property] of Object.entries(prefill)) {
    const value: JsonValue | undefined = Object.hasOwn(item.data, property) ? item.data[property] : undefined
    if (value !== undefined && value !== null) filled[sibling] = value
  }
  store.change(parent, { ...beside, ...filled, [name]: item.id })
}

/** Stores a text that no record stands for. */
export function typeByHand(store: FormStore, field: Pick<WidgetProps, 'path'>, text: string): void {
  store.change(field.path, text)
}

function placeOf(store: FormStore, field: Pick<WidgetProps, 'path'>) {
  const parent = field.path.slice(0, -1)
  const beside = valueAt(store.data(), parent)
  return { parent, name: String(field.path.at(-1)), beside: isObject(beside) ? beside : {} }
}
