import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { declareUtf8 } from '../parse/encoding.ts'

/** A file of XML as a tree that holds all of it: comments, instructions, prefixes and blanks too. */
export type XmlTree = Document & { documentElement: Element }

const XMLNS = 'http://www.w3.org/2000/xmlns/'

/** Reads XML strictly: whatever the parser would mend in silence is a fault. Bounds are the caller's matter. Never throws. */
export function readXml(xml: string): { tree: XmlTree } | { fault: string } {
  let fault: string | undefined
  const parser = new DOMParser({
    locator: false,
    onError: (_level, message) => {
      fault ??= message
    },
  })
  try {
    // A byte order mark is no content.
    const tree = parser.parseFromString(xml.replace(/^\uFEFF/, ''), 'application/xml')
    if (fault === undefined && tree.documentElement) return { tree: tree as XmlTree }
  } catch (error) {
    fault ??= error instanceof Error ? error.message : String(error)
  }
  return { fault: firstLine(fault ?? 'no root element') }
}

/** Writes a tree as UTF-8 text; what it was read with stays as it was. */
export function writeXml(tree: XmlTree): string {
  const text = new XMLSerializer().serializeToString(tree)
  return `${declareUtf8(text)}\n`
}

const firstLine = (text: string) => text.split('\n')[0]!.slice(0, 300)

/** The name of an element or attribute whatever its prefix: `{namespace}local`. */
export function expandedName(node: {
  namespaceURI: string | null
  localName: string | null
  nodeName: string
}): string {
  return `{${node.namespaceURI ?? ''}}${node.localName ?? node.nodeName}`
}

/** The child elements, in the order of the file. */
export function childElements(element: Element): Element[] {
  return childNodes(element).filter(isElement)
}

export function childNodes(node: Node): Node[] {
  const nodes: Node[] = []
  for (let child = node.firstChild; child; child = child.nextSibling) nodes.push(child)
  return nodes
}

export const isElement = (node: Node): node is Element => node.nodeType === 1
/** Text or CDATA: the same to a reader. */
export const isText = (node: Node): boolean => node.nodeType === 3 || node.nodeType === 4
export const isComment = (node: Node): boolean => node.nodeType === 8
export const isInstruction = (node: Node): boolean => node.nodeType === 7

export interface XmlAttribute {
  /** With its namespace: `{}id`. */
  name: string
  /** As written: `camunda:class`. */
  written: string
  namespace: string | null
  value: string
}

/** The attributes without namespace declarations. */
export function attributesOf(element: Element): XmlAttribute[] {
  return Array.from(element.attributes)
    .filter(({ namespaceURI }) => namespaceURI !== XMLNS)
    .map((attribute) => ({
      name: expandedName(attribute),
      written: attribute.name,
      namespace: attribute.namespaceURI,
      value: attribute.value,
    }))
}

/** Namespace declarations standing on the element itself: `xmlns` or `xmlns:prefix`, and the namespace. */
export function declarationsOf(element: Element): { written: string; value: string }[] {
  return Array.from(element.attributes)
    .filter(({ namespaceURI }) => namespaceURI === XMLNS)
    .map(({ name, value }) => ({ written: name, value }))
}

/** Declares a namespace on an element. */
export function declareNamespace(element: Element, written: string, namespace: string): void {
  element.setAttributeNS(XMLNS, written, namespace)
}
