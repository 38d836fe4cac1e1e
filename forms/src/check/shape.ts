import type { Diagnostic } from '../finding.ts'
import type { JsonObject } from '../json.ts'
import { isObject, isPointer, pointerOf } from '../pointer.ts'
import { diagnostic } from './diagnostic.ts'
import { suggestion } from './similar.ts'

/** Ids are part of addresses and file names. */
const idPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/
const codePattern = /^[a-z0-9]+([.-][a-z0-9]+)*$/
const severities = ['error', 'warning', 'info']
const formKeys = ['$schema', 'id', 'title', 'schema', 'uiSchema', 'logic', 'pages', 'translations']
const actions = ['show', 'require', 'enable', 'set', 'finding']

/** Whether a candidate has the shape of a form: every key known, every part of its type. */
export function checkShape(candidate: unknown): Diagnostic[] {
  if (!isObject(candidate)) return [diagnostic('form-not-an-object', '')]
  return [
    ...unknownKeys(candidate, formKeys, ''),
    ...checkId(candidate.id, '/id'),
    ...checkText(candidate.title, '/title'),
    ...checkSchema(candidate.schema),
    ...checkKind(candidate, 'uiSchema', isObject, 'object'),
    ...checkKind(candidate, 'logic', Array.isArray, 'list'),
    ...checkKind(candidate, 'pages', Array.isArray, 'list'),
    ...checkKind(candidate, 'translations', isObject, 'object'),
    ...checkLogicSize(listOf(candidate.logic)),
    ...listOf(candidate.logic).flatMap((line, index) => checkLine(line, `/logic/${index}`)),
    ...listOf(candidate.pages).flatMap((page, index) => checkPage(page, `/pages/${index}`)),
    ...checkTranslations(candidate.translations),
  ]
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function unknownKeys(object: JsonObject, known: string[], element: string): Diagnostic[] {
  return Object.keys(object)
    .filter((key) => !known.includes(key))
    .map((key) => diagnostic('unknown-key', `${element}${pointerOf([key])}`, { key, ...suggestion(key, known) }))
}

function checkId(id: unknown, element: string): Diagnostic[] {
  if (typeof id === 'string' && idPattern.test(id) && id.length <= 80) return []
  return [diagnostic('form-id', element, { value: typeof id === 'string' ? id.slice(0, 100) : String(id ?? '') })]
}

function checkText(text: unknown, element: string): Diagnostic[] {
  return typeof text === 'string' && text.trim() !== '' ? [] : [diagnostic('text-missing', element)]
}

function checkSchema(schema: unknown): Diagnostic[] {
  if (!isObject(schema)) return [diagnostic('schema-missing', '/schema')]
  const draft = schema.$schema
  if (draft !== undefined && !/draft\/2020-12/.test(String(draft))) {
    return [diagnostic('schema-draft', '/schema/$schema', { value: String(draft).slice(0, 100) })]
  }
  return schema.type === 'object' ? [] : [diagnostic('schema-not-an-object', '/schema/type')]
}

function checkKind(form: JsonObject, key: string, test: (value: unknown) => boolean, expected: string): Diagnostic[] {
  if (form[key] === undefined || test(form[key])) return []
  return [diagnostic('wrong-type', `/${key}`, { key, expected })]
}

/** Most fields that all lines together may be about; what depends on what is asked of every two of them. */
const maxTargets = 1_000

function checkLogicSize(lines: unknown[]): Diagnostic[] {
  const count = lines.reduce<number>((sum, line) => sum + targetCount(line), 0)
  return count > maxTargets ? [diagnostic('logic-too-long', '/logic', { count, limit: maxTargets })] : []
}

function targetCount(line: unknown): number {
  if (!isObject(line) || !isObject(line.then)) return 1
  const [action] = Object.values(line.then)
  if (Array.isArray(action)) return Math.max(1, action.length)
  return 'set' in line.then && isObject(action) ? Math.max(1, Object.keys(action).length) : 1
}

function checkLine(line: unknown, element: string): Diagnostic[] {
  if (!isObject(line)) return [diagnostic('logic-line', element)]
  if ('computed' in line) {
    return [
      ...unknownKeys(line, ['computed', 'value'], element),
      ...checkTarget(line.computed, `${element}/computed`),
      ...checkExpressionText(line.value, `${element}/value`),
    ]
  }
  const then = line.then
  const found = isObject(then) ? actions.filter((action) => action in then) : []
  if (!isObject(then) || found.length !== 1) return [diagnostic('logic-line', element)]
  return [
    ...unknownKeys(line, ['when', 'then'], element),
    ...unknownKeys(then, actions, `${element}/then`),
    ...checkExpressionText(line.when, `${element}/when`),
    ...checkAction(found[0] ?? '', then[found[0] ?? ''], `${element}/then/${found[0]}`),
  ]
}

function checkAction(action: string, value: unknown, element: string): Diagnostic[] {
  if (action === 'finding') return checkOwnFinding(value, element)
  if (action === 'set') {
    if (!isObject(value)) return [diagnostic('logic-line', element)]
    return Object.entries(value).flatMap(([target, source]) => [
      ...checkTarget(target, `${element}${pointerOf([target])}`),
      ...checkExpressionText(source, `${element}${pointerOf([target])}`),
    ])
  }
  if (!Array.isArray(value) || value.length === 0) return [diagnostic('logic-line', element)]
  return value.flatMap((target, index) => checkTarget(target, `${element}/${index}`))
}

function checkOwnFinding(finding: unknown, element: string): Diagnostic[] {
  if (!isObject(finding)) return [diagnostic('logic-line', element)]
  const { code, severity } = finding
  const known = ['code', 'severity', 'path', 'message', 'citation']
  return [
    ...unknownKeys(finding, known, element),
    ...(typeof code === 'string' && codePattern.test(code)
      ? []
      : [diagnostic('finding-code', `${element}/code`, { value: String(code ?? '') })]),
    ...(typeof severity === 'string' && severities.includes(severity)
      ? []
      : [diagnostic('finding-severity', `${element}/severity`, { value: String(severity ?? '') })]),
    ...checkTarget(finding.path, `${element}/path`),
    ...checkText(finding.message, `${element}/message`),
    ...(finding.citation === undefined ? [] : checkText(finding.citation, `${element}/citation`)),
  ]
}

function checkTarget(target: unknown, element: string): Diagnostic[] {
  if (typeof target === 'string' && isPointer(target)) return []
  return [diagnostic('pointer', element, { value: String(target ?? '') })]
}

function checkExpressionText(source: unknown, element: string): Diagnostic[] {
  return typeof source === 'string' && source.trim() !== '' ? [] : [diagnostic('expression-empty', element)]
}

function checkPage(page: unknown, element: string): Diagnostic[] {
  if (!isObject(page) || !Array.isArray(page.fields)) return [diagnostic('page-shape', element)]
  const fields = page.fields.every((field) => typeof field === 'string')
  return [
    ...unknownKeys(page, ['id', 'title', 'fields'], element),
    ...checkId(page.id, `${element}/id`),
    ...checkText(page.title, `${element}/title`),
    ...(fields ? [] : [diagnostic('page-shape', element)]),
  ]
}

function checkTranslations(translations: unknown): Diagnostic[] {
  if (!isObject(translations)) return []
  return Object.entries(translations).flatMap(([language, texts]) => {
    const element = pointerOf(['translations', language])
    if (!isObject(texts)) return [diagnostic('wrong-type', element, { key: language, expected: 'object' })]
    return Object.entries(texts).flatMap(([pointer, text]) =>
      typeof text === 'string' ? [] : [diagnostic('text-missing', `${element}${pointerOf([pointer])}`)],
    )
  })
}
