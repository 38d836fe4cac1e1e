import type { Diagnostic, JsonObject, Severity } from '@statecraft/forms'
import { parseExpression, parseUnaryTests } from '@statecraft/forms'
import { nearest } from '../check/nearest.ts'
import { samplesOf } from './coverage.ts'
import type { Decision, DecisionLogic, DecisionModel, DecisionTable, FeelType } from './model.ts'
import { placedTexts } from './placed-texts.ts'
import { REQUIREMENT_DEPTH, walkRequirements } from './requirements.ts'
import { constantOf, simpleCell } from './simple-cell.ts'

/** Names that every decision may read beside what it requires. */
const ALWAYS = ['settings', 'case']

/**
 * Everything that is wrong with the decisions of a file that could be read: FEEL, names that are not required, requirements that lead
 * nowhere or round, constants of the wrong type, and for tables of constants the data that no row or too many rows match.
 */
export function checkDecisions(model: DecisionModel): Diagnostic[] {
  const ofEach = [...model.decisions.values()].flatMap((decision) => [
    ...checkRequirements(model, decision),
    ...checkTexts(model, decision),
    ...tablesOf(decision.logic).flatMap((table) => [...checkConstants(table), ...checkCoverage(decision, table)]),
  ])
  return [...checkGraph(model), ...ofEach]
}

function diagnostic(element: string, code: string, params: JsonObject, severity: Severity = 'error'): Diagnostic {
  return { code, severity, element, params }
}

function checkRequirements(model: DecisionModel, decision: Decision): Diagnostic[] {
  const about = { name: decision.name, type: 'decision' }
  const decisions = decision.requiredDecisions.filter((id) => !model.decisions.has(id))
  const inputs = decision.requiredInputs.filter((id) => !model.inputs.has(id))
  return [
    ...decisions.map((required) => diagnostic(decision.id, 'required-decision-missing', { ...about, required })),
    ...inputs.map((required) => diagnostic(decision.id, 'required-input-missing', { ...about, required })),
  ]
}

function checkGraph(model: DecisionModel): Diagnostic[] {
  const { circles, tooDeep } = walkRequirements(model)
  const about = (id: string) => ({ name: model.decisions.get(id)!.name, type: 'decision' })
  return [
    ...circles.map((circle) =>
      diagnostic(circle[0]!, 'decisions-in-a-circle', { ...about(circle[0]!), decisions: circle }),
    ),
    ...(tooDeep ? [diagnostic(tooDeep, 'requirements-too-deep', { ...about(tooDeep), limit: REQUIREMENT_DEPTH })] : []),
  ]
}

function checkTexts(model: DecisionModel, decision: Decision): Diagnostic[] {
  const known = [
    ...decision.requiredInputs.flatMap((id) => model.inputs.get(id)?.name ?? []),
    ...decision.requiredDecisions.flatMap((id) => model.decisions.get(id)?.variable ?? []),
    ...ALWAYS,
  ]
  return placedTexts(decision).flatMap(({ element, source, kind, use, name, type, locals }) => {
    const { diagnostics, names } = kind === 'expression' ? parseExpression(source) : parseUnaryTests(source)
    if (diagnostics.length > 0)
      return diagnostics.map(({ code, params }) => diagnostic(element, code, { source, ...params, name, type, use }))
    const visible = [...known, ...locals]
    return names
      .filter((read) => !visible.includes(read))
      .map((read) => {
        const meant = nearest(read, visible)
        const params = { unknown: read, source, use, name, type, ...(meant && { meant }) }
        return diagnostic(element, 'decision-name-unknown', params)
      })
  })
}

function tablesOf(logic: DecisionLogic): DecisionTable[] {
  if (logic.kind === 'table') return [logic]
  return logic.kind === 'context' ? logic.entries.flatMap((entry) => tablesOf(entry.logic)) : []
}

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

function checkCoverage(decision: Decision, table: DecisionTable): Diagnostic[] {
  const samples = samplesOf(table)
  if (!samples) return []
  const about = { name: decision.name, type: 'decision' }
  const overlaps = table.hitPolicy === 'UNIQUE' ? samples.filter(({ rows }) => rows.length > 1) : []
  const byRows = new Map(overlaps.toReversed().map((sample) => [sample.rows.join(' '), sample]))
  const hasDefault = table.outputs.some((output) => output.defaultEntry !== undefined)
  const gaps = table.hitPolicy === 'COLLECT' || hasDefault ? [] : samples.filter(({ rows }) => rows.length === 0)
  // Data before the first or after the last row may be none of the table's business; a hole within it hardly ever is.
  const [inside, outside] = [gaps.filter((gap) => !gap.outside), gaps.filter((gap) => gap.outside)]
  return [
    ...[...byRows.values()]
      .slice(0, TOLD)
      .map(({ text, rows }) => diagnostic(decision.id, 'table-overlap', { ...about, sample: text, rows })),
    ...inside
      .slice(0, 1)
      .map(({ text }) => diagnostic(decision.id, 'table-gap', { ...about, sample: text }, 'warning')),
    ...outside.slice(0, 1).map(({ text }) => diagnostic(decision.id, 'table-gap', { ...about, sample: text }, 'info')),
  ]
}
