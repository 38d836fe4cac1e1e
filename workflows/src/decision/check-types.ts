import { type Diagnostic, parseUnaryTests } from '@statecraft/forms'
import { findType } from './conform.ts'
import { diagnostic } from './diagnostic.ts'
import type { DecisionLogic, DecisionModel, ItemType } from './model.ts'
import { partsOf } from './parts.ts'
import { TYPE_DEPTH, unprefixed } from './read.ts'

/** Types of FEEL itself, as the versions of DMN write them; what stands in angles is looked at by itself. */
const OWN =
  /^(any|string|number|boolean|date|time|dateTime|date and time|dayTimeDuration|yearMonthDuration|(days and time|years and months) duration|list|context|function|range|null|integer|long|double)\b/i

/** Types that nobody defines, item definitions in a circle, and allowed values that cannot be read. */
export function checkTypes(model: DecisionModel): Diagnostic[] {
  return [
    ...[...model.types.values()].flatMap((type) => checkItem(model, type, type.name)),
    ...[...model.inputs.values()].flatMap(({ id, name, typeRef }) => unknown(model, typeRef, id, name, 'input')),
    ...[...model.decisions.values()].flatMap(({ id, name, typeRef, logic }) => [
      ...unknown(model, typeRef, id, name, 'decision'),
      ...inLogic(model, logic, name),
    ]),
    ...[...model.knowledge.values()].flatMap(({ name, logic }) => inLogic(model, logic, name)),
  ]
}

/** A value of an unknown type is held against nothing, so it is a warning. */
function unknown(
  model: DecisionModel,
  typeRef: string | undefined,
  element: string,
  name: string,
  type: string,
): Diagnostic[] {
  if (typeRef === undefined || findType(model, typeRef) || OWN.test(unprefixed(typeRef))) return []
  return [diagnostic(element, 'decision-type-unknown', { name, type, unknown: typeRef }, 'warning')]
}

function inLogic(model: DecisionModel, logic: DecisionLogic, name: string): Diagnostic[] {
  const own =
    logic.kind === 'table'
      ? [
          ...logic.inputs.flatMap(({ id, typeRef, label }) => unknown(model, typeRef, id, label, 'input')),
          ...logic.outputs.flatMap((output) => unknown(model, output.typeRef, output.id, output.name, 'output')),
          ...[...logic.inputs, ...logic.outputs].flatMap(({ id, values }) => unreadable(id, name, values)),
        ]
      : logic.kind === 'function'
        ? logic.parameters.flatMap((parameter) => unknown(model, parameter.typeRef, logic.id, name, 'decision'))
        : []
  return [...own, ...partsOf(logic).flatMap((part) => inLogic(model, part.logic, name))]
}

function checkItem(model: DecisionModel, type: ItemType, owner: string, depth = 0): Diagnostic[] {
  const circle = isCircle(model, type) ? [diagnostic('', 'types-in-a-circle', { name: owner, type: 'decision' })] : []
  if (circle.length > 0 || depth > TYPE_DEPTH) return circle
  return [
    ...unknown(model, type.base, '', owner, 'decision'),
    ...unreadable('', owner, type.allowed),
    ...unreadable('', owner, type.constraint),
    ...type.components.flatMap((component) => checkItem(model, component, owner, depth + 1)),
  ]
}

/** Whether a type is only another name of itself; a structure that holds its like is none. */
function isCircle(model: DecisionModel, type: ItemType): boolean {
  const seen = new Set<string>()
  for (let base = type.base; base !== undefined; base = model.types.get(base)?.base) {
    if (seen.has(base)) return true
    seen.add(base)
  }
  return false
}

function unreadable(element: string, name: string, values: string | undefined): Diagnostic[] {
  if (values === undefined) return []
  return parseUnaryTests(values).diagnostics.map(({ code, params }) =>
    diagnostic(element, code, { source: values, ...params, name, type: 'decision', use: 'test' }),
  )
}
