import type { Form } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import type { Holder } from './place.ts'

/** Puts a name into a list after another; first where `after` is null, last where it is undefined or not in the list. */
export function insertAfter(names: readonly string[], name: string, after: string | null | undefined): string[] {
  const rest = names.filter((entry) => entry !== name)
  const at = after === null ? 0 : after === undefined ? rest.length : rest.indexOf(after) + 1
  const place = after !== null && at === 0 ? rest.length : at
  return [...rest.slice(0, place), name, ...rest.slice(place)]
}

/** The same entries in the order of `names`; the order of properties is the order people see. */
export function inOrder(entries: JsonObject, names: readonly string[]): JsonObject {
  const ordered: JsonObject = {}
  for (const name of names) if (Object.hasOwn(entries, name)) ordered[name] = entries[name] as JsonValue
  return ordered
}

/** `ui:order` of a holder, when it lists its fields. */
export function orderedNames(holder: Holder): string[] | null {
  const order = holder.ui?.['ui:order']
  return Array.isArray(order) ? order.map(String) : null
}

/** Places a new or moved top-level field on the page of the field it follows, or on the last page. */
export function placeOnPage(form: Form, name: string, after: string | null | undefined): void {
  const { pages } = form
  if (!pages || pages.length === 0) return
  const current = pages.find(({ fields }) => fields.includes(name))
  const wanted =
    after === null
      ? pages[0]
      : (pages.find(({ fields }) => after !== undefined && fields.includes(after)) ?? current ?? pages.at(-1))
  for (const page of pages) page.fields = page.fields.filter((field) => field !== name)
  if (wanted) wanted.fields = insertAfter(wanted.fields, name, after)
}
