import { FeelRange } from 'feelin'

/** Units of work one evaluation may spend: an element visited, a call made, a value looked at. About half a second at the worst. */
export const fuelLimit = 500_000

const callCost = 10

/** Fuel for many evaluations together, such as all the logic of a form over all its rows. Used up by what they spend. */
export interface Budget {
  left: number
}

/** Thrown inside an evaluation that has used up its fuel; it never leaves `evaluateExpression`. */
export class OutOfFuel extends Error {}

/**
 * Bounds one evaluation. feelin has no hook for cost, so expressions are compiled with calls to the functions below around
 * every place that repeats work (see `instrument.ts`).
 */
export class Fuel {
  left: number

  constructor(limit = fuelLimit) {
    this.left = limit
  }

  /** Uses `units`, or ends the evaluation. */
  spend(units: number): void {
    this.left -= units
    if (this.left < 0) throw new OutOfFuel()
  }

  /** A value about to be gone through once: pays for its elements. A range becomes the list it stands for. */
  each = (value: unknown): unknown => {
    if (value instanceof FeelRange)
      return value.valueType === 'number' ? this.span(value.start, value.end, value) : value
    this.spend(Array.isArray(value) ? value.length + 1 : 1)
    return value
  }

  /** What a function of the expression's own gives back: pays for the call, which costs about ten times a look at an element. */
  returned = (value: unknown): unknown => {
    this.spend(callCost)
    return value
  }

  /** The whole numbers from `start` to `end`, upwards or downwards; null where the ends are no whole numbers. */
  span = (start: unknown, end: unknown, range?: FeelRange): unknown => {
    if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(end - start)) return null
    const size = Math.abs(end - start) + 1
    this.spend(size)
    const direction = start > end ? -1 : 1
    const list = Array.from({ length: size }, (_, index) => start + index * direction)
    if (range && !range['start included']) list.shift()
    if (range && !range['end included']) list.pop()
    return list
  }

  /** A value about to be looked at in depth (compared, printed, flattened): pays for all it holds. */
  deep = (value: unknown): unknown => {
    this.#weigh(value)
    return value
  }

  #weigh(value: unknown): void {
    this.spend(typeof value === 'string' ? 1 + value.length / 64 : 1)
    if (Array.isArray(value)) for (const item of value) this.#weigh(item)
    else if (isPlainObject(value)) for (const entry of Object.values(value)) this.#weigh(entry)
  }
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
