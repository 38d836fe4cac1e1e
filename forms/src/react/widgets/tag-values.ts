import type { JsonValue } from '../../json.ts'
import { listOf } from '../../spreadsheet/cells.ts'

/** The values of typed or pasted texts, each once, in the order given. What is no number stays text, for the check to name. */
export function tagsOf(texts: readonly string[], isNumber: boolean): JsonValue[] {
  return [...new Set(texts.flatMap((text) => listOf(text, isNumber)))]
}
