import { findJsonFault } from './json-fault.ts'
import { HttpProblem } from './problem.ts'

const maxDepth = 64
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype'])

/** Reads JSON text that came from outside: syntax with its position, bounded depth, no keys that could reach a prototype. */
export function parseJsonBody(text: string): unknown {
  const value = parse(text)
  refuseHostile(value)
  return value
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new HttpProblem('json-broken', position(text), { cause })
  }
}

function position(text: string) {
  const before = text.slice(0, findJsonFault(text)).split('\n')
  return { line: before.length, column: before.at(-1)!.length + 1 }
}

/** Walks with a stack of its own, since a hostile depth would overflow a recursion. */
function refuseHostile(root: unknown) {
  const rest: { value: unknown; depth: number }[] = [{ value: root, depth: 1 }]
  for (let next = rest.pop(); next; next = rest.pop()) {
    const { value, depth } = next
    if (typeof value !== 'object' || value === null) continue
    if (depth > maxDepth) throw new HttpProblem('json-too-deep', { limit: maxDepth })
    for (const [key, child] of Object.entries(value)) {
      if (forbiddenKeys.has(key)) throw new HttpProblem('key-forbidden', { key })
      rest.push({ value: child, depth: depth + 1 })
    }
  }
}
