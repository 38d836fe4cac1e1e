import { expect, it } from 'vitest'
import { readCycle, readInstant, readSpan, UNITS, writeCycle, writeInstant, writeSpan } from './time.ts'

it('reads every duration that it writes', () => {
  for (const unit of UNITS) expect(readSpan(writeSpan({ count: 3, unit }))).toEqual({ count: 3, unit })
  expect(writeSpan({ count: 1, unit: 'month' })).toBe('P1M')
  expect(writeSpan({ count: 1, unit: 'minute' })).toBe('PT1M')
})

it('leaves formulas and durations of several units as they are written', () => {
  for (const text of ['=settings.han', 'P1DT2H', 'P1Y', '', 'ba ngày', '-P1D']) expect(readSpan(text)).toBeNull()
})

it('reads what repeats, with an end or without', () => {
  for (const times of [null, 3])
    expect(readCycle(writeCycle({ count: 2, unit: 'hour', times }))).toEqual({ count: 2, unit: 'hour', times })
  expect(readCycle('R/PT1H')).toEqual({ count: 1, unit: 'hour', times: null })
  expect(readCycle('R3/2026-01-01T00:00:00/P1D')).toBeNull()
})

it('takes a day and a time as Vietnam’s', () => {
  expect(writeInstant('2026-09-02T08:00')).toBe('2026-09-02T08:00:00+07:00')
  expect(readInstant('2026-09-02T08:00:00+07:00')).toBe('2026-09-02T08:00')
  expect(readInstant('2026-09-02T08:00:00Z')).toBeNull()
  expect(writeInstant('')).toBe('')
})
