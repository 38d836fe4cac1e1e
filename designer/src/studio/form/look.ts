import type { Form, JsonObject, JsonValue } from '@statecraft/forms'

/** An option of how a field looks, such as `width` or `widget`; undefined when the form leaves it open. */
export function lookOf(form: Form, pointer: string, option: string): JsonValue | undefined {
  const ui = uiAt(form.uiSchema, stepsOf(pointer))
  if (ui?.[`ui:${option}`] !== undefined) return ui[`ui:${option}`]
  const options = ui?.['ui:options']
  return isObject(options) ? options[option] : undefined
}

/** The form with one option of a field's look changed; undefined leaves it open again. */
export function withLook(form: Form, pointer: string, option: string, value: JsonValue | undefined): Form {
  const next = changed(form.uiSchema ?? {}, stepsOf(pointer), option, value)
  const { uiSchema: _, ...rest } = form
  return Object.keys(next).length > 0 ? { ...rest, uiSchema: next } : rest
}

function changed(ui: JsonObject, steps: readonly string[], option: string, value: JsonValue | undefined): JsonObject {
  const [step, ...rest] = steps
  if (step === undefined) return withOption(ui, option, value)
  const child = ui[step]
  const next = changed(isObject(child) ? child : {}, rest, option, value)
  const { [step]: _, ...others } = ui
  return Object.keys(next).length > 0 ? { ...ui, [step]: next } : others
}

function withOption(ui: JsonObject, option: string, value: JsonValue | undefined): JsonObject {
  const { [`ui:${option}`]: _, 'ui:options': given, ...rest } = ui
  const { [option]: __, ...options } = isObject(given) ? given : {}
  const next = value === undefined ? options : { ...options, [option]: value }
  return Object.keys(next).length > 0 ? { ...rest, 'ui:options': next } : rest
}

function uiAt(ui: JsonValue | undefined, steps: readonly string[]): JsonObject | undefined {
  let at: JsonValue | undefined = ui
  for (const step of steps) at = isObject(at) ? at[step] : undefined
  return isObject(at) ? at : undefined
}

function stepsOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => (step === '*' ? 'items' : step.replaceAll('~1', '/').replaceAll('~0', '~')))
}

function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
