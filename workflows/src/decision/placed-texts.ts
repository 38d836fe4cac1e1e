import type { DecisionLogic, DecisionTable } from './model.ts'
import { partsOf } from './parts.ts'

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
  /** Whether its names may be entries of a value that nobody knows. */
  isOpen: boolean
}

/** What holds logic: a decision, or a business knowledge model. */
interface Owner {
  name: string
  logic: DecisionLogic
}

/** Every FEEL text of a decision. */
export function placedTexts(owner: Owner): PlacedText[] {
  return ofLogic(owner, owner.logic, [], false)
}

function ofLogic(owner: Owner, logic: DecisionLogic, locals: string[], isOpen: boolean): PlacedText[] {
  if (logic.kind === 'table') return ofTable(owner, logic, locals).map((text) => ({ ...text, isOpen }))
  const whole = { kind: 'expression', use: 'expression', name: owner.name, type: 'decision', locals, isOpen } as const
  const own =
    logic.kind === 'literal'
      ? [{ ...whole, element: logic.id, source: logic.text }]
      : logic.kind === 'invocation'
        ? // As a call, so that FEEL's own functions are no names.
          [{ ...whole, element: logic.id, source: `${logic.called}()` }]
        : []
  return [
    ...own,
    ...partsOf(logic).flatMap((part) =>
      ofLogic(owner, part.logic, [...locals, ...part.locals], isOpen || part.isOpen === true),
    ),
  ]
}

type ClosedText = Omit<PlacedText, 'isOpen'>

function ofTable(decision: Owner, table: DecisionTable, locals: string[]): ClosedText[] {
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

function ofRow(row: DecisionTable['rows'][number], locals: string[]): ClosedText[] {
  const about = { element: row.id, name: row.id, type: 'row' as const, locals }
  const tests = row.tests.filter((source) => source !== '-')
  const entries = row.entries.filter((source) => source !== '' && source !== '-')
  return [
    ...tests.map((source) => ({ ...about, source, kind: 'unary-tests' as const, use: 'test' as const })),
    ...entries.map((source) => ({ ...about, source, kind: 'expression' as const, use: 'entry' as const })),
  ]
}
