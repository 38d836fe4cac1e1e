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

/**
 * Data that make a condition true or false, as far as it is a plain comparison; `{}` where it is not. A sample for people to play, no proof: the
 * search itself takes every way for possible.
 */
export function dataFor(
  condition: string | undefined,
  wanted: boolean,
  process: Process,
  taken: JsonObject = {},
): JsonObject {
  const found = comparison(condition)
  if (!found) return {}
  const [first, ...rest] = found.path
  const value = valueFor(found, wanted, process, taken[first!])
  return { [first!]: rest.reduceRight<JsonValue>((inner, name) => ({ [name]: inner }), value) }
}

function constantIn(text: string): JsonValue {
  if (text === 'true' || text === 'false') return text === 'true'
  return text.startsWith('"') ? text.slice(1, -1) : Number(text)
}

function valueFor(
  { operator, constant, path }: Comparison,
  wanted: boolean,
  process: Process,
  taken?: JsonValue,
): JsonValue {
  const equal = operator === '=' || operator === '<=' || operator === '>='
  if (equal === wanted) return constant
  if (typeof constant === 'boolean') return !constant
  if (typeof constant === 'number') {
    return operator === '<' || operator === '>=' ? constant - 1 : constant + 1
  }
  // Another value of the same field that some button writes is likelier to pass the form than a made-up one.
  const buttons = [...process.nodes.values()].flatMap((node) => (node.type === 'userTask' ? node.outcomes : []))
  const other = buttons.find(({ field, value }) => field === path.at(-1) && value !== constant && value !== taken)
  return other?.value ?? `không phải ${String(constant)}`
}
