import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { WorkingCalendar } from './case-state.ts'
import { addWorkingDays, endOfLegalDay, isWorkingDay, legalDayOf, workingDaysBetween } from './working-days.ts'

/** Around 30 April and 1 May 2026, with a compensatory Saturday. */
const calendar: WorkingCalendar = { holidays: ['2026-04-30', '2026-05-01'], workingDays: ['2026-05-09'] }
const plain: WorkingCalendar = { holidays: [], workingDays: [] }

describe('working days', () => {
  it.each([
    ['the day it begins is not counted', '2026-03-02', 1, '2026-03-03'],
    ['weekends are passed over', '2026-03-05', 2, '2026-03-09'],
    ['holidays are passed over', '2026-04-29', 1, '2026-05-04'],
    ['compensatory days count', '2026-05-08', 1, '2026-05-09'],
    ['a period that begins on a Sunday', '2026-03-01', 1, '2026-03-02'],
    ['zero is the day itself', '2026-03-02', 0, '2026-03-02'],
    ['zero on a Sunday is Monday', '2026-03-01', 0, '2026-03-02'],
    ['an instant late in UTC is the next day in Hà Nội', '2026-03-02T17:30:00Z', 1, '2026-03-04'],
  ])('%s', (_what, from, count, end) => {
    expect(addWorkingDays(from, count, calendar)).toBe(end)
  })

  it('end with the last second of the day in Hà Nội', () => {
    expect(endOfLegalDay('2026-03-09')).toBe('2026-03-09T16:59:59Z')
    expect(legalDayOf(endOfLegalDay('2026-03-09'))).toBe('2026-03-09')
  })

  it('refuse what is no whole number within bounds', () => {
    for (const count of [-1, 1.5, Number.NaN, 1e9])
      expect(() => addWorkingDays('2026-03-02', count, plain)).toThrow(RangeError)
    expect(() => addWorkingDays('hôm nay', 1, plain)).toThrow(RangeError)
  })

  it('are counted back to what was added, and end on a day that is worked', () => {
    const day = fc
      .date({ min: new Date('2000-01-01'), max: new Date('2050-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    const calendars = fc.record({
      holidays: fc.array(day, { maxLength: 30 }),
      workingDays: fc.array(day, { maxLength: 30 }),
    })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 90 }), calendars, (from, count, any) => {
        const end = addWorkingDays(from, count, any)
        expect(isWorkingDay(end, any)).toBe(true)
        expect(workingDaysBetween(from, end, any)).toBe(count)
        expect(workingDaysBetween(end, from, any)).toBe(-count)
      }),
    )
  })
})
