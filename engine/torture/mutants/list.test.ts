import { stripTypeScriptTypes } from 'node:module'
import { expect, it } from 'vitest'
import { mutants } from './hunts.ts'
import { plantedSources } from './plant.ts'

it('plants at least twenty faults', () => {
  expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length)
  expect(mutants.length).toBeGreaterThanOrEqual(20)
})

it.each(mutants)('can be planted: $name', (mutant) => {
  for (const source of plantedSources(mutant).values()) expect(stripTypeScriptTypes(source)).not.toBe('')
})
