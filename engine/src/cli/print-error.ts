import type { EngineError } from '../errors.ts'
import { en } from '../locales/en.ts'
import { vi } from '../locales/vi.ts'
import { fillWords } from '../locales/words.ts'
import { type PrintOptions, printJson, printLine } from './print.ts'

/** An error of the engine in the reader's words, or as data. */
export function printEngineError(error: EngineError, { json, language }: PrintOptions): void {
  const words = (language === 'en' ? en : vi).errors[error.code]
  if (json) printJson({ code: error.code, params: error.params })
  else printLine(`${words.title}. ${fillWords(words.detail, error.params)}`)
}
