import type { DecisionLogic, DecisionTable } from './model.ts'

/** A piece of logic inside another, and the names it may read beside those around it. */
export interface Part {
  logic: DecisionLogic
  locals: string[]
  /** Whether the entries of some value are names here, which nobody can know: the match of a filter. */
  isOpen?: boolean
}

/** The pieces that boxed logic is made of. */
export function partsOf(logic: DecisionLogic): Part[] {
  const plain = (...parts: DecisionLogic[]) => parts.map((part) => ({ logic: part, locals: [] }))
  switch (logic.kind) {
    case 'context':
      return logic.entries.map((entry, at) => ({
        logic: entry.logic,
        locals: logic.entries
          // A function may call itself.
          .slice(0, entry.logic.kind === 'function' ? at + 1 : at)
          .flatMap(({ name }) => name ?? []),
      }))
    case 'list':
      return plain(...logic.items)
    case 'relation':
      return plain(...logic.rows.flat())
    case 'function':
      return [{ logic: logic.body, locals: logic.parameters.map(({ name }) => name) }]
    case 'invocation':
      return plain(...logic.bindings.map((binding) => binding.logic))
    case 'conditional':
      return plain(logic.if, logic.then, logic.else)
    case 'for':
    case 'some':
    case 'every':
      return [
        ...plain(logic.in),
        { logic: logic.body, locals: logic.kind === 'for' ? [logic.variable, 'partial'] : [logic.variable] },
      ]
    case 'filter':
      return [...plain(logic.in), { logic: logic.match, locals: ['item'], isOpen: true }]
    default:
      return []
  }
}

/** The tables in a piece of logic, however deep. */
export function tablesIn(logic: DecisionLogic): DecisionTable[] {
  return logic.kind === 'table' ? [logic] : partsOf(logic).flatMap((part) => tablesIn(part.logic))
}
