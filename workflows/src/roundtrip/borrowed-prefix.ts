import type { Element } from '@xmldom/xmldom'
import { childElements, childNodes, declarationsOf, readXml, writeXml, type XmlTree } from './xml-tree.ts'

/** The prefixes by which the library knows its own namespaces. */
const OWN: Record<string, string> = {
  bpmn: 'http://www.omg.org/spec/BPMN/20100524/MODEL',
  bpmndi: 'http://www.omg.org/spec/BPMN/20100524/DI',
  dc: 'http://www.omg.org/spec/DD/20100524/DC',
  di: 'http://www.omg.org/spec/DD/20100524/DI',
  bioc: 'http://bpmn.io/schema/bpmn/biocolor/1.0',
  color: 'http://www.omg.org/spec/BPMN/non-normative/color/1.0',
  zeebe: 'http://camunda.org/schema/zeebe/1.0',
  statecraft: 'urn:statecraft:bpmn:1',
  xsi: 'http://www.w3.org/2001/XMLSchema-instance',
}

const XMLNS = 'http://www.w3.org/2000/xmlns/'

/**
 * The same file in which no other namespace borrows a prefix of the library's own: bpmn-moddle reads such a file, and then cannot write it.
 * A file that borrows none comes back as it is.
 */
export function withoutBorrowedPrefixes(tree: XmlTree, xml: string): string {
  if (!borrowsPrefix(tree.documentElement)) return xml
  const copy = tree.cloneNode(true) as XmlTree
  copy.replaceChild(renamed(copy.documentElement), copy.documentElement)
  const text = writeXml(copy)
  return 'tree' in readXml(text) ? text : xml
}

const isBorrowed = (prefix: string | null, namespace: string | null) =>
  prefix !== null && Object.hasOwn(OWN, prefix) && OWN[prefix] !== namespace

function borrowsPrefix(element: Element): boolean {
  return (
    declarationsOf(element).some(({ written, value }) => isBorrowed(written.split(':')[1] ?? null, value)) ||
    childElements(element).some(borrowsPrefix)
  )
}

const nameFor = (prefix: string | null, local: string, namespace: string | null) =>
  prefix === null ? local : `${isBorrowed(prefix, namespace) ? `other-${prefix}` : prefix}:${local}`

/** A copy of an element under a prefix that is free; its content moves over. */
function renamed(element: Element): Element {
  const { prefix, localName, namespaceURI, ownerDocument } = element
  const copy = ownerDocument!.createElementNS(namespaceURI, nameFor(prefix, localName!, namespaceURI))
  for (const attribute of Array.from(element.attributes)) {
    const { namespaceURI: namespace, localName: local, value } = attribute
    if (namespace === XMLNS && isBorrowed(local, value)) copy.setAttributeNS(XMLNS, `xmlns:other-${local}`, value)
    else copy.setAttributeNS(namespace, nameFor(attribute.prefix, local!, namespace), value)
  }
  for (const child of childNodes(element)) copy.appendChild(child.nodeType === 1 ? renamed(child as Element) : child)
  return copy
}
