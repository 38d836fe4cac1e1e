import type { FeelType } from './model.ts'

/** A constant of a cell. Dates are counted in days since 1970, times and durations in seconds, so that they can be ordered and stepped. */
export type Constant =
  | { type: 'number' | 'date' | 'time' | 'dateTime' | 'duration'; value: number }
  | { type: 'string' | 'boolean'; value: string }

/** What a cell lets pass, where it is made of constants alone. */
export interface SimpleCell {
  /** Every constant it names: where its verdict may change. */
  constants: Constant[]
  accepts: (value: Constant['value']) => boolean
}

/** Longer cells are refused by FEEL itself. */
const LONGEST = 4_096

const NUMBER = /^-?\d+(\.\d+)?$/
const DATE = /^(?:date\("(\d{4}-\d{2}-\d{2})"\)|@"(\d{4}-\d{2}-\d{2})")$/
const DAY_MS = 86_400_000
const SECOND_MS = 1_000
const TEMPORAL = /^(?:(date and time|time|duration)\("([^"\\]*)"\)|@"([^"\\]*)")$/
/** Without a zone, or all with the same one: other moments are not told apart by their text. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2}):(\d{2})$/
const TIME = /^(\d{2}):(\d{2}):(\d{2})$/
/** Days and time only: a month has no length. */
const DURATION = /^(-)?P(?=\d|T\d)(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/

/** A FEEL constant, or null for any other text. */
export function constantOf(text: string): Constant | null {
  if (NUMBER.test(text)) return { type: 'number', value: Number(text) }
  if (/^"[^"\\]*"$/.test(text)) return { type: 'string', value: text.slice(1, -1) }
  if (text === 'true' || text === 'false') return { type: 'boolean', value: text }
  const date = DATE.exec(text)
  if (!date) return temporalConstant(text)
  const value = Date.parse(`${date[1] ?? date[2]}T00:00:00Z`) / DAY_MS
  return Number.isNaN(value) ? null : { type: 'date', value }
}

function temporalConstant(text: string): Constant | null {
  const found = TEMPORAL.exec(text)
  const inner = found?.[2] ?? found?.[3]
  if (inner === undefined) return null
  if (MOMENT.test(inner)) return seconds('dateTime', Date.parse(`${inner}Z`) / SECOND_MS)
  const time = TIME.exec(inner)
  if (time) return seconds('time', Number(time[1]) * 3_600 + Number(time[2]) * 60 + Number(time[3]))
  const duration = DURATION.exec(inner)
  if (!duration) return null
  const [days, hours, minutes, rest] = duration.slice(2).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
  ]
  const size = days * 86_400 + hours * 3_600 + minutes * 60 + rest
  return seconds('duration', duration[1] ? -size : size)
}

const seconds = (type: 'dateTime' | 'time' | 'duration', value: number): Constant | null =>
  Number.isSafeInteger(value) ? { type, value } : null

/** A constant as FEEL and people write it. */
export function constantText(type: FeelType, value: Constant['value']): string {
  if (typeof value === 'number' && type === 'date') return dayText(value)
  if (typeof value === 'number' && type === 'dateTime') return momentText(value)
  if (typeof value === 'number' && type === 'time') return momentText(value).slice(-8)
  if (typeof value === 'number' && type === 'duration') return `${value < 0 ? '-' : ''}PT${Math.abs(value)}S`
  return typeof value === 'number' || value === 'true' || value === 'false' ? String(value) : `"${value}"`
}

const dayText = (days: number) => new Date(days * DAY_MS).toISOString().slice(0, 10)
const momentText = (at: number) => new Date(at * SECOND_MS).toISOString().slice(0, 19)

/** Reads a cell of constants, comparisons and ranges, also under `not(…)`; null when anything else stands in it. */
export function simpleCell(text: string): SimpleCell | null {
  if (text.length > LONGEST) return null
  if (text === '-') return { constants: [], accepts: () => true }
  const negated = /^not\s*\(([\s\S]*)\)$/.exec(text)
  if (negated) {
    const inner = simpleCell(negated[1]!.trim())
    return inner && { constants: inner.constants, accepts: (value) => !inner.accepts(value) }
  }
  const tests = splitTests(text).map(simpleTest)
  if (tests.some((test) => test === null)) return null
  return {
    constants: tests.flatMap((test) => test!.constants),
    accepts: (value) => tests.some((test) => test!.accepts(value)),
  }
}

function simpleTest(text: string): SimpleCell | null {
  const compared = /^(<=|>=|<|>|=|!=)?\s*([\s\S]+)$/.exec(text)
  const constant = compared && constantOf(compared[2]!)
  if (constant) return comparison(compared[1] ?? '=', constant)
  const range = /^([[\](])([\s\S]+?)\.\.([\s\S]+)([[\])])$/.exec(text)
  const from = range && constantOf(range[2]!.trim())
  const to = range && constantOf(range[3]!.trim())
  if (!range || !from || !to || from.type !== to.type) return null
  const above = comparison(range[1] === '[' ? '>=' : '>', from)
  const below = comparison(range[4] === ']' ? '<=' : '<', to)
  return { constants: [from, to], accepts: (value) => above.accepts(value) && below.accepts(value) }
}

function comparison(operator: string, constant: Constant): SimpleCell {
  const holds: Record<string, (value: Constant['value']) => boolean> = {
    '=': (value) => value === constant.value,
    '!=': (value) => value !== constant.value,
    '<': (value) => value < constant.value,
    '<=': (value) => value <= constant.value,
    '>': (value) => value > constant.value,
    '>=': (value) => value >= constant.value,
  }
  return { constants: [constant], accepts: holds[operator]! }
}

/** Splits at the commas that stand in no quotes and no brackets of a call. */
function splitTests(text: string): string[] {
  const parts: string[] = []
  let depth = 0
  let quoted = false
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '"') quoted = !quoted
    else if (!quoted && char === '(') depth++
    else if (!quoted && char === ')') depth--
    else if (!quoted && depth <= 0 && char === ',') {
      parts.push(text.slice(from, at))
      from = at + 1
    }
  }
  return [...parts, text.slice(from)].map((part) => part.trim())
}
