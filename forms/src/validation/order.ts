import type { FieldNode } from '../field.ts'
import type { Finding } from '../finding.ts'
import { bareSteps } from '../logic/patterns.ts'
import { pointerOf, stepsOf } from '../pointer.ts'

const orders = new WeakMap<readonly FieldNode[], ReadonlyMap<string, number>>()

/** Place of each field in the document, by its pointer without `*`. */
export function fieldOrder(tree: readonly FieldNode[]): ReadonlyMap<string, number> {
  const known = orders.get(tree)
  if (known) return known
  const order = orderOf(tree)
  orders.set(tree, order)
  return order
}

function orderOf(tree: readonly FieldNode[]): Map<string, number> {
  const order = new Map<string, number>()
  const visit = (fields: readonly FieldNode[]) => {
    for (const field of fields) {
      order.set(pointerOf(bareSteps(field.pointer)), order.size)
      visit(field.children)
    }
  }
  visit(tree)
  return order
}

/** The order people read a form in: by field and row from the top, then by code. The same in browser and server. */
export function compareFindings(order: ReadonlyMap<string, number>): (a: Finding, b: Finding) => number {
  const keys = new Map<string, number[]>()
  const keyOf = (path: string): number[] => {
    const known = keys.get(path)
    if (known) return known
    const key = keyFor(path, order)
    keys.set(path, key)
    return key
  }
  return (a, b) =>
    compareKeys(keyOf(a.path), keyOf(b.path)) || compareText(a.path, b.path) || compareText(a.code, b.code)
}

function keyFor(path: string, order: ReadonlyMap<string, number>): number[] {
  const bare: string[] = []
  return stepsOf(path).map((step) => {
    if (/^\d+$/.test(step)) return Number(step)
    bare.push(step)
    return order.get(pointerOf(bare)) ?? Number.MAX_SAFE_INTEGER
  })
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (const [index, value] of a.entries()) {
    const other = b[index]
    if (other === undefined) return 1
    if (value !== other) return value - other
  }
  return a.length - b.length
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
