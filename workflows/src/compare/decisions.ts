import type { Decision, DecisionLogic, DecisionModel, DecisionTable, Row } from '../decision/model.ts'
import { placedTexts } from '../decision/placed-texts.ts'
import { change, changeOf, type DefinitionChange, type Subject } from './change.ts'

/** The differences between the decisions of two files, in the order of the newer one, those that are gone last. */
export function compareModels(before: DecisionModel, after: DecisionModel): DefinitionChange[] {
  const kept = [...after.decisions.values()].flatMap((decision) => {
    const old = before.decisions.get(decision.id)
    return old ? compareDecision(old, decision) : [change('decision-added', subjectOf(decision), [null, decision.name])]
  })
  const gone = [...before.decisions.values()].filter(({ id }) => !after.decisions.has(id))
  return [...kept, ...gone.map((old) => change('decision-removed', subjectOf(old), [old.name, null], 'breaking'))]
}

const subjectOf = ({ id, name }: Decision): Subject => ({ id, name, type: 'decision' })

function compareDecision(before: Decision, after: Decision): DefinitionChange[] {
  const subject = subjectOf(after)
  return [
    ...changeOf('step-renamed', subject, before.name, after.name),
    ...changeOf('requirements-changed', subject, requirementsOf(before), requirementsOf(after)),
    ...compareLogic(subject, before.logic, after.logic),
  ]
}

const requirementsOf = ({ requiredDecisions, requiredInputs }: Decision) =>
  [...requiredDecisions, ...requiredInputs].sort()

function compareLogic(subject: Subject, before: DecisionLogic, after: DecisionLogic): DefinitionChange[] {
  if (before.kind === 'table' && after.kind === 'table') return compareTable(subject, before, after)
  return changeOf('expression-changed', subject, textOf(before), textOf(after))
}

/** An expression as it stands; tables inside contexts are compared as a whole. */
function textOf(logic: DecisionLogic): string {
  if (logic.kind === 'literal') return logic.text
  if (logic.kind === 'table') return logic.rows.map(cellsOf).join('; ')
  if (logic.kind !== 'context')
    return placedTexts({ name: '', logic })
      .map(({ source }) => source)
      .join('; ')
  return logic.entries.map(({ name, logic: inner }) => `${name ?? ''}: ${textOf(inner)}`).join(', ')
}

function compareTable(subject: Subject, before: DecisionTable, after: DecisionTable): DefinitionChange[] {
  const columns = (table: DecisionTable) => [
    ...table.inputs.map(({ expression, type }) => `${expression} (${type})`),
    ...table.outputs.map(({ name, type }) => `${name} (${type})`),
  ]
  const policy = (table: DecisionTable) => [table.hitPolicy, table.aggregation].filter(Boolean).join(' ')
  const defaults = (table: DecisionTable) => table.outputs.flatMap(({ defaultEntry }) => defaultEntry ?? [])
  return [
    ...changeOf('hit-policy-changed', subject, policy(before), policy(after)),
    ...changeOf('columns-changed', subject, columns(before), columns(after), 'needs-data'),
    ...changeOf('default-entry-changed', subject, defaults(before), defaults(after)),
    ...changeOf('valid-on-changed', subject, before.validOn, after.validOn),
    ...compareRows(subject, before, after),
  ]
}

function compareRows(subject: Subject, before: DecisionTable, after: DecisionTable): DefinitionChange[] {
  const old = new Map(before.rows.map((row) => [row.id, row]))
  const now = new Set(after.rows.map(({ id }) => id))
  const kept = after.rows.flatMap((row) => {
    const earlier = old.get(row.id)
    return earlier ? compareRow(earlier, row) : [change('row-added', subject, [null, cellsOf(row)])]
  })
  const gone = before.rows.filter(({ id }) => !now.has(id))
  return [
    ...kept,
    ...gone.map((row) => change('row-removed', subject, [cellsOf(row), null])),
    ...compareOrder(subject, before, after),
  ]
}

function compareRow(before: Row, after: Row): DefinitionChange[] {
  const subject = { id: after.id, name: after.annotation || after.id, type: 'row' }
  const validity = ({ from, to }: Row) => `${from ?? '…'} – ${to ?? '…'}`
  return [
    ...changeOf('row-changed', subject, cellsOf(before), cellsOf(after)),
    ...changeOf('validity-changed', subject, validity(before), validity(after)),
    ...changeOf('citation-changed', subject, before.cites, after.cites),
    ...changeOf('verified-changed', subject, before.verified, after.verified),
  ]
}

/** Order decides in a table whose first matching row answers. */
function compareOrder(subject: Subject, before: DecisionTable, after: DecisionTable): DefinitionChange[] {
  if (after.hitPolicy === 'UNIQUE') return []
  const common = (table: DecisionTable, other: DecisionTable) =>
    table.rows.map(({ id }) => id).filter((id) => other.rows.some((row) => row.id === id))
  return changeOf('row-order-changed', subject, common(before, after), common(after, before))
}

const cellsOf = ({ tests, entries }: Row) => `${tests.join(' | ')} → ${entries.join(' | ')}`
