import { expect, it } from 'vitest'
import { runTimers } from './timers.ts'

it('fires each of 200 timers that became due while nobody was there once, not early, in order', {
  timeout: 60_000,
}, async () => {
  const { tookMs: _, ...outcome } = await runTimers({ timers: 200, store: 'sqlite', seed: 1 })
  expect(outcome).toEqual({ fired: 200, lost: 0, doubled: 0, early: 0, outOfOrder: 0, faults: 0 })
})
