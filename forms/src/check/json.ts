import type { Diagnostic } from '../finding.ts'
import { isPrototypeName, pointerOf } from '../pointer.ts'
import { diagnostic } from './diagnostic.ts'

/** Bounds of a form's file; a real form of 300 fields has 150 KB and a depth of 14. */
export const fileBounds = { characters: 1_000_000, depth: 64 } as const

/**
 * Whether a candidate is JSON that may be looked at: no deeper and no longer than the bounds, and no key that reaches a
 * prototype. Works without recursion, since nothing is known yet.
 */
export function checkJson(candidate: unknown): Diagnostic[] {
  const open: { value: unknown; steps: (string | number)[] }[] = [{ value: candidate, steps: [] }]
  let characters = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, steps } = next
    if (steps.length > fileBounds.depth) return [diagnostic('too-deep', pointerOf(steps), { limit: fileBounds.depth })]
    if (typeof value === 'string') characters += value.length
    if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) {
        if (isPrototypeName(key)) return [diagnostic('prototype-name', pointerOf(steps), { name: key })]
        characters += key.length + 3
        open.push({ value: entry, steps: [...steps, key] })
      }
    } else if (!isJsonScalar(value)) return [diagnostic('not-json', pointerOf(steps), { type: typeof value })]
    if (characters > fileBounds.characters) return [diagnostic('too-large', '', { limit: fileBounds.characters })]
  }
  return []
}

function isJsonScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)
}
