import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compileForm } from './compile.ts'
import { kindOf } from './field.ts'
import type { Form } from './form.ts'
import type { JsonObject, JsonValue } from './json.ts'
import { checkWholeForm } from './server/check-whole-form.ts'
import { compileValidator } from './server/validator.ts'
import { codes, kinds, verbs } from './testing/vocabulary.ts'
import { differences } from './validation/standard/differences.ts'
import { wordsOf } from './words.ts'

const page = new URL('../../docs/forms.md', import.meta.url)
const BEGIN = '<!-- made by the tests -->'
const END = '<!-- until here -->'
const env = { now: '2026-03-01T00:00:00Z', context: { settings: { n: 1e9 } } }

const formOf = (schema: JsonObject, logic: Form['logic'] = []): Form => ({ id: 'vi-du', title: 'Ví dụ', schema, logic })
const text = (title: string) => ({ type: 'string', title })
const ofKind = (schema: JsonObject) => formOf({ type: 'object', properties: { a: { title: 'A', ...schema } } })
const ofVerb = (name: string) =>
  formOf({ type: 'object', properties: { a: text('A'), b: text('B') } }, [verbs[name]!.line])
const errorsOf = (form: Form) => checkWholeForm(form).filter(({ severity }) => severity === 'error')
const evaluate = (form: Form, data: JsonValue) => compileForm(form, compileValidator(form)).evaluate(data, env)
const ofCode = (code: string) => formOf(codes[code]!.schema, codes[code]!.logic)

describe('each kind of field', () => {
  it.each(Object.entries(kinds))('%s', (kind, { schema, answer }) => {
    const form = ofKind(schema)
    expect(kindOf(schema)).toBe(kind)
    expect(errorsOf(form)).toEqual([])
    expect(evaluate(form, { a: answer })).toMatchObject({ data: { a: answer }, findings: [] })
  })
})

describe('each verb of the logic', () => {
  it.each(Object.entries(verbs))('%s', (name, { data, says }) => {
    expect(errorsOf(ofVerb(name))).toEqual([])
    const { visible, required, enabled, findings, ...rest } = evaluate(ofVerb(name), data)
    const plain = (map: ReadonlyMap<string, boolean>) => Object.fromEntries(map)
    const said = { data: rest.data, visible: plain(visible), required: plain(required), enabled: plain(enabled) }
    expect({ ...said, codes: findings.map(({ code, path }) => `${code} ${path}`) }).toMatchObject(says)
  })
})

describe('each code of a finding', () => {
  it.each(Object.entries(codes))('%s', (code, { data }) => {
    expect(errorsOf(ofCode(code))).toEqual([])
    expect(evaluate(ofCode(code), data).findings.map((found) => found.code)).toContain(code)
  })

  it('none is left out, but for data that is nested deeper than it can be checked', () => {
    const words = readFileSync(new URL('./locales/vi.ts', import.meta.url), 'utf8')
    const ofData = words.slice(words.indexOf('// Of data.'), words.indexOf('// Of expressions.'))
    const named = [...ofData.matchAll(/^ {2}'?([a-z-]+)'?: \{/gm)].map(([, code]) => code)
    expect([...Object.keys(codes), 'too-complex'].sort()).toEqual(named.sort())
  })
})

it('is what docs/forms.md says; `vitest -u` writes it anew', async () => {
  const whole = readFileSync(page, 'utf8')
  const before = whole.slice(0, whole.indexOf(BEGIN) + BEGIN.length)
  const after = whole.slice(whole.indexOf(END))
  await expect(`${before}\n\n${pageOf()}\n\n${after}`).toMatchFileSnapshot(page.pathname)
})

function pageOf(): string {
  const fields = Object.entries(kinds).map(([kind, { schema, does }]) => `| ${kind} | ${does} | ${code(schema)} |`)
  const logic = Object.entries(verbs).map(([verb, { line, does }]) => `| ${verb} | ${does} | ${code(line)} |`)
  const found = Object.entries(codes).map(([one, { schema, data }]) => {
    const finding = evaluate(ofCode(one), data).findings.find((each) => each.code === one)!
    return `| \`${one}\` | ${cell(wordsOf(finding, 'vi').title)} | ${cell(wordsOf(finding, 'en').title)} | ${code(schema)} | ${code(data)} |`
  })
  const other = differences.map(
    ({ standard, ours, refusedFor }) =>
      `| ${cell(standard)} | ${cell(ours)} | ${refusedFor === null ? '' : `\`${refusedFor}\``} |`,
  )
  return [
    table('## Kinds of field', ['Kind', 'What it is', 'Schema'], fields),
    table('## Logic', ['Verb', 'What it does', 'Line'], logic),
    table('## Findings', ['Code', 'In Vietnamese', 'In English', 'Schema', 'Data'], found),
    '`too-complex` is given for data nested so deep that it cannot be checked; codes of findings in a form’s logic are its own.',
    table('## Where we differ from JSON Schema 2020-12, on purpose', ['The standard', 'Forms', 'Refused for'], other),
  ].join('\n\n')
}

function table(title: string, heads: string[], rows: string[]): string {
  return [title, '', `| ${heads.join(' | ')} |`, `|${'---|'.repeat(heads.length)}`, ...rows].join('\n')
}

const cell = (words: string) => words.replaceAll('|', '\\|')
const code = (value: unknown) => `\`${cell(JSON.stringify(value))}\``
