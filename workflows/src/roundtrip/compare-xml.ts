import type { Element, Node } from '@xmldom/xmldom'
import { pairChildren } from './pair.ts'
import {
  attributesOf,
  childElements,
  childNodes,
  expandedName,
  isComment,
  isElement,
  isInstruction,
  isText,
  type XmlAttribute,
  type XmlTree,
} from './xml-tree.ts'

/** One thing in which two files of XML differ. */
export interface XmlDifference {
  kind: 'element' | 'attribute' | 'text' | 'comment' | 'instruction' | 'order'
  /** The id of the nearest element around it that has one; empty at the top of the file. */
  element: string
  /** Where it stands: `definitions/process[p]/userTask[nop]`. */
  path: string
  /** As written: `bpmn:task`, `camunda:class`, the target of an instruction. */
  name: string
  /** Absent when it stands in the second file only. */
  before?: string
  /** Absent when it stands in the first file only. */
  after?: string
}

/**
 * Compares two files of XML strictly: the same elements in the same order, the same attributes by namespace and name, the same text,
 * comments and instructions. Prefixes, declarations of namespaces, CDATA against text and blanks between elements say nothing.
 */
export function compareXml(before: XmlTree, after: XmlTree): XmlDifference[] {
  const differences: XmlDifference[] = []
  const [left, right] = [before.documentElement, after.documentElement]
  const place = { element: '', path: '' }
  differences.push(...compareNotes(before, after, place))
  if (expandedName(left) !== expandedName(right))
    differences.push(
      { kind: 'element', ...place, name: left.nodeName, before: left.nodeName },
      { kind: 'element', ...place, name: right.nodeName, after: right.nodeName },
    )
  else compareElements(left, right, placeOf(left, place), differences)
  return differences
}

interface Place {
  element: string
  path: string
}

function placeOf(element: Element, around: Place): Place {
  const id = element.getAttribute('id')
  const step = `${element.localName}${id ? `[${id}]` : ''}`
  return { element: id ?? around.element, path: around.path ? `${around.path}/${step}` : step }
}

function compareElements(before: Element, after: Element, place: Place, differences: XmlDifference[]): void {
  differences.push(...compareAttributes(before, after, place))
  differences.push(...compareNotes(before, after, place))
  const pairs = pairChildren(before, after)
  const found = new Set(pairs.values())
  for (const child of childElements(before))
    if (!pairs.has(child)) differences.push({ ...standing('element', child, place), before: contentOf(child) })
  for (const child of childElements(after))
    if (!found.has(child)) differences.push({ ...standing('element', child, place), after: contentOf(child) })
  differences.push(...compareOrder(before, after, pairs, place))
  for (const [left, right] of pairs) compareElements(left, right, placeOf(left, place), differences)
}

function standing(kind: 'element', element: Element, around: Place): Omit<XmlDifference, 'before' | 'after'> {
  return { kind, ...placeOf(element, around), name: element.nodeName }
}

const contentOf = (element: Element) => (element.textContent ?? '').trim().slice(0, 200)

function compareAttributes(before: Element, after: Element, place: Place): XmlDifference[] {
  const [left, right] = [attributesOf(before), attributesOf(after)]
  const theirs = new Map(right.map((attribute) => [attribute.name, attribute]))
  const ours = new Set(left.map(({ name }) => name))
  const changed = left.flatMap((attribute): XmlDifference[] => {
    const other = theirs.get(attribute.name)
    if (!other) return [{ kind: 'attribute', ...place, name: attribute.written, before: attribute.value }]
    if (comparable(before, attribute) === comparable(after, other)) return []
    return [{ kind: 'attribute', ...place, name: attribute.written, before: attribute.value, after: other.value }]
  })
  const added = right
    .filter(({ name }) => !ours.has(name))
    .map(({ written, value }): XmlDifference => ({ kind: 'attribute', ...place, name: written, after: value }))
  return [...changed, ...added]
}

const XSI_TYPE = '{http://www.w3.org/2001/XMLSchema-instance}type'

/** The value of `xsi:type` is itself a name with a prefix. */
function comparable(element: Element, { name, value }: XmlAttribute): string {
  if (name !== XSI_TYPE) return value
  const [prefix, local] = value.includes(':') ? value.split(':', 2) : ['', value]
  return `{${element.lookupNamespaceURI(prefix ?? '') ?? ''}}${local}`
}

/** Text, comments and instructions, each with the number of elements before it. */
function compareNotes(before: Node, after: Node, place: Place): XmlDifference[] {
  const [left, right] = [notesOf(before), notesOf(after)]
  const missing = without(left, right)
  const added = without(right, left)
  return [
    ...missing.map(({ kind, name, value }): XmlDifference => ({ kind, ...place, name, before: value })),
    ...added.map(({ kind, name, value }): XmlDifference => ({ kind, ...place, name, after: value })),
  ]
}

interface Note {
  kind: 'text' | 'comment' | 'instruction'
  name: string
  value: string
  key: string
}

function notesOf(parent: Node): Note[] {
  const notes: Note[] = []
  let elements = 0
  let text = ''
  const endText = () => {
    // Blanks alone say nothing, unless the file says that they do.
    if (text.trim() || (text && elements === 0 && keepsBlanks(parent))) notes.push(note('text', '', text, elements))
    text = ''
  }
  for (const node of childNodes(parent)) {
    if (isText(node)) {
      text += node.nodeValue ?? ''
      continue
    }
    if (isElement(node)) {
      endText()
      elements++
    } else if (isComment(node)) notes.push(note('comment', '', node.nodeValue ?? '', elements))
    // The declaration at the top speaks of bytes.
    else if (isInstruction(node) && node.nodeName !== 'xml')
      notes.push(note('instruction', node.nodeName, node.nodeValue ?? '', elements))
  }
  endText()
  return notes
}

const keepsBlanks = (node: Node) => isElement(node) && node.getAttribute('xml:space') === 'preserve'

function note(kind: Note['kind'], name: string, value: string, at: number): Note {
  return { kind, name, value, key: JSON.stringify([kind, name, value, at]) }
}

function without(notes: Note[], others: Note[]): Note[] {
  const left = new Map<string, number>()
  for (const { key } of others) left.set(key, (left.get(key) ?? 0) + 1)
  return notes.filter(({ key }) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count === 0
  })
}

function compareOrder(before: Element, after: Element, pairs: Map<Element, Element>, place: Place): XmlDifference[] {
  const position = new Map(childElements(after).map((child, at) => [child, at]))
  const order = childElements(before).flatMap((child) => position.get(pairs.get(child)!) ?? [])
  if (order.every((at, index) => index === 0 || at > order[index - 1]!)) return []
  const names = (element: Element) => childElements(element).map(nameOf).join(' ').slice(0, 200)
  return [{ kind: 'order', ...place, name: before.nodeName, before: names(before), after: names(after) }]
}

const nameOf = (element: Element) => element.getAttribute('id') ?? element.nodeName
