import en from './words.en.ts'
import vi, { type FormWords } from './words.vi.ts'

/** The words of a language. */
export function wordsFor(language: 'vi' | 'en' = 'vi'): FormWords {
  return language === 'en' ? en : vi
}
