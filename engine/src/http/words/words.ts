import { en as engineEn } from '../../locales/en.ts'
import { vi as engineVi } from '../../locales/vi.ts'
import type { Language } from '../language.ts'
import { en } from './en.ts'
import type { ProblemText } from './problem-text.ts'
import { vi } from './vi.ts'

const tables: Record<Language, Record<string, ProblemText>> = {
  vi: { ...vi, ...engineVi.errors },
  en: { ...en, ...engineEn.errors },
}

/** The words of a problem by its code, filled; a code without words of its own gets those of its kind by status. */
export function wordsOf(
  language: Language,
  code: string,
  params: Record<string, unknown>,
  status: number,
): ProblemText {
  const table = tables[language]
  const text = table[code] ?? table[byStatus(status)] ?? table.unexpected!
  return { title: fill(text.title, params), detail: text.detail && fill(text.detail, params) }
}

/** Puts params into their places; a place without a param stays empty. */
export function fill(text: string, params: Record<string, unknown>): string {
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name]
    if (value === undefined || value === null) return ''
    return typeof value === 'object' ? JSON.stringify(value) : String(value)
  })
}

function byStatus(status: number): string {
  if (status === 404) return 'not-found'
  if (status === 403) return 'not-allowed'
  if (status === 409) return 'conflict'
  return status < 500 ? 'body-invalid' : 'unexpected'
}
