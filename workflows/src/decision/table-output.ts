import type { FeelValue } from '@statecraft/forms'
import { allow, conform } from './conform.ts'
import { type Evaluation, evaluateFeel } from './evaluation.ts'
import type { DecisionTable, OutputClause, Row } from './model.ts'

/** The outputs of a row, one for each column, as the types of the columns have them. */
export function outputsOf(table: DecisionTable, row: Row, evaluation: Evaluation): FeelValue[] {
  return table.outputs.map((output, column) => columnValue(output, row.entries[column] ?? '', row.id, evaluation))
}

function columnValue(output: OutputClause, entry: string, element: string, evaluation: Evaluation): FeelValue {
  const place = { element, name: output.name || output.id, place: 'output' } as const
  const value = conform(entryValue(entry, element, evaluation), output.typeRef, evaluation, place)
  for (const one of Array.isArray(value) ? value : [value]) allow(one, output.values, evaluation, place)
  return value
}

/** One output is its value; several are a context by their names. */
export function shape(table: DecisionTable, values: FeelValue[]): FeelValue {
  if (values.length === 1) return values[0]
  return Object.fromEntries(table.outputs.map((output, at) => [output.name, values[at]]))
}

/** What a table gives when no row matches: its default, else nothing, an empty list where it collects. */
export function outputWithoutMatch(table: DecisionTable, evaluation: Evaluation): FeelValue {
  if (table.outputs.some((output) => output.defaultEntry !== undefined))
    return shape(
      table,
      table.outputs.map((output) => columnValue(output, output.defaultEntry ?? '', output.id, evaluation)),
    )
  if (table.aggregation) return table.aggregation === 'COUNT' ? 0 : null
  return LISTS.has(table.hitPolicy) ? [] : null
}

/** Hit policies that give a list. */
export const LISTS: ReadonlySet<string> = new Set(['RULE ORDER', 'OUTPUT ORDER', 'COLLECT'])

/** An empty entry is null. */
function entryValue(entry: string, element: string, evaluation: Evaluation): FeelValue {
  return entry === '' || entry === '-' ? null : evaluateFeel(entry, element, evaluation)
}
