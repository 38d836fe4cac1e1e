/*
 * A DMN file as rows of text, and the changes the table editor makes to it. The file is edited as it stands, so that what the editor does
 * not show (layout, types, annotations of others) stays.
 */

export interface TableRow {
  id: string
  tests: string[]
  entries: string[]
  note: string
  cites: string[]
  verified: boolean
}

export type DecisionView =
  | { kind: 'table'; id: string; name: string; policy: string; inputs: string[]; outputs: string[]; rows: TableRow[] }
  | { kind: 'formula'; id: string; name: string; text: string }
  | { kind: 'other'; id: string; name: string }

const own = 'urn:statecraft:dmn:1'

function parse(xml: string): Document {
  return new DOMParser().parseFromString(xml, 'application/xml')
}

function write(document: Document): string {
  const text = new XMLSerializer().serializeToString(document)
  return text.startsWith('<?xml') ? `${text}\n` : `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`
}

const childrenOf = (element: Element, name: string) => [...element.children].filter((one) => one.localName === name)
const childOf = (element: Element, name: string) => childrenOf(element, name)[0]
const textOf = (element: Element | undefined) => (element ? (childOf(element, 'text')?.textContent ?? '').trim() : '')

/** The decisions of a file in its order; null when it cannot be read. */
export function readDecisions(xml: string): DecisionView[] | null {
  const document = parse(xml)
  if (document.getElementsByTagName('parsererror').length > 0) return null
  return [...document.documentElement.children].filter(({ localName }) => localName === 'decision').map(readDecision)
}

function readDecision(decision: Element): DecisionView {
  const head = { id: decision.getAttribute('id') ?? '', name: decision.getAttribute('name') ?? '' }
  const formula = childOf(decision, 'literalExpression')
  if (formula) return { kind: 'formula', ...head, text: textOf(formula) }
  const table = childOf(decision, 'decisionTable')
  if (!table) return { kind: 'other', ...head }
  return {
    kind: 'table',
    ...head,
    policy: table.getAttribute('hitPolicy') ?? 'UNIQUE',
    inputs: childrenOf(table, 'input').map(
      (input) => input.getAttribute('label') || textOf(childOf(input, 'inputExpression')),
    ),
    outputs: childrenOf(table, 'output').map(
      (output) => output.getAttribute('label') || output.getAttribute('name') || '',
    ),
    rows: childrenOf(table, 'rule').map(readRow),
  }
}

function readRow(rule: Element): TableRow {
  const marks = [...rule.getElementsByTagNameNS(own, 'row')]
  return {
    id: rule.getAttribute('id') ?? '',
    tests: childrenOf(rule, 'inputEntry').map(textOf),
    entries: childrenOf(rule, 'outputEntry').map(textOf),
    note: childOf(rule, 'description')?.textContent ?? '',
    cites: marks.flatMap((mark) => (mark.getAttribute('citation') ?? '').split(/[\s,]+/).filter(Boolean)),
    verified: !marks.some((mark) => mark.getAttribute('verified') === 'false'),
  }
}

/** What a cell holds: a test, an answer, or the note of its row. */
export type Cell = { part: 'inputEntry' | 'outputEntry'; at: number } | { part: 'note' }

export function setCell(xml: string, row: string, cell: Cell, text: string): string {
  const document = parse(xml)
  const rule = ruleOf(document, row)
  if (!rule) return xml
  if (cell.part === 'note') setNote(rule, text)
  else setText(childrenOf(rule, cell.part)[cell.at], text)
  return write(document)
}

export function setFormula(xml: string, decision: string, text: string): string {
  const document = parse(xml)
  const found = elementOf(document, 'decision', decision)
  setText(found && childOf(found, 'literalExpression'), text)
  return write(document)
}

/** A row behind another, at the end with null: its tests match everything, its answers are empty, and nobody has verified it. */
export function addRow(xml: string, decision: string, after: string | null): { xml: string; row: string } {
  const document = parse(xml)
  const table = elementOf(document, 'decision', decision)?.getElementsByTagNameNS('*', 'decisionTable')[0]
  if (!table) return { xml, row: '' }
  const id = freeId(document, `${decision}-dong`)
  const create = (name: string, attributes: Record<string, string> = {}) => {
    const made = document.createElementNS(table.namespaceURI, table.prefix ? `${table.prefix}:${name}` : name)
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value)
    return made
  }
  const rule = create('rule', { id })
  const extensions = create('extensionElements')
  const mark = document.createElementNS(own, 'statecraft:row')
  mark.setAttribute('verified', 'false')
  extensions.append(mark)
  rule.append(extensions)
  const entry = (name: string, at: number, content: string) => {
    const text = create('text')
    text.textContent = content
    const made = create(name, { id: `${id}-${name === 'inputEntry' ? 'i' : 'o'}${at + 1}` })
    made.append(text)
    rule.append(made)
  }
  for (const at of childrenOf(table, 'input').keys()) entry('inputEntry', at, '-')
  for (const at of childrenOf(table, 'output').keys()) entry('outputEntry', at, '')
  const before = after ? ruleOf(document, after) : childrenOf(table, 'rule').at(-1)
  if (before) before.after(rule)
  else childrenOf(table, 'output').at(-1)?.after(rule)
  return { xml: write(document), row: id }
}

export function removeRow(xml: string, row: string): string {
  const document = parse(xml)
  const rule = ruleOf(document, row)
  const space = rule?.previousSibling
  // The line break before it goes too, or the file grows empty lines.
  if (space?.nodeType === Node.TEXT_NODE && space.textContent?.trim() === '') space.remove()
  rule?.remove()
  return write(document)
}

function elementOf(document: Document, name: string, id: string): Element | undefined {
  return [...document.getElementsByTagNameNS('*', name)].find((one) => one.getAttribute('id') === id)
}

const ruleOf = (document: Document, id: string) => elementOf(document, 'rule', id)

function setText(entry: Element | undefined, content: string): void {
  const text = entry && childOf(entry, 'text')
  if (text) text.textContent = content
}

/** In DMN the description comes first. */
function setNote(rule: Element, content: string): void {
  const known = childOf(rule, 'description')
  if (content === '') known?.remove()
  else if (known) known.textContent = content
  else {
    const name = rule.prefix ? `${rule.prefix}:description` : 'description'
    const made = rule.ownerDocument.createElementNS(rule.namespaceURI, name)
    made.textContent = content
    rule.prepend(made)
  }
}

function freeId(document: Document, wanted: string): string {
  const taken = new Set([...document.querySelectorAll('[id]')].map((one) => one.getAttribute('id')))
  let id = wanted
  for (let number = 2; taken.has(id); number++) id = `${wanted}-${number}`
  return id
}
