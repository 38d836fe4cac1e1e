import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { EngineError, type EngineErrorCode, engineErrors, isEngineError } from './errors.ts'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'
import { fillWords } from './locales/words.ts'

const codes = Object.keys(engineErrors) as EngineErrorCode[]
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)

describe('errors', () => {
  it.each(codes)('%s has words in both languages', (code) => {
    for (const words of [vi.errors[code], en.errors[code]]) {
      expect(words.title).not.toBe('')
      expect(words.detail).not.toBe('')
    }
    expect(vi.errors[code]).not.toEqual(en.errors[code])
    // Vietnamese may say less than English, never something English has no param for.
    expect(places(en.errors[code].detail)).toEqual(expect.arrayContaining(places(vi.errors[code].detail)))
  })

  it('have no words for codes that do not exist', () => {
    for (const words of [vi, en]) expect(Object.keys(words.errors).sort()).toEqual([...codes].sort())
    expect(Object.keys(vi.history)).toEqual(Object.keys(en.history))
    expect(Object.keys(vi.incidents)).toEqual(Object.keys(en.incidents))
  })

  it('are all thrown somewhere', () => {
    const sources = filesUnder(import.meta.dirname).map((file) => readFileSync(file, 'utf8'))
    const unused = codes.filter((code) => !sources.some((text) => text.includes(`'${code}'`)))
    expect(unused).toEqual([])
  })

  it('say what was wrong, with the value, in their message', () => {
    const error = new EngineError('unit-not-found', { unit: 'xa-mau', day: '2026-07-01' })
    expect(error.message).toBe('There is no unit "xa-mau" on 2026-07-01.')
    expect(error).toMatchObject({ code: 'unit-not-found', status: 404, name: 'EngineError' })
    expect(isEngineError(error, 'unit-not-found')).toBe(true)
    expect(isEngineError(error, 'case-not-found')).toBe(false)
  })

  it('show a param that is missing', () => {
    expect(fillWords('{a} and {b}', { a: 1 })).toBe('1 and {b}')
  })
})

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/errors\.ts$|error-codes\.ts$|locales/.test(file))
}
