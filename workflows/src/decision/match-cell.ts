import { evaluateValue, type FeelValue } from '@statecraft/forms'
import { type Evaluation, valueOrFail } from './evaluation.ts'
import { type SimpleCell, simpleCell } from './simple-cell.ts'

/** Cells of constants are read once and need no FEEL: a table of thousands of rows is gone through in milliseconds. */
const known = new Map<string, SimpleCell | null>()
const KNOWN_LIMIT = 20_000

/** Whether the value of a column passes a cell. */
export function passes(cell: string, value: FeelValue, row: string, evaluation: Evaluation): boolean {
  if (cell === '-' || cell === '') return true
  const simple = ofConstants(cell)
  const plain = typeof value === 'boolean' ? String(value) : value
  if (simple?.constants.every(({ type }) => type === typeof value)) return simple.accepts(plain as string | number)
  if (!simple) evaluation.record.reads(cell, 'unary-tests')
  return valueOrFail(evaluateValue(cell, evaluation.lookup, evaluation.env, 'unary-tests', value), row) === true
}

function ofConstants(cell: string): SimpleCell | null {
  const found = known.get(cell)
  if (found !== undefined) return found
  const read = simpleCell(cell)
  if (known.size >= KNOWN_LIMIT) known.clear()
  known.set(cell, read)
  return read
}
