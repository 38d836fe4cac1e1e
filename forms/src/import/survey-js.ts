import { diagnostic } from '../check/diagnostic.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, JsonSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject } from '../pointer.ts'
import { assemble } from './assemble.ts'
import { choiceOf, keywords, listOf, numberOf, type Piece, quoted, textOf } from './piece.ts'

/** A survey of SurveyJS: pages, panels, questions; its conditions become FEEL where they are of the simple kinds. */
export function importSurveyJs(file: JsonObject): { form: Form; report: Diagnostic[] } {
  const report: Diagnostic[] = []
  const pages = listOf(file.pages).length > 0 ? listOf(file.pages) : [file]
  const read = pages.map((page) => ({
    title: textOf(page.title),
    pieces: piecesOf(listOf(page.elements ?? page.questions), report),
  }))
  for (const trigger of listOf(file.triggers)) {
    report.push(diagnostic('import-expression-left-out', '', { expression: textOf(trigger.expression) }, 'warning'))
  }
  return assemble({ title: textOf(file.title), pages: read, report })
}

function piecesOf(elements: readonly JsonObject[], report: Diagnostic[]): Piece[] {
  return elements.flatMap((element) => pieceOf(element, report))
}

function pieceOf(element: JsonObject, report: Diagnostic[]): Piece[] {
  const type = textOf(element.type)
  // A panel only stands around its questions; their answers lie beside all others.
  if (type === 'panel') return piecesOf(listOf(element.elements), report)
  const name = textOf(element.name)
  const label = textOf(element.title)
  const title = label === '' ? name : label
  const schema = schemaOf(type, element)
  if (!schema) {
    report.push(diagnostic('import-element-left-out', '', { name: title, type }, 'warning'))
    return []
  }
  if (element.choicesByUrl !== undefined)
    report.push(diagnostic('import-choices-left-out', '', { name: title }, 'warning'))
  const children = childrenOf(type, element, report)
  return [
    {
      name,
      schema: {
        ...schema,
        ...limitsOf(element),
        title,
        ...keywords({ description: textOf(element.description), default: element.defaultValue }),
      },
      required: element.isRequired === true,
      ...(type === 'comment' && { ui: { 'ui:widget': 'textarea' } }),
      ...(type === 'radiogroup' && { ui: { 'ui:widget': 'radio' } }),
      ...(children && { children }),
      ...conditionsOf(element, report),
    },
  ]
}

function childrenOf(type: string, element: JsonObject, report: Diagnostic[]): Piece[] | null {
  if (type === 'paneldynamic') return piecesOf(listOf(element.templateElements), report)
  if (type === 'multipletext')
    return piecesOf(
      listOf(element.items).map((item) => ({ type: 'text', ...item })),
      report,
    )
  if (type !== 'matrixdynamic') return null
  const cell = element.cellType ?? 'dropdown'
  const columns = listOf(element.columns).map((column) => ({
    choices: element.choices ?? [],
    ...column,
    type: column.cellType ?? cell,
  }))
  return piecesOf(columns, report)
}

const inputs: Record<string, JsonSchema> = {
  number: { type: 'number' },
  range: { type: 'number' },
  date: { type: 'string', format: 'date' },
  'datetime-local': { type: 'string', format: 'date-time' },
  time: { type: 'string', format: 'time' },
  email: { type: 'string', format: 'email' },
  url: { type: 'string', format: 'uri' },
}

function schemaOf(type: string, element: JsonObject): JsonSchema | null {
  const options = (Array.isArray(element.choices) ? element.choices : []).map((choice) =>
    isObject(choice)
      ? { value: choice.value as JsonValue, title: textOf(choice.text) }
      : { value: choice, title: String(choice) },
  )
  switch (type) {
    case 'text':
      return inputs[textOf(element.inputType)] ?? { type: 'string' }
    case 'comment':
    case 'expression':
      return { type: 'string' }
    case 'radiogroup':
    case 'dropdown':
    case 'buttongroup':
      return choiceOf(options, false)
    case 'checkbox':
    case 'tagbox':
      return choiceOf(options, true)
    case 'boolean':
      return { type: 'boolean' }
    case 'rating':
      return { type: 'integer', minimum: numberOf(element.rateMin) ?? 1, maximum: numberOf(element.rateMax) ?? 5 }
    case 'file':
      return element.allowMultiple === true
        ? { type: 'array', items: { type: 'string', 'x-field': 'file' } }
        : { type: 'string', 'x-field': 'file' }
    case 'matrixdynamic':
      return {
        type: 'array',
        ...keywords({ minItems: numberOf(element.minRowCount), maxItems: numberOf(element.maxRowCount) }),
      }
    case 'paneldynamic':
      return {
        type: 'array',
        ...keywords({ minItems: numberOf(element.minPanelCount), maxItems: numberOf(element.maxPanelCount) }),
      }
    case 'multipletext':
      return { type: 'object' }
    default:
      return null
  }
}

