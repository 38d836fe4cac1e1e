import { expect, it } from 'vitest'
import { en } from './en.ts'
import { vi } from './vi.ts'

type Words = { [key: string]: string | Words }

const flat = (words: Words, above = ''): [key: string, text: string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${above}${key}`, value] as [string, string]] : flat(value, `${above}${key}.`),
  )
const places = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map(([, name]) => name).sort()

it('has the same keys in both languages', () => {
  expect(flat(en).map(([key]) => key)).toEqual(flat(vi).map(([key]) => key))
})

it('fills the same places in both languages', () => {
  const english = new Map(flat(en))
  for (const [key, text] of flat(vi)) expect([key, places(english.get(key) ?? '')]).toEqual([key, places(text)])
})

it('has no empty words', () => {
  expect(flat({ vi, en }).filter(([, text]) => text.trim() === '')).toEqual([])
})

it('writes Vietnamese in composed letters', () => {
  expect(flat(vi).filter(([, text]) => text !== text.normalize('NFC'))).toEqual([])
})
