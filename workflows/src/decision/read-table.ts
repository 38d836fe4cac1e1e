import type { DmnElement } from 'dmn-moddle'
import type { Aggregation, DecisionTable, HitPolicy, InputClause, OutputClause, Row } from './model.ts'
import {
  allowedValues,
  attributeOf,
  extensionOf,
  feelType,
  listOf,
  nameOf,
  type Reading,
  type Report,
  textOf,
  typeRefOf,
} from './read.ts'

const HIT_POLICIES = new Set(['UNIQUE', 'ANY', 'PRIORITY', 'FIRST', 'RULE ORDER', 'OUTPUT ORDER', 'COLLECT'])
const BY_PRIORITY = new Set(['PRIORITY', 'OUTPUT ORDER'])
const AGGREGATIONS = new Set(['SUM', 'MIN', 'MAX', 'COUNT'])
const LEGAL_DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads a decision table; what it cannot be evaluated by is reported, and then there is no table. */
export function readTable(element: DmnElement, reading: Reading): DecisionTable | undefined {
  let faults = 0
  const note: Report = (at, code, params) => {
    faults++
    reading.report(at, code, params)
  }
  const inputs = listOf(element, 'input').map((input, column) => readInput(input, column, reading))
  const outputs = listOf(element, 'output').map((output, column) => readOutput(output, column, reading))
  const rules = listOf(element, 'rule')
  const rows = rules.map(readRow)
  if (outputs.length === 0) note(element, 'table-without-output')
  checkPolicy(element, outputs, note)
  for (const [at, rule] of rules.entries()) checkRow(rule, rows[at]!, inputs.length, outputs.length, note)
  if (faults > 0) return undefined
  const table = extensionOf(element, 'statecraft:Table')
  const validOn = table && attributeOf(table, 'validOn')
  return {
    kind: 'table',
    id: String(element.id ?? ''),
    hitPolicy: element.hitPolicy as HitPolicy,
    ...(typeof element.aggregation === 'string' && { aggregation: element.aggregation as Aggregation }),
    ...(validOn && { validOn }),
    inputs,
    outputs,
    annotations: listOf(element, 'annotation').map(nameOf),
    rows,
  }
}

function checkPolicy(element: DmnElement, outputs: OutputClause[], note: Report): void {
  const policy = String(element.hitPolicy)
  const aggregation = element.aggregation === undefined ? '' : String(element.aggregation)
  if (!HIT_POLICIES.has(policy)) note(element, 'hit-policy-not-supported', { policy })
  else if (aggregation && (policy !== 'COLLECT' || !AGGREGATIONS.has(aggregation)))
    note(element, 'aggregation-not-supported', { policy, aggregation })
  // The standard does not say what a sum of several columns is.
  else if (aggregation && outputs.length > 1) note(element, 'aggregation-of-several-outputs', { aggregation })
  else if (BY_PRIORITY.has(policy) && outputs.some(({ values }) => values === undefined))
    note(element, 'priorities-missing', { policy })
}

function checkRow(rule: DmnElement, row: Row, inputs: number, outputs: number, note: Report): void {
  const { id, tests, entries, from, to } = row
  if (!id) note(rule, 'row-without-id')
  if (tests.length !== inputs || entries.length !== outputs)
    note(rule, 'row-does-not-fit', { inputs, outputs, tests: tests.length, entries: entries.length })
  for (const day of [from, to]) if (day && !LEGAL_DAY.test(day)) note(rule, 'row-validity-malformed', { day })
  if (from && to && from > to) note(rule, 'row-validity-empty', { from, to })
}

function readInput(input: DmnElement, column: number, { types }: Reading): InputClause {
  const expression = input.inputExpression as DmnElement | undefined
  const typeRef = typeRefOf(expression)
  const values = textOf(input.inputValues) || allowedValues(typeRef, types)
  return {
    id: String(input.id ?? `input-${column + 1}`),
    label: attributeOf(input, 'label') ?? textOf(expression),
    expression: textOf(expression),
    type: feelType(typeRef, types),
    ...(typeRef && { typeRef }),
    ...(values && { values }),
  }
}

function readOutput(output: DmnElement, column: number, { types }: Reading): OutputClause {
  const defaultEntry = textOf(output.defaultOutputEntry)
  const typeRef = typeRefOf(output)
  const values = textOf(output.outputValues) || allowedValues(typeRef, types)
  return {
    id: String(output.id ?? `output-${column + 1}`),
    name: attributeOf(output, 'name') ?? '',
    type: feelType(typeRef, types),
    ...(typeRef && { typeRef }),
    ...(values && { values }),
    ...(defaultEntry && { defaultEntry }),
  }
}

function readRow(rule: DmnElement): Row {
  const annotations = listOf(rule, 'annotationEntry').map(textOf)
  const legal = extensionOf(rule, 'statecraft:Row')
  const from = legal && attributeOf(legal, 'from')
  const to = legal && attributeOf(legal, 'to')
  return {
    id: String(rule.id ?? ''),
    tests: listOf(rule, 'inputEntry').map((entry) => textOf(entry) || '-'),
    entries: listOf(rule, 'outputEntry').map(textOf),
    annotation: annotations[0] || attributeOf(rule, 'description') || '',
    annotations,
    cites: ((legal && attributeOf(legal, 'citation')) ?? '').split(/[\s,;]+/).filter(Boolean),
    ...(from && { from }),
    ...(to && { to }),
    verified: legal?.verified !== false,
  }
}
