import type { JsonSchema, UiSchema } from '../form.ts'
import { uiOption } from './field-kind.ts'

/** Whether a number is written with dots between thousands: not when it is a year, told by its bounds, or when the form says so. */
export function groupsDigits(schema: JsonSchema, ui: UiSchema): boolean {
  const said = uiOption(ui, 'grouping')
  if (typeof said === 'boolean') return said
  const isYear = Number(schema.minimum) >= 1000 && Number(schema.maximum) <= 9999
  return !isYear
}
