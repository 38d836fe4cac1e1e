import { diagnostic } from '../check/diagnostic.ts'
import { isFeel, stripFeel } from '../expression.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { assemble } from './assemble.ts'
import { choiceOf, keywords, listOf, numberOf, type Piece, textOf } from './piece.ts'

/** A form of bpmn.io form-js: its conditions are FEEL already. */
export function importFormJs(file: JsonObject): { form: Form; report: Diagnostic[] } {
  const report: Diagnostic[] = []
  const pieces = piecesOf(listOf(file.components), report)
  return assemble({ title: textOf(file.title ?? file.id), pages: [{ title: '', pieces }], report })
}

function piecesOf(components: readonly JsonObject[], report: Diagnostic[]): Piece[] {
  return components.flatMap((component) => pieceOf(component, report))
}

function pieceOf(component: JsonObject, report: Diagnostic[]): Piece[] {
  const type = textOf(component.type)
  const name = textOf(component.key ?? component.path ?? component.id)
  const label = textOf(component.label)
  const title = label === '' ? name : label
  const children = () => piecesOf(listOf(component.components), report)
  // A group without a path only stands around its fields.
  if (type === 'group' && textOf(component.path) === '') return children()
  const schema = schemaOf(type, component)
  if (!schema) {
    report.push(diagnostic('import-element-left-out', '', { name: title, type }, 'warning'))
    return []
  }
  if (typeof component.valuesKey === 'string' || typeof component.valuesExpression === 'string') {
    report.push(diagnostic('import-choices-left-out', '', { name: title }, 'warning'))
  }
  const validate = isObject(component.validate) ? component.validate : {}
  const own: Piece = {
    name,
    schema: {
      ...schema,
      title,
      ...keywords({ description: textOf(component.description), default: component.defaultValue }),
    },
    required: validate.required === true,
    ...(component.readonly === true || component.disabled === true ? { ui: { 'ui:readonly': true } } : {}),
    ...(type === 'textarea' && { ui: { 'ui:widget': 'textarea' } }),
    ...(type === 'radio' && { ui: { 'ui:widget': 'radio' } }),
    ...conditionsOf(component),
  }
  return [type === 'group' || type === 'dynamiclist' ? { ...own, children: children() } : own]
}

function conditionsOf(component: JsonObject): Pick<Piece, 'show' | 'enable' | 'computed'> {
  const hide = isObject(component.conditional) ? component.conditional.hide : undefined
  const { readonly, expression } = component
  return {
    ...(typeof hide === 'string' && isFeel(hide) && { show: `not(${stripFeel(hide)})` }),
    ...(typeof readonly === 'string' && isFeel(readonly) && { enable: `not(${stripFeel(readonly)})` }),
    ...(component.type === 'expression' && typeof expression === 'string' && { computed: stripFeel(expression) }),
  }
}

function schemaOf(type: string, component: JsonObject): JsonSchema | null {
  const validate = isObject(component.validate) ? component.validate : {}
  const limits = keywords({
    minLength: numberOf(validate.minLength),
    maxLength: numberOf(validate.maxLength),
    pattern: validate.pattern,
  })
  const options = listOf(component.values).map(({ value, label }) => ({
    value: value as JsonValue,
    title: textOf(label),
  }))
  switch (type) {
    case 'textfield':
      return { type: 'string', ...limits, ...(validate.validationType === 'email' && { format: 'email' }) }
    case 'textarea':
      return { type: 'string', ...limits }
    case 'expression':
      return { type: 'string' }
    case 'number': {
      const whole = component.decimalDigits === 0
      return {
        type: whole ? 'integer' : 'number',
        ...keywords({ minimum: numberOf(validate.min), maximum: numberOf(validate.max) }),
      }
    }
    case 'datetime':
      return {
        type: 'string',
        format: component.subtype === 'time' ? 'time' : component.subtype === 'datetime' ? 'date-time' : 'date',
      }
    case 'checkbox':
      return { type: 'boolean' }
    case 'radio':
    case 'select':
      return choiceOf(options, false)
    case 'checklist':
    case 'taglist':
      return choiceOf(options, true)
    case 'filepicker':
      return component.multiple === true
        ? { type: 'array', items: { type: 'string', 'x-field': 'file' } }
        : { type: 'string', 'x-field': 'file' }
    case 'group':
      return { type: 'object' }
    case 'dynamiclist':
      return { type: 'array' }
    default:
      return null
  }
}
