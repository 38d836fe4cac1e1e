import type { Diagnostic, JsonValue } from '@statecraft/forms'

const maxDepth = 100

/**
 * Reads a JSON file that somebody wrote by hand: what is wrong is told with line and column, and what could reach the prototype of an
 * object or overflow a walk is refused.
 *
 * @example
 * const read = parseJsonText('{ "a": 1, }', 'plugin.json')
 * if (read.diagnostic) print(pluginWords(read.diagnostic, 'vi'))
 */
export function parseJsonText(
  text: string,
  file: string,
): { value: JsonValue; diagnostic: null } | { value: null; diagnostic: Diagnostic } {
  const fail = (code: string, params: Diagnostic['params']) => ({
    value: null,
    diagnostic: { code, severity: 'error' as const, element: '', params, file },
  })
  let value: JsonValue
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, '')) as JsonValue
  } catch (error) {
    return fail('json-broken', placeOf(text, error))
  }
  const flaw = flawOf(value)
  return flaw === null ? { value, diagnostic: null } : fail(flaw.code, flaw.params)
}

function placeOf(text: string, error: unknown): { line: number; column: number; near: string } {
  const position = /position (\d+)/.exec(String(error))?.[1]
  const at = position === undefined ? text.length : Number(position)
  const before = text.slice(0, at).split('\n')
  const line = text.split('\n')[before.length - 1] ?? ''
  return { line: before.length, column: before.at(-1)!.length + 1, near: line.trim().slice(0, 80) }
}

/** Walks with a stack of its own, since depth is what is being measured. */
function flawOf(root: JsonValue): { code: string; params: Diagnostic['params'] } | null {
  const stack: { value: JsonValue; path: string; depth: number }[] = [{ value: root, path: '', depth: 0 }]
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    if (typeof next.value !== 'object' || next.value === null) continue
    if (next.depth > maxDepth) return { code: 'json-too-deep', params: { path: next.path, limit: maxDepth } }
    for (const [key, value] of Object.entries(next.value)) {
      const path = `${next.path}/${key}`
      if (key === '__proto__' || key === 'constructor' || key === 'prototype')
        return { code: 'json-key-refused', params: { key, path } }
      stack.push({ value, path, depth: next.depth + 1 })
    }
  }
  return null
}
