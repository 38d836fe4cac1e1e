import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'
import { wordsOf } from './words.ts'

const finding = (code: string, params = {}) => ({ code, severity: 'error' as const, path: '/a', params })

describe('every code has words', () => {
  // What is wrong with a spreadsheet is told on the page alone: its words stand in `react/words.*.ts`, held complete by their type.
  const sources = filesIn(import.meta.dirname).filter(
    (file) => /(?<!\.test)\.ts$/.test(file) && !/locales|react|testing|spreadsheet/.test(file),
  )
  const text = sources.map((file) => readFileSync(file, 'utf8')).join('\n')
  // Codes are written as literals: first argument of the two makers of diagnostics, or a property called code.
  const made = [...text.matchAll(/(?:[dD]iagnostic\(\s*|code: |keyword\] \?\? )'([a-z]+(?:-[a-z]+)*)'/g)].map(
    ([, code]) => code ?? '',
  )
  const table = /const codes: Record<string, string> = \{([^}]*)\}/.exec(text)?.[1] ?? ''
  const ofSchema = [...table.matchAll(/: '([a-z-]+)'/g)].map(([, code]) => code ?? '')
  const changes = [...(/type ChangeKind =([\s\S]*?)\n\n/.exec(text)?.[1] ?? '').matchAll(/'([a-z-]+)'/g)].map(
    ([, kind]) => `change.${kind}`,
  )
  const kinds = new Set(changes.map((kind) => kind.slice('change.'.length)))
  const codes = [...new Set([...made, ...ofSchema].filter((code) => !kinds.has(code))), ...changes]

  it('finds the codes', () => {
    expect(codes.length).toBeGreaterThan(90)
    expect(codes).toEqual(
      expect.arrayContaining(['required', 'logic-circle', 'expression-too-costly', 'change.field-added']),
    )
  })
  it.each(codes)('%s', (code) => {
    expect(vi).toHaveProperty([code])
    expect(en).toHaveProperty([code])
  })
  it('and nothing else has', () => {
    expect(Object.keys(vi).sort()).toEqual([...codes].sort())
    expect(Object.keys(en)).toEqual(Object.keys(vi))
  })
})

it('fills the same places in both languages', () => {
  const places = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()
  for (const [code, words] of Object.entries(vi)) {
    expect([code, places(en[code]?.title), places(en[code]?.because)]).toEqual([
      code,
      places(words.title),
      places(words.because),
    ])
  }
})

describe('wordsOf', () => {
  it('names the field and its row', () => {
    const found = finding('minimum', { field: 'Số đêm', row: 2, limit: 1_000_000, value: -1 })
    expect(wordsOf(found, 'vi')).toEqual({
      title: '“Số đêm (dòng 2)” phải từ 1.000.000 trở lên.',
      because: 'Đang nhập -1.',
    })
    expect(wordsOf(found, 'en')).toEqual({ title: '“Số đêm (row 2)” must be 1,000,000 or more.', because: 'It is -1.' })
  })

  it('leaves years as they are, and says types in words', () => {
    expect(wordsOf(finding('minimum', { field: 'Năm', limit: 2018 }), 'vi')).toEqual({
      title: '“Năm” phải từ 2018 trở lên.',
    })
    expect(wordsOf(finding('type', { field: 'Năm', type: 'integer' }), 'vi').because).toBe('Cần nhập số nguyên.')
  })

  it('takes the words of a plugin first, then the message of the form', () => {
    const found = finding('in-the-past', { message: 'Ngày {from} đã qua.', from: '2026-01-01' })
    expect(wordsOf(found, 'vi').title).toBe('Ngày 2026-01-01 đã qua.')
    expect(wordsOf(found, 'vi', { 'in-the-past': { title: 'Quá hạn từ {from}.' } }).title).toBe(
      'Quá hạn từ 2026-01-01.',
    )
  })

  it('shows a code that nobody has words for, and takes no words from what objects inherit', () => {
    expect(wordsOf(finding('no-such-code'), 'vi')).toEqual({ title: 'no-such-code' })
    expect(wordsOf(finding('constructor'), 'vi', {})).toEqual({ title: 'constructor' })
  })

  it('does not fill what a value brings with it', () => {
    expect(wordsOf(finding('pattern', { field: '{value}', value: 'x' }), 'vi').title).toBe(
      '“{value}” chưa đúng mẫu quy định.',
    )
  })
})

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesIn(path) : [path]
  })
}
