import { diagnostic } from '../check/diagnostic.ts'
import { checkForm } from '../check.ts'
import { builtinNames, constructorNames } from '../feel/builtins.ts'
import type { Diagnostic } from '../finding.ts'
import type { Form, JsonSchema, LogicLine, UiSchema } from '../form.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { isObject, isPrototypeName, pointerOf, stepsOf, valueAt } from '../pointer.ts'
import type { Piece, Sketch } from './piece.ts'

/** Rows and items that a list may have where the other tool names no limit. */
const listLimit = 500

/** Makes a form of what an importer read: fit names, limits of lists, pointers of logic. What the form's check refuses is taken out and told. */
export function assemble(sketch: Sketch): { form: Form; report: Diagnostic[] } {
  const report = [...sketch.report]
  const logic: LogicLine[] = [...(sketch.logic ?? [])]
  const schema: JsonSchema = { type: 'object', properties: {}, required: [] }
  const uiSchema: UiSchema = {}
  const pages = sketch.pages.map(({ title, pieces }, index) => ({
    id: `trang-${index + 1}`,
    title: title === '' ? `Trang ${index + 1}` : title,
    fields: pieces.map((piece) => addPiece(piece, schema, uiSchema, '', { logic, report })),
  }))
  const title = sketch.title === '' ? 'Biểu mẫu' : sketch.title
  const form: Form = {
    id: idOf(title),
    title,
    schema: tidy(schema),
    ...(Object.keys(uiSchema).length > 0 && { uiSchema }),
    ...(logic.length > 0 && { logic }),
    ...(pages.length > 1 && { pages: pages.filter(({ fields }) => fields.length > 0) }),
  }
  return settle(form, report)
}

interface Notes {
  logic: LogicLine[]
  report: Diagnostic[]
}

function addPiece(piece: Piece, holder: JsonSchema, ui: UiSchema, parent: string, notes: Notes): string {
  const properties = holder.properties as Record<string, JsonSchema>
  const name = fitName(piece.name, Object.keys(properties))
  const pointer = `${parent}/${name}`
  if (name !== piece.name)
    notes.report.push(diagnostic('import-renamed', pointer, { name: piece.name, to: name }, 'warning'))
  if (piece.required) (holder.required as JsonValue[]).push(name)
  const look: UiSchema = { ...piece.ui }
  properties[name] = schemaOf(piece, look, pointer, notes)
  if (Object.keys(look).length > 0) ui[name] = look
  for (const verb of ['show', 'require', 'enable'] as const) {
    const when = piece[verb]
    if (when !== undefined) notes.logic.push({ when, then: { [verb]: [pointer] } as { show: string[] } })
  }
  if (piece.computed !== undefined) notes.logic.push({ computed: pointer, value: piece.computed })
  return name
}

function schemaOf(piece: Piece, look: UiSchema, pointer: string, notes: Notes): JsonSchema {
  if (!piece.children) return limited(piece.schema)
  const inside: JsonSchema = { type: 'object', properties: {}, required: [] }
  const isList = piece.schema.type === 'array'
  const inner: UiSchema = {}
  for (const child of piece.children) addPiece(child, inside, inner, isList ? `${pointer}/*` : pointer, notes)
  if (isList && Object.keys(inner).length > 0) look.items = inner
  if (!isList) Object.assign(look, inner)
  return isList ? limited({ ...piece.schema, items: tidy(inside) }) : { ...piece.schema, ...tidy(inside) }
}

function limited(schema: JsonSchema): JsonSchema {
  return schema.type === 'array' && typeof schema.maxItems !== 'number' ? { ...schema, maxItems: listLimit } : schema
}

function tidy({ required, ...schema }: JsonSchema): JsonSchema {
  return Array.isArray(required) && required.length > 0 ? { ...schema, required } : schema
}

const reserved = new Set<string>([
  ...builtinNames,
  ...constructorNames,
  ...[
    'and',
    'or',
    'not',
    'if',
    'then',
    'else',
    'for',
    'in',
    'return',
    'some',
    'every',
    'satisfies',
    'between',
    'instance',
    'of',
  ],
  ...['function', 'external', 'true', 'false', 'null', 'item', 'partial'],
])

/** A name that expressions can read and that is not taken. */
export function fitName(wanted: string, taken: readonly string[]): string {
  const plain = wanted
    .trim()
    .replace(/[^\p{L}\p{N}_]+/gu, '_')
    .replace(/^_+|_+$/g, '')
  const begun = /^[\p{L}]/u.test(plain) ? plain : `truong_${plain}`
  const base = reserved.has(begun) || isPrototypeName(begun) ? `${begun}_` : begun
  let name = base
  for (let turn = 2; taken.includes(name); turn++) name = `${base}_${turn}`
  return name
}

function idOf(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase()
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '')
  return id === '' ? 'bieu-mau' : id
}

/** What a check refuses and a form can do without: code of the check -> code of the report. */
const removable: Record<string, string> = {
  'ui-not-allowed': 'import-look-left-out',
  'ui-unknown-field': 'import-look-left-out',
  'unknown-keyword': 'import-keyword-left-out',
  'unknown-format': 'import-keyword-left-out',
  'pattern-not-supported': 'import-keyword-left-out',
  'required-unknown': 'import-keyword-left-out',
  'reference-remote': 'import-reference-left-out',
  'reference-unknown': 'import-reference-left-out',
  'reference-dynamic': 'import-reference-left-out',
  'field-kind-unknown': 'import-element-left-out',
}
const mostRounds = 200

/** Takes out, one after the other, what the form's check refuses and a form can do without; the rest of its errors stand in the report. */
export function settle(form: Form, report: Diagnostic[]): { form: Form; report: Diagnostic[] } {
  const whole = structuredClone(form)
  const told = [...report]
  for (let round = 0; round < mostRounds; round++) {
    const errors = checkForm(whole).filter(({ severity }) => severity === 'error')
    const found = errors.find(({ code, element }) => code in removable || lineOf(element) !== null)
    if (!found) return { form: whole, report: [...told, ...errors] }
    told.push(takeOut(whole, found))
  }
  return { form: whole, report: told }
}

function lineOf(element: string): number | null {
  const line = /^\/logic\/(\d+)/.exec(element)?.[1]
  return line === undefined ? null : Number(line)
}

function takeOut(form: Form, found: Diagnostic): Diagnostic {
  const line = lineOf(found.element)
  if (line !== null) {
    const [gone] = form.logic?.splice(line, 1) ?? []
    const expression = gone ? ('computed' in gone ? gone.value : gone.when) : ''
    return diagnostic('import-expression-left-out', '', { expression: expression.slice(0, 200) }, 'warning')
  }
  const steps = stepsOf(found.element)
  const name = steps.at(-1) ?? ''
  const holder = valueAt(form as unknown as JsonObject, steps.slice(0, -1))
  if (Array.isArray(holder)) holder.splice(Number(name), 1)
  else if (isObject(holder)) delete holder[name]
  const at = pointerOf(steps.slice(0, -1))
  return diagnosticOf(removable[found.code] ?? '', at, name)
}

function diagnosticOf(code: string, element: string, name: string): Diagnostic {
  if (code === 'import-look-left-out') return diagnostic('import-look-left-out', element, { name }, 'warning')
  if (code === 'import-reference-left-out') return diagnostic('import-reference-left-out', element, {}, 'warning')
  if (code === 'import-element-left-out')
    return diagnostic('import-element-left-out', element, { name, type: '' }, 'warning')
  return diagnostic('import-keyword-left-out', element, { name }, 'warning')
}
