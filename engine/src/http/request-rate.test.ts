import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRequestRate, networkOf } from './request-rate.ts'

describe('the rate of requests', () => {
  function rate(perMinute: number, maxKeys?: number) {
    let at = 0
    const one = createRequestRate({ perMinute, now: () => at, ...(maxKeys === undefined ? {} : { maxKeys }) })
    const passes = (key: string) => {
      try {
        one.take(key)
        return true
      } catch {
        return false
      }
    }
    return { one, passes, wait: (ms: number) => (at += ms) }
  }

  it('lets a minute of requests through at once, then one at a time', () => {
    const { passes, wait } = rate(60)
    expect(Array.from({ length: 70 }, () => passes('a')).filter(Boolean)).toHaveLength(60)
    wait(1_000)
    expect([passes('a'), passes('a')]).toEqual([true, false])
    expect(passes('b')).toBe(true)
  })

  it('says how long to wait', () => {
    const { one } = rate(6)
    for (let turn = 0; turn < 6; turn += 1) one.take('a')
    const refused = expect.objectContaining({
      code: 'too-many-requests',
      params: { seconds: 10 },
      headers: { 'retry-after': '10' },
    })
    expect(() => one.take('a')).toThrow(refused)
  })

  it('is never refused when there is no limit', () => {
    const { passes } = rate(0)
    expect(Array.from({ length: 1_000 }, () => passes('a')).every(Boolean)).toBe(true)
  })

  it('forgets who was longest away rather than grow', () => {
    const { passes } = rate(1, 2)
    for (const key of ['a', 'b', 'c']) expect(passes(key)).toBe(true)
    expect(passes('a')).toBe(true)
    expect(passes('c')).toBe(false)
  })

  it('never lets more through in any stretch than the stretch and one minute allow', () => {
    const steps = fc.array(fc.nat({ max: 30_000 }), { minLength: 1, maxLength: 200 })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), steps, (perMinute, pauses) => {
        const { passes, wait } = rate(perMinute)
        let passed = 0
        let elapsed = 0
        for (const pause of pauses) {
          wait(pause)
          elapsed += pause
          if (passes('a')) passed += 1
        }
        expect(passed).toBeLessThanOrEqual(perMinute + (elapsed * perMinute) / 60_000 + 1e-6)
      }),
    )
  })
})

describe('what an address counts as', () => {
  it.each([
    ['203.0.113.9', '203.0.113.9'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['2001:db8::9', '2001:db8:0:0::/64'],
    ['::1', null],
    ['127.0.0.1', null],
    ['unknown', null],
  ])('%s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
