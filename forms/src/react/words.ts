import en from './words.en.ts'
import vi from './words.vi.ts'

/** Every sentence the form view says by itself. */
export type FormWords = typeof vi

/** The words of a language. */
export function wordsFor(language: 'vi' | 'en' = 'vi'): FormWords {
  return language === 'en' ? en : vi
}
