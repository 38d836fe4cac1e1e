import { expect, it } from 'vitest'
import { percentile, timesBetter, withinMs } from './figure.ts'

it('takes the value that 95 of 100 do not exceed', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect([percentile(values, 0.95), percentile(values, 0.5), percentile([7], 0.95)]).toEqual([95, 50, 7])
})

it('passes under the goal, and so many times better than the reference', () => {
  expect(withinMs('a', 50, 49.996, 100)).toEqual({
    name: 'a',
    ours: 50,
    reference: 100,
    ratio: 0.5,
    goal: 50,
    pass: true,
  })
  expect(withinMs('a', 50, 50, 100).pass).toBe(false)
  expect(timesBetter('a', 10, 5, 50).pass).toBe(true)
  expect(timesBetter('a', 10, 5.1, 50).pass).toBe(false)
})
