import type { DecisionTable, FeelType } from './model.ts'
import { type Constant, constantText, type SimpleCell, simpleCell } from './simple-cell.ts'

/** A sample of input values, and the rows that match it. */
export interface Sample {
  /** `label = value` of each column that decides. */
  text: string
  rows: string[]
  /** True when a value lies before the first or after the last constant of its column. */
  outside: boolean
}

interface Axis {
  label: string
  type: FeelType
  cells: SimpleCell[]
  samples: { value: Constant['value']; outside: boolean }[]
}

/** Samples times rows that are looked at; a table that needs more is not checked for gaps and overlaps. */
const WORK_LIMIT = 5_000_000

/**
 * One sample for every way in which the cells of a table can be told apart, with the rows that match; null when a cell is not made of
 * constants or there are too many. The rows' validity is a column like the others.
 */
export function samplesOf(table: DecisionTable): Sample[] | null {
  const axes = table.inputs.map((input, column) =>
    axisOf(
      input.label,
      table.rows.map((row) => row.tests[column]!),
      input.values,
    ),
  )
  const validity = table.rows.map(({ from, to }) => validityCell(from, to))
  if (validity.some((cell) => cell !== '-')) axes.push(axisOf(table.validOn ?? 'today()', validity))
  const all = axes.filter((axis) => axis !== null)
  if (all.length < axes.length || product(all) * table.rows.length > WORK_LIMIT) return null
  const deciding = all.filter((axis) => axis.samples.length > 0)
  return combinations(deciding).map((values) => ({
    text: deciding.map((axis, at) => `${axis.label} = ${constantText(axis.type, values[at]!.value)}`).join(', '),
    rows: table.rows.flatMap((row, at) =>
      deciding.every((axis, column) => axis.cells[at]!.accepts(values[column]!.value)) ? [row.id] : [],
    ),
    outside: values.some(({ outside }) => outside),
  }))
}

const validityCell = (from: string | undefined, to: string | undefined) =>
  from && to ? `[date("${from}")..date("${to}")]` : from ? `>= date("${from}")` : to ? `<= date("${to}")` : '-'

function axisOf(label: string, texts: string[], allowed?: string): Axis | null {
  const cells = texts.map(simpleCell)
  const domain = allowed === undefined ? undefined : simpleCell(allowed)
  if (cells.some((cell) => cell === null) || domain === null) return null
  const constants = [...cells, ...(domain ? [domain] : [])].flatMap((cell) => cell!.constants)
  const types = new Set(constants.map(({ type }) => type))
  if (types.size > 1) return null
  const type = constants[0]?.type ?? 'string'
  const values = [...new Set(constants.map(({ value }) => value))]
  const samples = typeof values[0] === 'number' ? ordered(values as number[], type) : plain(values as string[], type)
  return {
    label,
    type,
    cells: cells as SimpleCell[],
    samples: samples.filter(({ value }) => domain?.accepts(value) ?? true),
  }
}

/** The constants themselves; what else a text may be is known to nobody, while of truth values there are two. */
function plain(values: string[], type: Constant['type']): Axis['samples'] {
  const all = type === 'boolean' && values.length > 0 ? ['true', 'false'] : values
  return all.map((value) => ({ value, outside: false }))
}

/** Each constant, one value between each two, one before the first and one after the last. Days are whole. */
function ordered(values: number[], type: Constant['type']): Axis['samples'] {
  const sorted = values.toSorted((a, b) => a - b)
  const between = sorted.flatMap((value, at) => {
    const next = sorted[at + 1]
    if (next === undefined) return []
    if (next - value > 1) return [value + 1]
    return type === 'date' ? [] : [(value + next) / 2]
  })
  return [
    { value: sorted[0]! - 1, outside: true },
    ...[...sorted, ...between].sort((a, b) => a - b).map((value) => ({ value, outside: false })),
    { value: sorted.at(-1)! + 1, outside: true },
  ]
}

const product = (axes: Axis[]) => axes.reduce((count, { samples }) => count * Math.max(1, samples.length), 1)

function combinations(axes: Axis[]): Axis['samples'][] {
  return axes.reduce<Axis['samples'][]>(
    (rows, { samples }) => rows.flatMap((row) => samples.map((sample) => [...row, sample])),
    [[]],
  )
}
