import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'

const here = dirname(fileURLToPath(import.meta.url))

/** Every code written in the sources of these rooms: `diagnose('code'`, `code: 'code'`, and the like. */
function codesInSources(): string[] {
  const folders = [here, join(here, 'check'), join(here, '../document')]
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => readFileSync(join(folder, name), 'utf8')),
  )
  const written =
    /(?:diagnose|fail|report|conflict|failed|fault|refused|made|ArchiveFault)\(\s*'([a-z]+(?:-[a-z]+)+)'|code: '([a-z-]+)'|[?:] '(template-[a-z-]+)'/g
  return [
    ...new Set(
      sources.flatMap((source) => [...source.matchAll(written)].map((found) => found[1] ?? found[2] ?? found[3]!)),
    ),
  ]
}

it('has words in both languages for every code, and no words for codes nobody gives', () => {
  expect([...codesInSources()].sort()).toEqual(Object.keys(vi).sort())
  expect(Object.keys(en)).toEqual(Object.keys(vi))
})

it('fills the same places in both languages', () => {
  const places = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
  for (const code of Object.keys(vi)) expect([code, places(en[code]!)]).toEqual([code, places(vi[code]!)])
})
