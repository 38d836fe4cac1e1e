import type { Diagnostic, JsonValue, Language } from '@statecraft/forms'
import { pluginWords } from '../plugin/words.ts'

/** Options that every command which prints data has. */
export interface PrintOptions {
  json?: boolean
  language?: Language
}

/** Writes one line to standard output; errors of use go to commander. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`)
}

export function printJson(value: JsonValue | object): void {
  printLine(JSON.stringify(value, null, 2))
}

/** Diagnostics as data with their sentence, as `--json` prints them. */
export function withWords(diagnostics: Diagnostic[], language: Language): (Diagnostic & { message: string })[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, message: pluginWords(diagnostic, language) }))
}

/** Diagnostics as people read them: severity, file and element, then the sentence; the gravest first. */
export function printDiagnostics(diagnostics: Diagnostic[], language: Language): void {
  const order = ['error', 'warning', 'info']
  const sorted = [...diagnostics].sort((a, b) => order.indexOf(a.severity) - order.indexOf(b.severity))
  for (const diagnostic of sorted) {
    const place = [diagnostic.file, diagnostic.element].filter((part) => part !== undefined && part !== '').join(' › ')
    printLine(
      `${labels[language][diagnostic.severity]}  ${place === '' ? '' : `${place}: `}${pluginWords(diagnostic, language)}`,
    )
  }
}

export function hasErrors(diagnostics: Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

const labels: Record<Language, Record<Diagnostic['severity'], string>> = {
  vi: { error: 'LỖI', warning: 'CẢNH BÁO', info: 'THÔNG TIN' },
  en: { error: 'ERROR', warning: 'WARNING', info: 'INFO' },
}
