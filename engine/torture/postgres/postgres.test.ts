import { expect, it } from 'vitest'
import { runPostgres } from './postgres.ts'

it('shows clients nothing but reasons to try again while nodes, the database and the way to it fail', {
  timeout: 240_000,
}, async () => {
  const options = { disruptions: 3, cuts: 3, seed: 1, nodes: 2, clients: 6, freezePastLease: false }
  const outcome = await runPostgres(options)
  expect(outcome).toMatchObject({ lost: [], doubled: [], early: [], other: [] })
  expect(outcome.acknowledged).toBeGreaterThan(6)
  expect(outcome.cuts).toBeGreaterThanOrEqual(3)
})
