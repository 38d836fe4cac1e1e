/**
 * FEEL's numbers are decimal (34 digits), JavaScript's are binary. Ours stay JavaScript numbers, each standing for the shortest decimal
 * that reads as it, and arithmetic is done on those decimals: whatever has at most 15 significant digits, such as money, is exact, and
 * `0.1 + 0.2` is 0.3. A number with more digits is what a division left over; it goes on as binary.
 */
interface Decimal {
  /** The number is `digits * 10 ** -scale`. */
  digits: bigint
  scale: number
}

const significantDigits = 15
/** Digits of an exact power; more are not worth the work. */
const powerDigits = 2_000

export type Rounding = 'half-even' | 'half-up' | 'half-down' | 'up' | 'down' | 'floor' | 'ceiling'

export function add(a: number, b: number): number {
  const plain = a + b
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(plain)) return plain
  if (!isShort(a) || !isShort(b)) return plain
  const [left, right, scale] = aligned(decimalOf(a), decimalOf(b))
  return numberOf(left + right, scale)
}

export function multiply(a: number, b: number): number {
  const plain = a * b
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b) && Number.isSafeInteger(plain)) return plain
  if (!isShort(a) || !isShort(b)) return plain
  const [left, right] = [decimalOf(a), decimalOf(b)]
  return numberOf(left.digits * right.digits, left.scale + right.scale)
}

/** The number nearest to the quotient of the two decimals; NaN by nought. */
export function divide(a: number, b: number): number {
  if (b === 0) return Number.NaN
  if (!isShort(a) || !isShort(b)) return a / b
  const [left, right] = aligned(decimalOf(a), decimalOf(b))
  return quotient(left, right)
}

export function power(base: number, exponent: number): number {
  const plain = base ** exponent
  if (!Number.isInteger(exponent) || !isShort(base) || Number.isSafeInteger(plain)) return plain
  const { digits, scale } = decimalOf(base)
  const size = Math.abs(exponent)
  if (String(digits).length * size > powerDigits || Math.abs(scale) * size > powerDigits) return plain
  const raised = { digits: digits ** BigInt(size), scale: scale * size }
  if (exponent >= 0) return numberOf(raised.digits, raised.scale)
  if (raised.digits === 0n) return Number.NaN
  const [one, whole] = aligned({ digits: 1n, scale: 0 }, raised)
  return quotient(one, whole)
}

/** The sum of all, rounded once at the end. */
export function sum(list: readonly number[]): number {
  const plain = list.reduce((all, one) => all + one, 0)
  if (list.every(Number.isSafeInteger) && list.reduce((all, one) => all + Math.abs(one), 0) <= Number.MAX_SAFE_INTEGER)
    return plain
  if (!list.every(isShort)) return plain
  const decimals = list.map(decimalOf)
  const scale = Math.max(0, ...decimals.map((one) => one.scale))
  const total = decimals.reduce((all, one) => all + one.digits * tenTo(scale - one.scale), 0n)
  return numberOf(total, scale)
}

/** The dividend less the divisor times the quotient rounded down, as FEEL's `modulo` has it; NaN by nought. */
export function modulo(dividend: number, divisor: number): number {
  if (divisor === 0) return Number.NaN
  const [left, right, scale] = aligned(decimalOf(dividend), decimalOf(divisor))
  const rest = left % right
  return numberOf(rest !== 0n && rest < 0n !== right < 0n ? rest + right : rest, scale)
}

/** Rounds the decimal to `scale` places after the point, before it when negative. */
export function round(number: number, scale: number, rounding: Rounding): number {
  const decimal = decimalOf(number)
  // All digits stand before the place already.
  if (decimal.scale <= scale) return number
  const unit = tenTo(Math.min(decimal.scale - scale, powerDigits))
  const size = decimal.digits < 0n ? -decimal.digits : decimal.digits
  const whole = size / unit
  const up = isRoundedUp(whole, (size % unit) * 2n, unit, decimal.digits < 0n, rounding)
  const rounded = up ? whole + 1n : whole
  return numberOf(decimal.digits < 0n ? -rounded : rounded, scale)
}

function isRoundedUp(whole: bigint, twice: bigint, unit: bigint, negative: boolean, rounding: Rounding): boolean {
  if (twice === 0n || rounding === 'down') return false
  if (rounding === 'up') return true
  if (rounding === 'floor') return negative
  if (rounding === 'ceiling') return !negative
  if (twice !== unit) return twice > unit
  return rounding === 'half-up' || (rounding === 'half-even' && whole % 2n === 1n)
}

/** Whether a number is written with at most 15 digits: then no two of them share a double. */
export function isShort(number: number): boolean {
  if (!Number.isFinite(number)) return false
  if (Number.isInteger(number) && Math.abs(number) < 1e15) return true
  const [digits = ''] = String(Math.abs(number)).split('e')
  return digits.replace('.', '').replace(/^0+|0+$/g, '').length <= significantDigits
}

function decimalOf(number: number): Decimal {
  const [mantissa = '0', exponent = '0'] = String(number).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(whole + fraction), scale: fraction.length - Number(exponent) }
}

/** Both as whole numbers of the same unit. */
function aligned(a: Decimal, b: Decimal): [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [a.digits * tenTo(scale - a.scale), b.digits * tenTo(scale - b.scale), scale]
}

/** The number nearest to a quotient of whole numbers. */
function quotient(dividend: bigint, divisor: bigint): number {
  const [a, b] = [Number(dividend), Number(divisor)]
  if (Number.isSafeInteger(a) && Number.isSafeInteger(b)) return a / b
  const shift = Math.max(0, 40 + String(divisor).length - String(dividend).length)
  const scaled = dividend * tenTo(shift)
  // A digit behind the last tells that the quotient goes on, so that a tie is none.
  return numberOf(
    (scaled / divisor) * 10n + (scaled % divisor === 0n ? 0n : dividend < 0n !== divisor < 0n ? -1n : 1n),
    shift + 1,
  )
}

/** Reading a decimal gives the nearest double. */
function numberOf(digits: bigint, scale: number): number {
  return Number(`${digits}e${-scale}`)
}

const tenTo = (exponent: number) => 10n ** BigInt(exponent)
