import type { Decision, DecisionLogic, DecisionTable } from './model.ts'

/** One FEEL text of a decision: where it stands, what it is for, and the names of the context around it. */
export interface PlacedText {
  element: string
  source: string
  kind: 'expression' | 'unary-tests'
  use: 'expression' | 'test' | 'entry' | 'valid-on'
  /** What the place is called, for words. */
  name: string
  type: 'decision' | 'row' | 'input' | 'output'
  locals: string[]
}

/** Every FEEL text of a decision. */
export function placedTexts(decision: Decision): PlacedText[] {
  return ofLogic(decision, decision.logic, [])
}

function ofLogic(decision: Decision, logic: DecisionLogic, locals: string[]): PlacedText[] {
  if (logic.kind === 'table') return ofTable(decision, logic, locals)
  const whole = { kind: 'expression', use: 'expression', name: decision.name, type: 'decision', locals } as const
  if (logic.kind === 'literal') return [{ ...whole, element: logic.id, source: logic.text }]
  return logic.entries.flatMap((entry, at) => {
    const before = logic.entries.slice(0, at).flatMap(({ name }) => name ?? [])
    return ofLogic(decision, entry.logic, [...locals, ...before])
  })
}

function ofTable(decision: Decision, table: DecisionTable, locals: string[]): PlacedText[] {
  const expression = { kind: 'expression', locals } as const
  const inputs = table.inputs.map(({ id, label, expression: source }) => ({
    ...expression,
    element: id,
    source,
    use: 'expression' as const,
    name: label,
    type: 'input' as const,
  }))
  const defaults = table.outputs.flatMap(({ id, name, defaultEntry }) =>
    defaultEntry === undefined
      ? []
      : [{ ...expression, element: id, source: defaultEntry, use: 'entry' as const, name, type: 'output' as const }],
  )
  const validOn = table.validOn
    ? [
        {
          ...expression,
          element: table.id,
          source: table.validOn,
          use: 'valid-on' as const,
          name: decision.name,
          type: 'decision' as const,
        },
      ]
    : []
  return [...inputs, ...validOn, ...defaults, ...table.rows.flatMap((row) => ofRow(row, locals))]
}

function ofRow(row: DecisionTable['rows'][number], locals: string[]): PlacedText[] {
  const about = { element: row.id, name: row.id, type: 'row' as const, locals }
  const tests = row.tests.filter((source) => source !== '-')
  const entries = row.entries.filter((source) => source !== '' && source !== '-')
  return [
    ...tests.map((source) => ({ ...about, source, kind: 'unary-tests' as const, use: 'test' as const })),
    ...entries.map((source) => ({ ...about, source, kind: 'expression' as const, use: 'entry' as const })),
  ]
}