function limitsOf(element: JsonObject): JsonObject {
  let limits = keywords({ maxLength: Number(element.maxLength) > 0 ? numberOf(element.maxLength) : undefined })
  if (element.inputType === 'number')
    limits = { ...limits, ...keywords({ minimum: numberOf(element.min), maximum: numberOf(element.max) }) }
  for (const validator of listOf(element.validators)) {
    const { type } = validator
    if (type === 'numeric')
      limits = {
        ...limits,
        ...keywords({ minimum: numberOf(validator.minValue), maximum: numberOf(validator.maxValue) }),
      }
    if (type === 'text')
      limits = {
        ...limits,
        ...keywords({ minLength: numberOf(validator.minLength), maxLength: numberOf(validator.maxLength) }),
      }
    if (type === 'regex') limits = { ...limits, ...keywords({ pattern: validator.regex }) }
    if (type === 'email') limits = { ...limits, format: 'email' }
  }
  return limits
}

function conditionsOf(
  element: JsonObject,
  report: Diagnostic[],
): Pick<Piece, 'show' | 'require' | 'enable' | 'computed'> {
  const feel = (name: string) => {
    const source = element[name]
    if (typeof source !== 'string' || source.trim() === '') return undefined
    const expression = feelOf(source)
    if (expression === null)
      report.push(diagnostic('import-expression-left-out', '', { expression: source.slice(0, 200) }, 'warning'))
    return expression ?? undefined
  }
  for (const one of listOf(element.validators)) {
    if (one.type === 'expression')
      report.push(diagnostic('import-expression-left-out', '', { expression: textOf(one.expression) }, 'warning'))
  }
  const [show, require, enable, computed] = ['visibleIf', 'requiredIf', 'enableIf', 'expression'].map(feel)
  return {
    ...(show && { show }),
    ...(require && { require }),
    ...(enable && { enable }),
    ...(computed && { computed }),
  }
}

const token =
  /\s*(\{(?:row\.|panel\.)?[^{}]+\}|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\d+(?:\.\d+)?|[<>=!]=|<>|[<>=()+\-*/]|&&|\|\||[a-z]+)/iy
const words: Record<string, string> = {
  ...{ and: 'and', or: 'or', '&&': 'and', '||': 'or', true: 'true', false: 'false', '(': '(', ')': ')' },
  ...{
    '=': '=',
    '==': '=',
    equal: '=',
    '<>': '!=',
    '!=': '!=',
    notequal: '!=',
    '<': '<',
    less: '<',
    '>': '>',
    greater: '>',
  },
  ...{ '<=': '<=', lessorequal: '<=', '>=': '>=', greaterorequal: '>=', '+': '+', '-': '-', '*': '*', '/': '/' },
  ...{ empty: '= null', notempty: '!= null' },
}

/** A condition of SurveyJS as FEEL; null where it says more than comparisons, `and`, `or`, `empty` and `notempty`. */
export function feelOf(source: string): string | null {
  const parts: string[] = []
  token.lastIndex = 0
  while (source.slice(token.lastIndex).trim() !== '') {
    const found = token.exec(source)?.[1]
    if (found === undefined) return null
    if (found.startsWith('{')) parts.push(found.slice(1, -1).replace(/^(row|panel)\./, ''))
    else if (/^['"]/.test(found)) parts.push(quoted(found.slice(1, -1).replace(/\\(.)/g, '$1')))
    else if (/^\d/.test(found)) parts.push(found)
    else if (Object.hasOwn(words, found.toLowerCase())) parts.push(words[found.toLowerCase()]!)
    else return null
  }
  return parts.join(' ')
}
