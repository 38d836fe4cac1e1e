import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Process } from '../../process.ts'

/** A condition that compares a name with a constant. */
export interface Comparison {
  path: string[]
  operator: string
  constant: JsonValue
}

const NAME = String.raw`[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*`
const COMPARISON = new RegExp(
  String.raw`^=?\s*(${NAME})\s*(=|!=|<=|>=|<|>)\s*("[^"]*"|-?\d+(?:\.\d+)?|true|false)$`,
  'u',
)
const TRUTH = new RegExp(String.raw`^=?\s*(not\()?\s*(${NAME})\s*\)?$`, 'u')

/** Longer conditions are no plain comparisons. */
const LONGEST = 500

/** A condition as a plain comparison; null where it is none. */
export function comparison(condition: string | undefined): Comparison | null {
  if (condition === undefined || condition.length > LONGEST || constantOf(condition) !== undefined) return null
  const compared = COMPARISON.exec(condition.trim())
  if (compared) return { path: compared[1]!.split('.'), operator: compared[2]!, constant: constantIn(compared[3]!) }
  const truth = TRUTH.exec(condition.trim())
  return truth ? { path: truth[2]!.split('.'), operator: '=', constant: !truth[1] } : null
}

/** True or false where a condition says nothing else, whatever the data. */
export function constantOf(condition: string): boolean | undefined {
  const [, constant] = /^=\s*(true|false)\s*$/.exec(condition.slice(0, LONGEST)) ?? []
  return constant === undefined ? undefined : constant === 'true'
}

/** False where no data make both conditions true. Of what cannot be compared everything is possible. */
export function mayBothHold(a: string | undefined, b: string | undefined): boolean {
  const [one, other] = [comparison(a), comparison(b)]
  if (!one || !other || one.path.join('.') !== other.path.join('.')) return true
  return [...samples(one), ...samples(other)].some((value) => holds(one, value) && holds(other, value))
}

function samples({ constant }: Comparison): JsonValue[] {
  if (typeof constant === 'number') return [constant - 0.5, constant, constant + 0.5]
  return typeof constant === 'boolean' ? [true, false] : [constant, `${String(constant)} `, '']
}

function holds({ operator, constant }: Comparison, value: JsonValue): boolean {
  if (operator === '=') return value === constant
  if (operator === '!=') return value !== constant
  if (typeof value !== typeof constant || value === null || constant === null) return false
  if (operator === '<') return value < constant
  if (operator === '<=') return value <= constant
  return operator === '>' ? value > constant : value >= constant
}

/** A condition and what it should come to. */
export type Wish = [condition: string | undefined, wanted: boolean]

/**
 * Data with which conditions come out as wished, as far as they are plain comparisons; what cannot be compared is left out, and of wishes that
 * contradict each other the first counts. A sample for people to play, no proof: the search itself takes every way for possible.
 */
export function dataFor(wishes: Wish[], process: Process): JsonObject {
  const compared = wishes.flatMap(([condition, wanted]) => {
    const found = comparison(condition)
    return found ? [{ ...found, wanted }] : []
  })
  const data: JsonObject = {}
  for (const [path, about] of Map.groupBy(compared, ({ path: names }) => names.join('.'))) {
    const values = about.flatMap((one) => candidates(one, process))
    const fits = (value: JsonValue) => about.every((one) => holds(one, value) === one.wanted)
    put(
      data,
      path.split('.'),
      values.find(fits) ?? values.find((value) => holds(about[0]!, value) === about[0]!.wanted)!,
    )
  }
  return data
}

/** Values to try: those that people may enter before made-up ones. */
function candidates({ constant, path }: Comparison, process: Process): JsonValue[] {
  if (typeof constant === 'boolean') return [constant, !constant]
  if (typeof constant === 'number') return [constant, constant - 1, constant + 1, constant - 0.5, constant + 0.5]
  // What some button writes is likelier to pass the form.
  const buttons = [...process.nodes.values()].flatMap((node) => (node.type === 'userTask' ? node.outcomes : []))
  const written = buttons.flatMap(({ field, value }) => (field === path.at(-1) ? [value] : []))
  return [constant, ...written, `không phải ${String(constant)}`, '']
}

function put(data: JsonObject, [first, ...rest]: string[], value: JsonValue): void {
  const inner = data[first!]
  if (rest.length === 0) data[first!] = value
  else {
    const object = inner !== null && typeof inner === 'object' && !Array.isArray(inner) ? inner : {}
    data[first!] = object
    put(object, rest, value)
  }
}

function constantIn(text: string): JsonValue {
  if (text === 'true' || text === 'false') return text === 'true'
  return text.startsWith('"') ? text.slice(1, -1) : Number(text)
}
