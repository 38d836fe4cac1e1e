import type { JsonValue } from '@statecraft/forms'
import { EngineError } from '../errors.ts'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const maxDepth = 64
const maxNodes = 200_000

/**
 * Refuses data that could harm whoever reads it later: keys that reach into an object's prototype, nesting too deep for recursion, more
 * values than a dossier has, and what is no JSON. Throws `data-refused` with the place.
 */
export function guardData(value: unknown): asserts value is JsonValue {
  let nodes = 0
  const visit = (item: unknown, path: string, depth: number): void => {
    nodes += 1
    if (depth > maxDepth) throw refused(path, 'too-deep')
    if (nodes > maxNodes) throw refused(path, 'too-large')
    if (item === null || typeof item === 'boolean') return
    if (typeof item === 'string') {
      // PostgreSQL keeps no such text, and nobody types it.
      if (item.includes('\0')) throw refused(path, 'control-character')
      return
    }
    if (typeof item === 'number') {
      if (!Number.isFinite(item)) throw refused(path, 'not-finite')
      return
    }
    if (typeof item !== 'object') throw refused(path, 'not-json')
    const isList = Array.isArray(item)
    for (const [key, inner] of Object.entries(item)) {
      if (!isList && forbidden.has(key)) throw refused(`${path}/${key}`, 'forbidden-key')
      visit(inner, `${path}/${key}`, depth + 1)
    }
  }
  visit(value, '', 0)
}

function refused(path: string, why: string): EngineError {
  return new EngineError('data-refused', { path: path.slice(0, 200), why })
}
