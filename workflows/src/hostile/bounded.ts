import type { Diagnostic } from '@statecraft/forms'
import { expect } from 'vitest'
import { en } from '../locales/en.ts'
import { vi } from '../locales/vi.ts'
import { hasWorkflowWords, workflowWords } from '../locales/words.ts'

/** What a hostile input may hold up a thread, milliseconds of its own work: what else the machine does counts for nothing. */
export const HOLD_UP_MS = 500
const ROOM = 3

/** The result of `work`, which must come with a bounded amount of work. */
export async function bounded<Value>(work: () => Value | Promise<Value>, ms = HOLD_UP_MS): Promise<Value> {
  const begun = process.cpuUsage()
  const value = await work()
  const { user, system } = process.cpuUsage(begun)
  expect((user + system) / 1_000).toBeLessThan(ms * ROOM)
  return value
}

/** A refusal is told in both languages, with nothing left to fill in. */
export function expectTold(diagnostic: Diagnostic): void {
  expect(hasWorkflowWords(diagnostic.code), diagnostic.code).toBe(true)
  if (Object.hasOwn(vi, diagnostic.code)) expect(Object.hasOwn(en, diagnostic.code), diagnostic.code).toBe(true)
  for (const language of ['vi', 'en'] as const) {
    const { title, because } = workflowWords(diagnostic, language)
    expect(`${title} ${because ?? ''}`).not.toMatch(/\{\w+\}/)
  }
}

/** The codes of errors, each of them told. */
export function errorsOf(diagnostics: Diagnostic[]): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  for (const one of errors) expectTold(one)
  return errors.map(({ code }) => code)
}
