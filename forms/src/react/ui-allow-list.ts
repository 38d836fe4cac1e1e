import type { UiSchema } from '../form.ts'
import type { JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'

const WIDGETS = new Set(['text', 'textarea', 'select', 'radio', 'checkbox', 'checkboxes', 'tags', 'hidden'])
const TEXTS = new Set(['title', 'description', 'help', 'placeholder'])
const FLAGS = new Set(['readonly', 'disabled', 'grouping', 'numbered', 'freeText', 'addable', 'removable', 'orderable'])
const LISTS = new Set(['order', 'columns', 'totals'])
const NUMBERS = new Set(['rows', 'columns'])
const WORDS = new Set(['width'])

/**
 * The uiSchema with nothing in it but what we know and mean: RJSF spreads some options into the page, so that a stored
 * `ui:submitButtonOptions` could change where a form is sent.
 */
export function allowedUi(ui: UiSchema | undefined): UiSchema {
  const allowed: UiSchema = {}
  for (const [name, value] of Object.entries(ui ?? {})) {
    if (name === 'ui:options' && isObject(value)) {
      const options = Object.entries(value).filter(([option, part]) => isAllowed(option, part))
      if (options.length > 0) allowed[name] = Object.fromEntries(options)
    } else if (name.startsWith('ui:')) {
      if (isAllowed(name.slice(3), value)) allowed[name] = value
    } else if (!name.startsWith('__') && isObject(value)) {
      allowed[name] = allowedUi(value)
    }
  }
  return allowed
}

function isAllowed(option: string, value: JsonValue): boolean {
  if (option === 'widget') return typeof value === 'string' && WIDGETS.has(value)
  if (TEXTS.has(option) || WORDS.has(option)) return typeof value === 'string'
  if (FLAGS.has(option)) return typeof value === 'boolean'
  if (NUMBERS.has(option) && typeof value === 'number') return Number.isFinite(value)
  return LISTS.has(option) && Array.isArray(value) && value.every((item) => typeof item === 'string')
}
