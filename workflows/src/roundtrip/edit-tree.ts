import type { Element } from '@xmldom/xmldom'
import { childElements, isText } from './xml-tree.ts'

/** Removes an element with the line it stood on. */
export function removeElement(element: Element | undefined): void {
  const before = element?.previousSibling
  if (before && isText(before) && !before.nodeValue?.trim()) before.parentNode?.removeChild(before)
  element?.parentNode?.removeChild(element)
}

/** Inserts an element on a line of its own, after a sibling or as the first child. */
export function insertAfter(parent: Element, sibling: Element | undefined, element: Element): Element {
  const next = sibling ? sibling.nextSibling : parent.firstChild
  // Inserting a node before itself would never end.
  if (next === element) return element
  const isOnlyChild = childElements(parent).length === 0
  parent.insertBefore(element, next)
  parent.insertBefore(parent.ownerDocument!.createTextNode(`\n${'  '.repeat(depthOf(element))}`), element)
  if (isOnlyChild) parent.appendChild(parent.ownerDocument!.createTextNode(`\n${'  '.repeat(depthOf(parent))}`))
  return element
}

function depthOf(element: Element): number {
  let depth = 0
  for (let around = element.parentNode; around?.parentNode; around = around.parentNode) depth++
  return depth
}
