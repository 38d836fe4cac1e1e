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

/** What the rows of a table leave out or match together, and whether all of it could be looked at. */
export interface Coverage {
  gaps: Sample[]
  overlaps: Sample[]
  /** Rows that match some data first, for tables whose first matching row answers. */
  reached: Set<string>
  isWhole: boolean
}

interface Axis {
  label: string
  type: FeelType
  cells: SimpleCell[]
  samples: { value: Constant['value']; outside: boolean }[]
}

/** Samples times rows that are looked at; a table that needs more is looked at in part. */
const WORK_LIMIT = 2_000_000
/** Samples of one kind that are kept. */
const KEPT = 200

/**
 * Goes through the data of a table column by column, keeping the rows that still match: every way in which its cells can be told apart is
 * met by one sample. Null when a cell is not made of constants. The rows' validity is a column like the others.
 */
export function coverageOf(table: DecisionTable): Coverage | null {
  const axes = table.inputs.map((input, column) =>
    axisOf(
      input.label,
      input.type,
      table.rows.map((row) => row.tests[column]!),
      input.values,
    ),
  )
  const validity = table.rows.map(({ from, to }) => validityCell(from, to))
  if (validity.some((cell) => cell !== '-')) axes.push(axisOf(table.validOn ?? 'today()', 'date', validity))
  const all = axes.filter((axis) => axis !== null)
  if (all.length < axes.length) return null
  const walk: Walk = {
    table,
    axes: all.filter((axis) => axis.samples.length > 0),
    work: WORK_LIMIT,
    coverage: { gaps: [], overlaps: [], reached: new Set(), isWhole: true },
  }
  visit(
    walk,
    [],
    table.rows.map((_row, at) => at),
    false,
  )
  return walk.coverage
}

interface Walk {
  table: DecisionTable
  axes: Axis[]
  work: number
  coverage: Coverage
}

function visit(walk: Walk, values: Constant['value'][], rows: number[], outside: boolean): void {
  const axis = walk.axes[values.length]
  // Whatever the other columns hold, nothing matches any more.
  if (axis === undefined || rows.length === 0) {
    note(walk, values, rows, outside)
    return
  }
  for (const sample of axis.samples) {
    walk.work -= rows.length + 1
    if (walk.work < 0) {
      walk.coverage.isWhole = false
      return
    }
    const left = rows.filter((row) => axis.cells[row]!.accepts(sample.value))
    visit(walk, [...values, sample.value], left, outside || sample.outside)
  }
}

function note({ table, axes, coverage }: Walk, values: Constant['value'][], rows: number[], outside: boolean): void {
  const [first] = rows
  if (first !== undefined) coverage.reached.add(table.rows[first]!.id)
  const list = first === undefined ? coverage.gaps : rows.length > 1 ? coverage.overlaps : undefined
  // Of the gaps one within the constants and one without them are told.
  const isTold = list === coverage.gaps && list.some((gap) => gap.outside === outside)
  if (!list || list.length >= KEPT || isTold) return
  // Columns that were not reached make no difference; any of their values is a sample.
  const whole = axes.map(
    (axis, at) => values[at] ?? (axis.samples.find((one) => !one.outside) ?? axis.samples[0]!).value,
  )
  list.push({
    text: axes.map((axis, at) => `${axis.label} = ${constantText(axis.type, whole[at]!)}`).join(', '),
    rows: rows.map((row) => table.rows[row]!.id),
    outside,
  })
}

const validityCell = (from: string | undefined, to: string | undefined) =>
  from && to ? `[date("${from}")..date("${to}")]` : from ? `>= date("${from}")` : to ? `<= date("${to}")` : '-'

function axisOf(label: string, declared: FeelType, texts: string[], allowed?: string): Axis | null {
  const cells = texts.map(simpleCell)
  const domain = allowed === undefined ? undefined : simpleCell(allowed)
  if (cells.some((cell) => cell === null) || domain === null) return null
  const constants = [...cells, ...(domain ? [domain] : [])].flatMap((cell) => cell!.constants)
  const types = new Set(constants.map(({ type }) => type))
  if (types.size > 1) return null
  const type = constants[0]?.type ?? (declared === 'boolean' ? 'boolean' : 'string')
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

/** Values that stand in steps: days, and seconds of a time. */
const STEPPED: ReadonlySet<string> = new Set(['date', 'time', 'dateTime', 'duration'])

/** Each constant, one value between each two, one before the first and one after the last. */
function ordered(values: number[], type: Constant['type']): Axis['samples'] {
  const sorted = values.toSorted((a, b) => a - b)
  const between = sorted.flatMap((value, at) => {
    const next = sorted[at + 1]
    if (next === undefined) return []
    if (next - value > 1) return [value + 1]
    return STEPPED.has(type) ? [] : [(value + next) / 2]
  })
  return [
    { value: sorted[0]! - 1, outside: true },
    ...[...sorted, ...between].sort((a, b) => a - b).map((value) => ({ value, outside: false })),
    { value: sorted.at(-1)! + 1, outside: true },
  ]
}
