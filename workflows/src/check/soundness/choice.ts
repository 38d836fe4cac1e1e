import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { ExclusiveGateway, Process } from '../../process.ts'

/**
 * Data that make a gateway take one of its flows, as far as its conditions are plain comparisons of a name with a constant; `{}` where
 * they are not. A sample for people to play, no proof: the search itself takes every way for possible.
 */
export function choiceData(process: Process, gateway: ExclusiveGateway, flow: string): JsonObject {
  const condition = process.flows.get(flow)?.condition
  if (condition && flow !== gateway.defaultFlow) return write(comparison(condition), true, process)
  const others = gateway.outgoing.filter((id) => id !== flow).map((id) => process.flows.get(id)?.condition ?? '')
  const data: JsonObject = {}
  for (const other of others) Object.assign(data, write(comparison(other), false, process, data))
  return data
}

interface Comparison {
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

function comparison(condition: string): Comparison | null {
  if (condition.length > LONGEST) return null
  const compared = COMPARISON.exec(condition.trim())
  if (compared) return { path: compared[1]!.split('.'), operator: compared[2]!, constant: constantOf(compared[3]!) }
  const truth = TRUTH.exec(condition.trim())
  return truth ? { path: truth[2]!.split('.'), operator: '=', constant: !truth[1] } : null
}

function constantOf(text: string): JsonValue {
  if (text === 'true' || text === 'false') return text === 'true'
  return text.startsWith('"') ? text.slice(1, -1) : Number(text)
}

function write(found: Comparison | null, holds: boolean, process: Process, taken: JsonObject = {}): JsonObject {
  if (!found) return {}
  const [first, ...rest] = found.path
  const value = valueFor(found, holds, process, taken[first!])
  return { [first!]: rest.reduceRight<JsonValue>((inner, name) => ({ [name]: inner }), value) }
}

function valueFor(
  { operator, constant, path }: Comparison,
  holds: boolean,
  process: Process,
  taken?: JsonValue,
): JsonValue {
  const equal = operator === '=' || operator === '<=' || operator === '>='
  if (equal === holds) return constant
  if (typeof constant === 'boolean') return !constant
  if (typeof constant === 'number') {
    return operator === '<' || operator === '>=' ? constant - 1 : constant + 1
  }
  // Another value of the same field that some button writes is likelier to pass the form than a made-up one.
  const buttons = [...process.nodes.values()].flatMap((node) => (node.type === 'userTask' ? node.outcomes : []))
  const other = buttons.find(({ field, value }) => field === path.at(-1) && value !== constant && value !== taken)
  return other?.value ?? `không phải ${String(constant)}`
}
