import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evaluateExpression } from '../expression.ts'

const env = { now: '2026-01-01T00:00:00Z' }
const value = (source: string, context = {}) => {
  const result = evaluateExpression(source, context, env)
  return result.ok ? result.value : result.code
}

it.each([
  ['0.1 + 0.2', 0.3],
  ['0.3 - 0.1', 0.2],
  ['1.1 * 1800000', 1980000],
  ['3 * 1490000.1', 4470000.3],
  ['1000000.1 - 1000000', 0.1],
  ['4.35 * 100', 435],
  ['1.1 ** 2', 1.21],
  ['2 ** -2', 0.25],
  ['0.1 ** 3', 0.001],
  ['2.01 / 2', 1.005],
  ['1 / 3 * 3', 1],
  ['10 / 0', null],
  ['2 - - 1', 3],
  ['-(0.1 + 0.2)', -0.3],
  ['- 2 ** 2', 4],
  ['2 ** 3 ** 2', 64],
  ['(1 + 2) * 3 - 4 / 2', 7],
  ['round half up(1.005, 2)', 1.01],
  ['round half down(1.005, 2)', 1],
  ['round half up(-2.5, 0)', -3],
  ['decimal(2.5, 0)', 2],
  ['decimal(3.5, 0)', 4],
  ['decimal(1.115, 2)', 1.12],
  ['decimal(1234567, -3)', 1235000],
  ['floor(1.1 * 3 * 10)', 33],
  ['floor(-1.55, 1)', -1.6],
  ['ceiling(1.1 * 1800000 / 10000) * 10000', 1980000],
  ['round up(-1.01, 1)', -1.1],
  ['round down(-1.09, 1)', -1],
  ['sum([0.1, 0.2, 0.3])', 0.6],
  ['sum(for i in 1..1000 return 0.01)', 10],
  ['mean([0.1, 0.2])', 0.15],
  ['product([0.1, 3])', 0.3],
  ['median([0.1, 0.2])', 0.15],
  ['modulo(10.1, 4.5)', 1.1],
  ['modulo(-10.1, 4.5)', 3.4],
  ['modulo(1, 0)', null],
  ['min([3, 1, 2])', 1],
  ['min(date("2026-03-01"), date("2026-02-01"))', '2026-02-01'],
  ['max(["b", "c", "a"])', 'c'],
  ['max(["b", 1])', null],
  ['min([])', null],
  ['sum(["a"])', null],
  ['duration("P1DT12H") * 2', 'P3D'],
  ['0.5 * duration("P1D")', 'PT12H'],
  ['duration("P1Y") / 2', 'P6M'],
  ['duration("P2D") / duration("PT12H")', 4],
  ['duration("P2D") / duration("P1M")', null],
  ['duration("P2D") * duration("P2D")', null],
  ['-duration("P1D")', '-P1D'],
  ['-"a"', null],
  ['number("1.5")', 1.5],
  ['number("1.000,5", ".", ",")', 1000.5],
  ['"a" + "b"', 'ab'],
  ['"a" + 1', null],
  ['date("2026-01-31") + duration("P1D")', '2026-02-01'],
  ['date("2026-03-01") - date("2026-02-01")', 'P28D'],
  ['[10, 20, 30][1 + 1]', 20],
  ['[1, 2, 3][item + 1 > 2]', [2, 3]],
  ['for i in 1..1+1 return i * 0.1', [0.1, 0.2]],
  ['3 in [1+1..2*2]', true],
])('%s is %s', (source, expected) => {
  expect(value(source)).toEqual(expected)
})

describe('for decimals of up to seven digits', () => {
  const decimal = fc
    .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 7 }))
    .map(([digits, scale]) => ({ digits: BigInt(digits), scale, number: Number(`${digits}e-${scale}`) }))

  it('adds, subtracts and multiplies as whole numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const scale = Math.max(a.scale, b.scale)
        const [left, right] = [a, b].map((one) => one.digits * 10n ** BigInt(scale - one.scale)) as [bigint, bigint]
        const context = { a: a.number, b: b.number }
        expect(value('a + b', context)).toBe(Number(`${left + right}e-${scale}`))
        expect(value('a - b', context)).toBe(Number(`${left - right}e-${scale}`))
        expect(value('a * b = c', { ...context, c: Number(`${a.digits * b.digits}e-${a.scale + b.scale}`) })).toBe(true)
      }),
    )
  })

  it('rounds as whole numbers do', () => {
    fc.assert(
      fc.property(decimal, fc.integer({ min: -2, max: 7 }), (a, places) => {
        const unit = 10n ** BigInt(Math.max(0, a.scale - places))
        const floored = a.digits / unit - (a.digits % unit < 0n ? 1n : 0n)
        const expected = a.scale <= places ? a.number : Number(`${floored}e${-places}`)
        expect(value(`floor(a, ${places}) = b`, { a: a.number, b: expected })).toBe(true)
      }),
    )
  })
})
