import type { Diagnostic } from '@statecraft/forms'
import { type Coverage, coverageOf, type Sample } from './coverage.ts'
import { diagnostic } from './diagnostic.ts'
import type { DecisionTable, FeelType } from './model.ts'
import { constantOf, simpleCell } from './simple-cell.ts'

function checkConstants(table: DecisionTable): Diagnostic[] {
  const wrong = (row: string, use: string, text: string, column: string, expected: FeelType) =>
    diagnostic(row, 'constant-of-wrong-type', { name: row, type: 'row', use, constant: text, column, expected })
  return table.rows.flatMap((row) => [
    ...table.inputs.flatMap((input, at) =>
      (simpleCell(row.tests[at]!)?.constants ?? []).some(({ type }) => !fits(type, input.type))
        ? [wrong(row.id, 'test', row.tests[at]!, input.label, input.type)]
        : [],
    ),
    ...table.outputs.flatMap((output, at) => {
      const constant = constantOf(row.entries[at]!)
      return constant && !fits(constant.type, output.type)
        ? [wrong(row.id, 'entry', row.entries[at]!, output.name, output.type)]
        : []
    }),
  ])
}

const fits = (found: FeelType, expected: FeelType) => expected === 'any' || found === expected

/** At most this many samples of one kind are told of one table. */
const TOLD = 10
/** Hit policies under which two rows for one case are a fault, where their outputs may differ. */
const ONE_ROW: ReadonlySet<string> = new Set(['UNIQUE', 'ANY'])
/** Hit policies that give a list: no row is an empty list. */
const LISTS: ReadonlySet<string> = new Set(['COLLECT', 'RULE ORDER', 'OUTPUT ORDER'])

/** What is wrong with the cells of a table, and with its rows together. */
export function checkTable(owner: { id: string; name: string }, table: DecisionTable): Diagnostic[] {
  return [...checkConstants(table), ...checkCoverage(owner, table)]
}

function checkCoverage(owner: { id: string; name: string }, table: DecisionTable): Diagnostic[] {
  const coverage = coverageOf(table)
  if (!coverage) return []
  const about = { name: owner.name, type: 'decision' }
  const part = coverage.isWhole ? [] : [diagnostic(owner.id, 'table-checked-in-part', about, 'info')]
  return [
    ...overlapsOf(table, coverage).map(({ text, rows }) =>
      diagnostic(owner.id, 'table-overlap', { ...about, sample: text, rows }),
    ),
    ...gapsOf(table, coverage).map(({ text, outside }) =>
      diagnostic(owner.id, 'table-gap', { ...about, sample: text }, outside ? 'info' : 'warning'),
    ),
    ...unreached(table, coverage).map((row) =>
      diagnostic(row, 'row-never-reached', { name: row, type: 'row' }, 'warning'),
    ),
    ...part,
  ]
}

/** One sample for each group of rows. */
function overlapsOf(table: DecisionTable, { overlaps }: Coverage): Sample[] {
  if (!ONE_ROW.has(table.hitPolicy)) return []
  const entries = new Map(table.rows.map((row) => [row.id, row.entries.join('\n')]))
  const differing = (rows: string[]) => new Set(rows.map((row) => entries.get(row))).size > 1
  const wrong = overlaps.filter(({ rows }) => table.hitPolicy === 'UNIQUE' || differing(rows))
  const byRows = new Map(wrong.toReversed().map((sample) => [sample.rows.join(' '), sample]))
  return [...byRows.values()].slice(0, TOLD)
}

/** Data before the first or after the last row may be none of the table's business; a hole within it hardly ever is. */
function gapsOf(table: DecisionTable, { gaps }: Coverage): Sample[] {
  const hasDefault = table.outputs.some((output) => output.defaultEntry !== undefined)
  if (LISTS.has(table.hitPolicy) || hasDefault) return []
  return [gaps.find(({ outside }) => !outside), gaps.find(({ outside }) => outside)].filter((gap) => gap !== undefined)
}

/** Rows whose data an earlier row always takes. */
function unreached(table: DecisionTable, { reached, isWhole }: Coverage): string[] {
  if (table.hitPolicy !== 'FIRST' || !isWhole) return []
  return table.rows.map(({ id }) => id).filter((id) => !reached.has(id))
}
