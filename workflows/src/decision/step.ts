import type { Citation, JsonValue } from '@statecraft/forms'
import type { Hits } from './evaluation.ts'
import type { Decision } from './model.ts'

/** One decision on the way to an answer. */
export interface DecisionStep {
  decision: string
  /** What the decision is called, for people. */
  name: string
  output: JsonValue
  matched: string[]
  noMatch: boolean
  citations: Citation[]
  unverified: string[]
  /** What is written beside the rows that matched; `column` is empty where the column has no name. */
  annotations?: { row: string; column: string; text: string }[]
}

/** What is told of a decision that was evaluated. */
export function stepOf({ id, name }: Decision, output: JsonValue, noMatch: boolean, { rows }: Hits): DecisionStep {
  return {
    decision: id,
    name,
    output,
    matched: rows.map(({ row }) => row.id),
    noMatch,
    citations: [...new Set(rows.flatMap(({ row }) => row.cites))],
    unverified: rows.filter(({ row }) => !row.verified).map(({ row }) => row.id),
    annotations: rows.flatMap(({ row, columns }) =>
      row.annotations.flatMap((text, at) => (text ? [{ row: row.id, column: columns[at] ?? '', text }] : [])),
    ),
  }
}
