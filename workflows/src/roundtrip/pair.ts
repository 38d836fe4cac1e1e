import type { Element } from '@xmldom/xmldom'
import { attributesOf, childElements, childNodes, expandedName, isElement, isText } from './xml-tree.ts'

/** Which children of two elements are the same one; a child without partner is in neither list. */
export type Pairs = Map<Element, Element>

/**
 * Pairs the child elements of two versions of an element: by name and id; what is then left by name
 * and order, or by name and content where there is more of it on one side. Linear in the number of children.
 */
export function pairChildren(before: Element, after: Element): Pairs {
  const pairs: Pairs = new Map()
  const [left, right] = [groups(before), groups(after)]
  for (const [name, ours] of left) {
    const theirs = right.get(name) ?? []
    const rest = pairBy(ours, theirs, idOf, pairs)
    // As much of it on both sides is the same, perhaps changed. Of too many the last is what a reader of one keeps.
    const others = rest.before.length === rest.after.length ? rest : pairBy(rest.before, rest.after, fingerprint, pairs)
    const last = Math.min(others.before.length, others.after.length)
    for (let at = 1; at <= last; at++) pairs.set(others.before.at(-at)!, others.after.at(-at)!)
  }
  return pairs
}

function groups(element: Element): Map<string, Element[]> {
  const found = new Map<string, Element[]>()
  for (const child of childElements(element)) {
    const name = expandedName(child)
    const same = found.get(name)
    if (same) same.push(child)
    else found.set(name, [child])
  }
  return found
}

/** An element without id is told apart by what it holds. */
const idOf = (element: Element) => element.getAttribute('id') ?? undefined

type Key = (element: Element) => string | undefined

function pairBy(before: Element[], after: Element[], key: Key, pairs: Pairs) {
  const waiting = new Map<string, Element[]>()
  for (const element of [...after].reverse()) {
    const name = key(element)
    if (name === undefined) continue
    const same = waiting.get(name)
    if (same) same.push(element)
    else waiting.set(name, [element])
  }
  const taken = new Set<Element>()
  const left = before.filter((element) => {
    const name = key(element)
    const partner = name === undefined ? undefined : waiting.get(name)?.pop()
    if (!partner) return true
    pairs.set(element, partner)
    taken.add(partner)
    return false
  })
  return { before: left, after: after.filter((element) => !taken.has(element)) }
}

/** The content of an element as one text, without prefixes and blanks between elements. */
export function fingerprint(element: Element): string {
  const attributes = attributesOf(element).map(({ name, value }) => `${name}=${JSON.stringify(value)}`)
  const content = childNodes(element).flatMap((node) => {
    if (isElement(node)) return fingerprint(node)
    return isText(node) && node.nodeValue?.trim() ? JSON.stringify(node.nodeValue) : []
  })
  return `<${expandedName(element)} ${attributes.sort().join(' ')}>${content.join('')}</>`
}
