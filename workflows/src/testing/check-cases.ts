import { describe, expect, it } from 'vitest'
import type { Check } from '../check/diagnose.ts'
import type { WorkflowReferences } from '../check/references.ts'
import { sketchProcess } from './process-sketch.ts'

/** Good and bad sketches of one check. A bad one tells `code element` of each finding. */
export interface Cases {
  good: Record<string, string | { sketch: string; references: WorkflowReferences }>
  bad: Record<string, { sketch: string; finds: string[]; references?: WorkflowReferences }>
}

/** Runs a check's table, one test a line. */
export function testCheck(check: Check, { good, bad }: Cases): void {
  describe('lets pass', () => {
    it.each(Object.entries(good))('%s', (_title, example) => {
      const { sketch, references } = typeof example === 'string' ? { sketch: example, references: {} } : example
      expect(check(sketchProcess(sketch), references)).toEqual([])
    })
  })
  describe('finds', () => {
    it.each(Object.entries(bad))('%s', (_title, { sketch, finds, references = {} }) => {
      const found = check(sketchProcess(sketch), references)
      expect(found.map(({ code, element }) => `${code} ${element}`)).toEqual(finds)
    })
  })
}
