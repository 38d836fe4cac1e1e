import { expect, it } from 'vitest'
import { runKills } from './kills.ts'

it('has everything it answered, once, after kill -9 in the middle of its work', { timeout: 180_000 }, async () => {
  const outcome = await runKills({ kills: 4, store: 'sqlite', seed: 1, clients: 8 })
  expect(outcome).toMatchObject({ lost: [], doubled: [], early: [], other: [] })
  expect(outcome.acknowledged).toBeGreaterThan(8)
  expect(outcome.cut).toBeGreaterThan(0)
})
