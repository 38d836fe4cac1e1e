import type { Element } from '@xmldom/xmldom'
import { insertAfter, removeElement } from './edit-tree.ts'
import { fingerprint, pairChildren } from './pair.ts'
import {
  attributesOf,
  childElements,
  childNodes,
  declarationsOf,
  declareNamespace,
  isText,
  type XmlTree,
} from './xml-tree.ts'

/**
 * Carries a change over to the file as it was read. `base` is what the model writes when nothing was changed, `written` what it writes
 * after the change; the difference of the two is made in `original`, in place. What the model does not hold (comments, blanks, order,
 * parts of other tools) therefore stays where it stood.
 */
export function keepOriginal(original: XmlTree, base: XmlTree, written: XmlTree): void {
  change(original.documentElement, base.documentElement, written.documentElement)
}

function change(original: Element, base: Element, written: Element): void {
  declareNamespaces(original, written)
  changeAttributes(original, base, written)
  changeText(original, base, written)
  changeChildren(original, base, written)
}

function declareNamespaces(original: Element, written: Element): void {
  const declared = new Set(declarationsOf(original).map((declaration) => declaration.written))
  for (const { written: name, value } of declarationsOf(written))
    if (!declared.has(name) && original.lookupNamespaceURI(name.split(':')[1] ?? '') !== value)
      declareNamespace(original, name, value)
}

function changeAttributes(original: Element, base: Element, written: Element): void {
  const before = new Map(attributesOf(base).map(({ name, value }) => [name, value]))
  const after = attributesOf(written)
  for (const { name, namespace, written: prefixed, value } of after)
    if (before.get(name) !== value) original.setAttributeNS(namespace, prefixed, value)
  const left = new Set(after.map(({ name }) => name))
  for (const { name, namespace, written: prefixed } of attributesOf(base))
    if (!left.has(name)) original.removeAttributeNS(namespace, prefixed.split(':').at(-1)!)
}

const textOf = (element: Element) =>
  childNodes(element)
    .filter((node) => isText(node) && node.nodeValue?.trim())
    .map((node) => node.nodeValue)
    .join('')

function changeText(original: Element, base: Element, written: Element): void {
  const text = textOf(written)
  if (textOf(base) === text) return
  for (const node of childNodes(original)) if (isText(node) && node.nodeValue?.trim()) original.removeChild(node)
  if (text) original.insertBefore(original.ownerDocument!.createTextNode(text), original.firstChild)
}

function changeChildren(original: Element, base: Element, written: Element): void {
  const toOriginal = inverse(pairChildren(original, base))
  const toBase = inverse(pairChildren(base, written))
  const order = new Map(childElements(base).map((child, at) => [child, at]))
  const kept = new Set(toBase.values())
  for (const child of childElements(base)) if (!kept.has(child)) removeElement(toOriginal.get(child))
  let last: Element | undefined
  let furthest = -1
  for (const child of childElements(written)) {
    const before = toBase.get(child)
    const own = before && toOriginal.get(before)
    // What the writer alone has, as it always writes it, is no change.
    if (before && !own && fingerprint(before) === fingerprint(child)) continue
    if (!before || !own) {
      last = insertAfter(original, last, original.ownerDocument!.importNode(child, true) as Element)
      continue
    }
    change(own, before, child)
    const at = order.get(before)!
    if (at < furthest) insertAfter(original, last, own)
    furthest = Math.max(furthest, at)
    last = own
  }
}

function inverse(pairs: Map<Element, Element>): Map<Element, Element> {
  return new Map([...pairs].map(([left, right]) => [right, left]))
}
