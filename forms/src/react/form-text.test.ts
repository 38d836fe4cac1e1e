import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../text/day.ts'
import { formatNumber, parseMoney, parseNumber } from '../text/number.ts'
import { plain } from '../text/plain.ts'
import { valueAt, withValueAt } from './data-path.ts'

describe('numbers the Vietnamese way', () => {
  it.each([
    ['1.204,5', 1204.5],
    ['1204,5', 1204.5],
    ['-3', -3],
    ['1.490.000', 1490000],
    ['0,25', 0.25],
  ])('reads %s', (text, value) => expect(parseNumber(text)).toBe(value))

  it.each(['1.5', '1,2,3', '12.34', '1.20', 'abc', '', '99999999999999999999', '1e3'])(
    'does not guess at "%s"',
    (text) => expect(parseNumber(text)).toBeUndefined(),
  )

  it('reads back every number it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), fc.integer({ min: 0, max: 5 }), (digits, places) => {
        const value = digits / 10 ** places
        expect(parseNumber(formatNumber(value))).toBe(value === 0 ? 0 : value)
        expect(parseNumber(formatNumber(value, false))).toBe(value === 0 ? 0 : value)
      }),
    )
  })

  it('keeps money whole', () => {
    expect(parseMoney('1.490.000 đ')).toBe(1490000)
    expect(parseMoney('1.490.000,5')).toBeUndefined()
  })
})

describe('days', () => {
  it('reads back every day it writes', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10)
          expect(parseDay(formatDay(iso))).toBe(iso)
        },
      ),
    )
  })

  it.each(['31/02/2026', '29/02/2025', '0/1/2026', '1/13/2026', '2026'])('refuses %s', (text) =>
    expect(parseDay(text)).toBeUndefined(),
  )
})

describe('paths into the data', () => {
  it('changes one value and keeps the rest as it is', () => {
    const data = { a: { x: 1 }, rows: [{ n: 'A' }, { n: 'B' }] }
    const next = withValueAt(data, ['rows', 1, 'n'], 'C') as typeof data
    expect(next).toEqual({ a: { x: 1 }, rows: [{ n: 'A' }, { n: 'C' }] })
    expect(next.a).toBe(data.a)
    expect(next.rows[0]).toBe(data.rows[0])
    expect(withValueAt(data, ['a', 'x'], undefined)).toEqual({ a: {}, rows: data.rows })
  })

  it('finds nothing under an inherited name', () => {
    expect(valueAt({}, ['constructor'])).toBeUndefined()
  })
})

it('compares names without accents', () => {
  expect(plain('Đặng  Văn K')).toBe('dang van k')
})
