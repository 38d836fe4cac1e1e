import { type Diagnostic, type Finding, fill, type JsonObject, type Language, wordsOf } from '@statecraft/forms'
import { workflowWords } from '@statecraft/workflows'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'

const own: Record<Language, Record<string, string>> = { vi, en }

/** Whether the engine itself has words for a diagnostic's code. */
export function hasPluginWords(code: string): boolean {
  return Object.hasOwn(vi, code)
}

/**
 * Any diagnostic of a plugin as a sentence an administrator understands, without the file: of the plugin as a whole by the engine's own
 * words, of a workflow or decision by the words of workflows, of a form by those of forms.
 */
export function pluginWords(diagnostic: Diagnostic, language: Language): string {
  const text = own[language][diagnostic.code]
  // A part of a sentence whose place has no value is left out: `(dòng {line})`.
  if (text !== undefined)
    return fill(text, withWhy(diagnostic.params, language), language).replace(/ \([^()]*\{\w+\}[^()]*\)/g, '')
  const words = isOfForm(diagnostic) ? wordsOf(diagnostic, language) : workflowWords(diagnostic, language)
  return words.because === undefined ? words.title : `${words.title} ${words.because}`
}

/** `{why}` is what a form would say of the value. */
function withWhy(params: JsonObject, language: Language): JsonObject {
  const { finding } = params
  if (typeof finding !== 'object' || finding === null) return params
  return { ...params, why: wordsOf(finding as unknown as Finding, language).title }
}

/** Settings are checked as a form of their own schema, and told in its words. */
function isOfForm({ file }: Diagnostic): boolean {
  return file === 'settings' || (file?.startsWith('forms/') ?? false)
}
