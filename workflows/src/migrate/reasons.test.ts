import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { migrating } from '../locales/vi/migrating.ts'
import { type ReasonCode, verdictOf } from './reasons.ts'

const page = readFileSync(new URL('../../../docs/migration.md', import.meta.url), 'utf8')
const rows = [...page.matchAll(/^\| `(migration-[a-z-]+)` \| ([a-z-]+) \|/gm)]

it('each reason stands on the page with its verdict, and has words', () => {
  const told = rows.map(([, code, verdict]) => [code!, verdict!])
  expect(told.map(([code]) => code).sort()).toEqual(Object.keys(migrating).sort())
  for (const [code, verdict] of told)
    expect([code, verdictOf([{ code: code as ReasonCode, element: 'a', params: {} }])]).toEqual([code, verdict])
})
