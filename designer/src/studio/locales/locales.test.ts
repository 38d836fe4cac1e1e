import { describe, expect, it } from 'vitest'
import { en as workflowEn } from '../workflow/words.en.ts'
import { vi as workflowVi } from '../workflow/words.vi.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

type Words = { [key: string]: string | Words }

const flat = (words: Words, above = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value] as [string, string]] : flat(value, `${above}${key}.`),
  )
const places = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()

describe.each([
  ['the Studio', vi, en],
  ['the workflow designer', workflowVi, workflowEn],
])('the words of %s', (_, vietnamese, english) => {
  it('are the same in both languages, with the same places', () => {
    const of = (words: Words) => flat(words).map(([key, text]) => [key, ...places(text)])
    expect(of(english)).toEqual(of(vietnamese))
  })

  it('are in composed letters', () => {
    expect(flat(vietnamese).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
  })
})
