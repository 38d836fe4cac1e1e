import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchClock } from './clock-watch.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('a clock that is moved is told once, with how far, and one that runs is not', () => {
  let [ran, offset] = [0, 0]
  const moves: number[] = []
  const end = watchClock({
    moved: (ms) => moves.push(ms),
    everyMs: 1_000,
    clock: () => ran + offset,
    monotonic: () => ran,
  })
  const second = () => {
    ran += 1_000
    vi.advanceTimersByTime(1_000)
  }
  second()
  offset = 3_600_000
  second()
  second()
  offset = 3_601_000
  second()
  offset = 0
  second()
  end()
  offset = 9_999_999
  second()
  expect(moves).toEqual([3_600_000, -3_601_000])
})
