import { diagnostic } from '../check/diagnostic.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { assemble } from './assemble.ts'
import { choiceOf, keywords, listOf, numberOf, type Piece, quoted, textOf } from './piece.ts'

/** A form of Form.io. Its scripts are never taken over: they are told, one by one. */
export function importFormIo(file: JsonObject): { form: Form; report: Diagnostic[] } {
  const report: Diagnostic[] = []
  const components = listOf(file.components)
  const isWizard = file.display === 'wizard'
  const pages = isWizard
    ? components
        .filter(({ type }) => type === 'panel')
        .map((page) => ({ title: textOf(page.title ?? page.label), pieces: piecesOf(listOf(page.components), report) }))
    : [{ title: '', pieces: piecesOf(components, report) }]
  return assemble({ title: textOf(file.title ?? file.name), pages, report })
}

/** Components that only stand around others. */
const layouts = ['panel', 'fieldset', 'well', 'columns', 'table', 'tabs']
/** What a form of ours has by itself. */
const ownAlready = ['button']

function piecesOf(components: readonly JsonObject[], report: Diagnostic[]): Piece[] {
  return components.flatMap((component) => pieceOf(component, report))
}

function insideOf(component: JsonObject): JsonObject[] {
  const rows = Array.isArray(component.rows) ? component.rows.flatMap((row) => listOf(row)) : []
  const cells = [...listOf(component.columns), ...rows]
  const tabs = component.type === 'tabs' ? listOf(component.components) : []
  if (tabs.length > 0) return tabs.flatMap((tab) => listOf(tab.components))
  return cells.length > 0 ? cells.flatMap((cell) => listOf(cell.components)) : listOf(component.components)
}

function pieceOf(component: JsonObject, report: Diagnostic[]): Piece[] {
  const type = textOf(component.type)
  if (layouts.includes(type)) return piecesOf(insideOf(component), report)
  if (ownAlready.includes(type)) return []
  const name = textOf(component.key)
  const label = textOf(component.label)
  const title = label === '' ? name : label
  const schema = schemaOf(type, component)
  if (!schema) {
    report.push(diagnostic('import-element-left-out', '', { name: title, type }, 'warning'))
    return []
  }
  tellScripts(component, title, report)
  const validate = isObject(component.validate) ? component.validate : {}
  const isNested = type === 'container' || type === 'datagrid' || type === 'editgrid'
  const show = showOf(component, title, report)
  const one = { ...schema, title }
  return [
    {
      name,
      schema: {
        ...(component.multiple === true && schema.type !== 'array' ? { type: 'array', items: schema, title } : one),
        ...keywords({ description: textOf(component.description ?? component.tooltip) }),
      },
      required: validate.required === true,
      ...(type === 'textarea' && { ui: { 'ui:widget': 'textarea' } }),
      ...(type === 'radio' && { ui: { 'ui:widget': 'radio' } }),
      ...(isNested && { children: piecesOf(listOf(component.components), report) }),
      ...(show !== null && { show }),
    },
  ]
}

function schemaOf(type: string, component: JsonObject): JsonSchema | null {
  const validate = isObject(component.validate) ? component.validate : {}
  const limits = keywords({
    minLength: numberOf(validate.minLength),
    maxLength: numberOf(validate.maxLength),
    pattern: validate.pattern,
  })
  const range = keywords({ minimum: numberOf(validate.min), maximum: numberOf(validate.max) })
  const data = isObject(component.data) ? component.data.values : undefined
  const options = listOf(component.values ?? data)
    .filter(({ value }) => value !== '')
    .map(({ value, label }) => ({ value: value as JsonValue, title: textOf(label) }))
  switch (type) {
    case 'textfield':
    case 'textarea':
    case 'phoneNumber':
      return { type: 'string', ...limits }
    case 'email':
      return { type: 'string', format: 'email', ...limits }
    case 'url':
      return { type: 'string', format: 'uri', ...limits }
    case 'number':
    case 'currency':
      return { type: 'number', ...range }
    case 'checkbox':
      return { type: 'boolean' }
    case 'radio':
    case 'select':
      return choiceOf(options, component.multiple === true)
    case 'selectboxes':
      return choiceOf(options, true)
    case 'tags':
      return { type: 'array', items: { type: 'string' } }
    case 'datetime':
      return { type: 'string', format: component.enableTime === false ? 'date' : 'date-time' }
    case 'day':
      return { type: 'string', format: 'date' }
    case 'time':
      return { type: 'string', format: 'time' }
    case 'file':
      return { type: 'string', 'x-field': 'file' }
    case 'container':
      return { type: 'object' }
    case 'datagrid':
    case 'editgrid':
      return {
        type: 'array',
        ...keywords({ minItems: numberOf(validate.minLength), maxItems: numberOf(validate.maxLength) }),
      }
    default:
      return null
  }
}

const scripts = ['customConditional', 'calculateValue', 'customDefaultValue']

function tellScripts(component: JsonObject, title: string, report: Diagnostic[]): void {
  const custom = isObject(component.validate) ? component.validate.custom : undefined
  const written = [...scripts.map((name) => component[name]), custom]
  if (
    written.some((script) => typeof script === 'string' && script.trim() !== '') ||
    listOf(component.logic).length > 0
  ) {
    report.push(diagnostic('import-script-left-out', '', { name: title }, 'warning'))
  }
  if (component.dataSrc !== undefined && component.dataSrc !== 'values' && component.type === 'select') {
    report.push(diagnostic('import-choices-left-out', '', { name: title }, 'warning'))
  }
}

const operators: Record<string, (name: string, value: string) => string> = {
  isEqual: (name, value) => `${name} = ${value}`,
  isNotEqual: (name, value) => `${name} != ${value}`,
  isEmpty: (name) => `${name} = null`,
  isNotEmpty: (name) => `${name} != null`,
  lessThan: (name, value) => `${name} < ${value}`,
  greaterThan: (name, value) => `${name} > ${value}`,
  lessThanOrEqual: (name, value) => `${name} <= ${value}`,
  greaterThanOrEqual: (name, value) => `${name} >= ${value}`,
  includes: (name, value) => `list contains(${name}, ${value})`,
}

/** The simple conditions, old (`when`, `eq`) and new (`conditions`), as FEEL; null where there are none. */
function showOf(component: JsonObject, title: string, report: Diagnostic[]): string | null {
  const conditional = isObject(component.conditional) ? component.conditional : {}
  const { show, when, eq } = conditional
  const simple =
    typeof when === 'string' && when !== '' ? [{ component: when, operator: 'isEqual', value: eq ?? '' }] : []
  const conditions = simple.length > 0 ? simple : listOf(conditional.conditions)
  if (conditions.length === 0) return null
  const parts = conditions.map((one) => {
    const operator = operators[textOf(one.operator)]
    return operator ? operator(textOf(one.component), literal(one.value)) : null
  })
  if (parts.includes(null)) {
    report.push(diagnostic('import-expression-left-out', '', { expression: title }, 'warning'))
    return null
  }
  const whole = parts.join(conditional.conjunction === 'any' ? ' or ' : ' and ')
  return show === false || show === 'false' ? `not(${whole})` : whole
}

function literal(value: JsonValue | undefined): string {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (value === 'true' || value === 'false') return value
  return quoted(typeof value === 'string' ? value : '')
}
