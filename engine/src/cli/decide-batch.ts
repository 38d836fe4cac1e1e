import type { JsonObject, JsonValue } from '@statecraft/forms'
import { type DecisionModel, evaluateDecision } from '@statecraft/workflows'
import { parseJsonText } from '../plugin/json-text.ts'
import { printLine } from './print.ts'

export interface DecideBatchOptions {
  /** Decision of the lines that name none. */
  decision?: string
  /** Instant of the lines that name none, ISO 8601. */
  now: string
}

/**
 * Evaluates a decision for each line `{ id, decision?, input, now? }` and prints a line `{ id, decision, ok, … }` for each, in order: the
 * answer, or the code and params of its refusal. A line that cannot be read is answered too; tells whether there was none.
 */
export function decideBatch(model: DecisionModel, lines: string, options: DecideBatchOptions): boolean {
  let isReadable = true
  for (const [index, line] of lines.split('\n').entries()) {
    if (line.trim() === '') continue
    const answer = answerOf(model, line, index + 1, options)
    if (answer.code === 'json-broken' || answer.code === 'batch-line-invalid') isReadable = false
    printLine(JSON.stringify(answer))
  }
  return isReadable
}

function answerOf(model: DecisionModel, text: string, line: number, options: DecideBatchOptions): JsonObject {
  const { value, diagnostic } = parseJsonText(text, String(line))
  if (diagnostic !== null) return { id: null, ok: false, code: 'json-broken', params: { ...diagnostic.params, line } }
  const { id = null, input = {}, decision = options.decision, now = options.now } = isObject(value) ? value : {}
  if (!isObject(value) || typeof decision !== 'string' || !isObject(input) || typeof now !== 'string')
    return { id, ok: false, code: 'batch-line-invalid', params: { line } }
  return { id, decision, ...(evaluateDecision(model, decision, input, { now }) as unknown as JsonObject) }
}

function isObject(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
