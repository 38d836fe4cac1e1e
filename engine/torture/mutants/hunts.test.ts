import { expect, it } from 'vitest'
import { hunt, mutants } from './hunts.ts'

const named = (text: string) => mutants.find(({ name }) => name.includes(text))!

it('finds a timer that fires early, a row of numbers with a gap, and nothing where no fault is', {
  timeout: 120_000,
}, async () => {
  expect((await hunt(named('before its instant'), 1, 5))?.where).toBe('scene dueToTheMillisecond')
  expect((await hunt(named('row of numbers'), 1, 5))?.where).toMatch('seed')
  expect(await hunt({ name: 'no fault', plants: [] }, 1, 5)).toBeNull()
})
