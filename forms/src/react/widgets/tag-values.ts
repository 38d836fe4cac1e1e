import type { JsonValue } from '../../json.ts'
import { parseNumber } from '../../text/number.ts'

/** The values of typed or pasted texts, each once, in the order given. What is no number stays text, for the check to name. */
export function tagsOf(texts: readonly string[], isNumber: boolean): JsonValue[] {
  const parts = texts.flatMap((text) => text.split(/[,;\n\t]+/)).map((text) => text.trim())
  const values = parts.filter(Boolean).map((text) => (isNumber ? (parseNumber(text) ?? text) : text))
  return [...new Set(values)]
}
