import type { Form } from '../form.ts'
import type { JsonObject } from '../json.ts'
import { stepsOf } from '../pointer.ts'
import { valueAt, withValueAt } from './data-path.ts'

/** The form with its texts in another language; a text without a translation stays Vietnamese. */
export function translateForm(form: Form, language: string): Form {
  const texts = form.translations?.[language]
  if (!texts) return form
  let translated = form as unknown as JsonObject
  for (const [pointer, text] of Object.entries(texts)) {
    const path = stepsOf(pointer)
    if (typeof valueAt(translated, path) === 'string') translated = withValueAt(translated, path, text) as JsonObject
  }
  return translated as unknown as Form
}
