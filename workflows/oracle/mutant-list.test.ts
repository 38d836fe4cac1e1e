import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { MUTANTS } from './mutant-list.ts'

it.each(MUTANTS)('can be planted: $name', ({ file, find }) => {
  const source = readFileSync(join(import.meta.dirname, '../src', file), 'utf8')
  expect(source.split(find).length - 1).toBe(1)
})
