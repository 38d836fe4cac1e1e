import { expect, it } from 'vitest'
import { canForget, createForgetfulDisk } from './forgetful-disk.ts'
import { runPowerCuts } from './power-cuts.ts'

it('keeps what was answered when the power is cut, and would not without synced commits', {
  timeout: 120_000,
}, async () => {
  if (!canForget()) {
    // Elsewhere there is nothing to show it with, and the command says what it needs.
    expect(createForgetfulDisk).toThrow('C compiler')
    return
  }
  const kept = await runPowerCuts(3, 1, 'full')
  expect(kept).toMatchObject({ lost: 0, doubled: 0, broken: [] })
  expect(kept.acknowledged).toBeGreaterThan(3)
  expect((await runPowerCuts(2, 1, 'normal')).lost).toBeGreaterThan(0)
})
