import { describe, expect, it } from 'vitest'
import { engineErrors } from '../../errors.ts'
import { vi as engineVi } from '../../locales/vi.ts'
import { httpProblems } from '../problem-codes.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'
import { fill, wordsOf } from './words.ts'

const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

describe('words of problems', () => {
  it.each(Object.keys(httpProblems))('exist for %s in both languages, with the same places', (code) => {
    for (const table of [vi, en]) expect(table[code]?.title).toBeTruthy()
    expect(places(vi[code]!.detail ?? '')).toEqual(places(en[code]!.detail ?? ''))
  })

  it('name no code twice between HTTP and the engine', () => {
    expect(Object.keys(httpProblems).filter((code) => code in engineErrors)).toEqual([])
  })

  it('exist for every error of the engine', () => {
    for (const [code, status] of Object.entries(engineErrors)) {
      expect(wordsOf('vi', code, {}, status).title).toBe(engineVi.errors[code as keyof typeof engineErrors].title)
    }
  })

  it('fall back to what the status says', () => {
    expect(wordsOf('en', 'unheard-of', {}, 409).title).toBe('This has changed')
  })

  it('are filled from params, and stay sentences without them', () => {
    expect(fill('line {line}, {list}', { line: 0, list: ['a'] })).toBe('line 0, ["a"]')
    expect(fill('line {line}', {})).toBe('line ')
  })
})
