import {
  FeelDate,
  FeelDateTime,
  FeelDuration,
  FeelFunction,
  FeelTime,
  isFunction,
  isRange,
  date as readDate,
  dateAndTime as readDateAndTime,
  duration as readDuration,
  time as readTime,
} from 'feelin'

/**
 * A value as it is between expressions: what JSON has, and dates, times, durations, ranges and functions, which it has not. Opaque:
 * `feelTypeOf` tells what it is, `dataOf` makes JSON of it.
 */
export type FeelValue = unknown

/** The type of a value: FEEL's own names, in one word. */
export type FeelValueType =
  | 'null'
  | 'string'
  | 'number'
  | 'boolean'
  | 'date'
  | 'time'
  | 'dateTime'
  | 'dayTimeDuration'
  | 'yearMonthDuration'
  | 'list'
  | 'context'
  | 'range'
  | 'function'

export function feelTypeOf(value: FeelValue): FeelValueType {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return typeof value as 'string' | 'number' | 'boolean'
  if (Array.isArray(value)) return 'list'
  if (value instanceof FeelDate) return 'date'
  if (value instanceof FeelTime) return 'time'
  if (value instanceof FeelDateTime) return 'dateTime'
  if (value instanceof FeelDuration) return value.yearsMonths ? 'yearMonthDuration' : 'dayTimeDuration'
  if (isRange(value)) return 'range'
  return isFunction(value) || typeof value === 'function' ? 'function' : 'context'
}

type Temporal = 'date' | 'time' | 'dateTime' | 'dayTimeDuration' | 'yearMonthDuration'

const readers: Record<Temporal, (text: string) => unknown> = {
  date: readDate,
  time: readTime,
  dateTime: readDateAndTime,
  dayTimeDuration: readDuration,
  yearMonthDuration: readDuration,
}

/** The date, time or duration that a text of JSON stands for; null where it is none. */
export function temporalOf(type: Temporal, text: string): FeelValue {
  try {
    const value = readers[type](text)
    return feelTypeOf(value) === type ? value : null
  } catch {
    return null
  }
}

/** A function that expressions can call, by position or by the names of its parameters. */
export function feelFunction(parameters: string[], run: (...args: FeelValue[]) => FeelValue): FeelValue {
  return new FeelFunction(run, parameters)
}

/** The names of a function's parameters, null where the value is no function. */
export function parametersOf(value: FeelValue): string[] | null {
  return isFunction(value) ? value.parameterNames : null
}
