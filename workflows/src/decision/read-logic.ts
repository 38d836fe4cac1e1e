import type { DmnElement } from 'dmn-moddle'
import type { DecisionLogic, FunctionDefinition, Iteration } from './model.ts'
import { attributeOf, idOf, listOf, nameOf, type Reading, textOf, typeRefOf, unsupported } from './read.ts'
import { readTable } from './read-table.ts'

/** Namespaces of FEEL in every version, and the ways people write it short. */
const FEEL_LANGUAGE = /feel/i

/** Reads any boxed expression. Undefined when it cannot be evaluated, which has then been reported. */
export function readLogic(
  element: DmnElement | undefined,
  owner: DmnElement,
  reading: Reading,
): DecisionLogic | undefined {
  if (!element) return void reading.report(owner, 'decision-without-logic')
  const read = readers[element.$type]
  return read ? read(element, owner, reading) : void unsupported(element, reading.report)
}

type Reader = (element: DmnElement, owner: DmnElement, reading: Reading) => DecisionLogic | undefined

const readers: Record<string, Reader> = {
  'dmn:LiteralExpression': readLiteral,
  'dmn:DecisionTable': (element, _owner, reading) => readTable(element, reading),
  'dmn:Context': readContext,
  'dmn:List': readList,
  'dmn:Relation': readRelation,
  'dmn:FunctionDefinition': readFunction,
  'dmn:Invocation': readInvocation,
  'dmn:Conditional': readConditional,
  'dmn:For': (element, owner, reading) => readIteration('for', element, owner, reading),
  'dmn:Some': (element, owner, reading) => readIteration('some', element, owner, reading),
  'dmn:Every': (element, owner, reading) => readIteration('every', element, owner, reading),
  'dmn:Filter': readFilter,
}

const idIn = (element: DmnElement, owner: DmnElement) => idOf(element) || idOf(owner)

function readLiteral(element: DmnElement, owner: DmnElement, { report }: Reading): DecisionLogic | undefined {
  const language = attributeOf(element, 'expressionLanguage')
  if (language && !FEEL_LANGUAGE.test(language))
    return void report(element, 'expression-language-not-supported', { name: nameOf(owner), language })
  if (element.importedValues) return void unsupported(element.importedValues as DmnElement, report)
  return { kind: 'literal', id: idIn(element, owner), text: textOf(element) }
}

function readContext(element: DmnElement, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  const entries = listOf(element, 'contextEntry').map((entry) => {
    const variable = entry.variable as DmnElement | undefined
    const typeRef = typeRefOf(variable)
    const logic = readLogic(entry.value as DmnElement | undefined, owner, reading)
    return logic && { name: nameOf(variable) || null, ...(typeRef && { typeRef }), logic }
  })
  const all = whole(entries)
  return all && { kind: 'context', id: idIn(element, owner), entries: all }
}

function readList(element: DmnElement, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  const items = whole(listOf(element, 'elements').map((item) => readLogic(item, owner, reading)))
  return items && { kind: 'list', id: idIn(element, owner), items }
}

function readRelation(element: DmnElement, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  const columns = listOf(element, 'column').map(nameOf)
  const rows = whole(
    listOf(element, 'row').map((row) => {
      const cells = listOf(row, 'elements')
      if (cells.length === columns.length) return whole(cells.map((cell) => readLogic(cell, owner, reading)))
      return void reading.report(row, 'relation-row-does-not-fit', { columns: columns.length, cells: cells.length })
    }),
  )
  return rows && { kind: 'relation', id: idIn(element, owner), columns, rows }
}

/** Reads a function; Java and PMML are refused by name, as nothing of an author's reaches a machine. */
export function readFunction(element: DmnElement, owner: DmnElement, reading: Reading): FunctionDefinition | undefined {
  const kind = attributeOf(element, 'kind') ?? 'FEEL'
  if (kind !== 'FEEL') return void reading.report(element, 'function-kind-not-supported', { name: nameOf(owner), kind })
  const parameters = listOf(element, 'formalParameter').map((parameter) => {
    const typeRef = typeRefOf(parameter)
    return { name: nameOf(parameter), ...(typeRef && { typeRef }) }
  })
  const body = readLogic(element.body as DmnElement | undefined, owner, reading)
  return body && { kind: 'function', id: idIn(element, owner), parameters, body }
}

function readInvocation(element: DmnElement, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  const called = readLogic(element.calledFunction as DmnElement | undefined, owner, reading)
  if (called && called.kind !== 'literal')
    return void reading.report(element, 'invocation-needs-a-name', { name: nameOf(owner) })
  const bindings = whole(
    listOf(element, 'binding').map((binding) => {
      const name = nameOf(binding.parameter as DmnElement | undefined)
      const logic = readLogic(binding.bindingFormula as DmnElement | undefined, owner, reading)
      return logic && { name, logic }
    }),
  )
  return called && bindings && { kind: 'invocation', id: idIn(element, owner), called: called.text, bindings }
}

function readConditional(element: DmnElement, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  const [condition, yes, no] = ['if', 'then', 'else'].map((part) => readChild(element, part, owner, reading))
  if (!condition || !yes || !no) return undefined
  return { kind: 'conditional', id: idIn(element, owner), if: condition, then: yes, else: no }
}

function readIteration(
  kind: Iteration['kind'],
  element: DmnElement,
  owner: DmnElement,
  reading: Reading,
): DecisionLogic | undefined {
  const variable = (attributeOf(element, 'iteratorVariable') ?? '').replace(/\s+/g, ' ')
  const within = readChild(element, 'in', owner, reading)
  const body = readChild(element, kind === 'for' ? 'return' : 'satisfies', owner, reading)
  return within && body && { kind, id: idIn(element, owner), variable, in: within, body }
}

function readFilter(element: DmnElement, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  const within = readChild(element, 'in', owner, reading)
  const match = readChild(element, 'match', owner, reading)
  return within && match && { kind: 'filter', id: idIn(element, owner), in: within, match }
}

function readChild(element: DmnElement, part: string, owner: DmnElement, reading: Reading): DecisionLogic | undefined {
  return readLogic((element[part] as DmnElement | undefined)?.value as DmnElement | undefined, owner, reading)
}

/** All of them, or nothing when one is missing. */
function whole<Item>(items: (Item | undefined)[]): Item[] | undefined {
  return items.every((item) => item !== undefined) ? (items as Item[]) : undefined
}
