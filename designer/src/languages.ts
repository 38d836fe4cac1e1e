import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from './locales/vi.ts'

export type Language = 'vi' | 'en'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'translation'
  }
  /** A part with words of its own adds its namespace here, beside its call of `addWords`. */
  interface ResourceNamespaceMap {
    translation: typeof vi
  }
}

const stored = 'sc-language'

/** The language chosen on this device, Vietnamese until somebody chooses. */
export function chosenLanguage(): Language {
  return localStorage.getItem(stored) === 'en' ? 'en' : 'vi'
}

/** Words stand in the bundle in Vietnamese; English comes when it is asked for. */
async function loadWords(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('./locales/en.ts')
    i18next.addResourceBundle('en', 'translation', en)
  }
}

/** Starts the words; to be awaited before the first rendering. */
export async function startLanguages(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    resources: { vi: { translation: vi } },
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  await chooseLanguage(chosenLanguage())
}

/** Switches the language, on this device and at once. */
export async function chooseLanguage(language: Language): Promise<void> {
  await loadWords(language)
  await i18next.changeLanguage(language)
  localStorage.setItem(stored, language)
  document.documentElement.lang = language
}

/**
 * Adds the words of a part that is loaded on its own, under a namespace of its own, so that they do not weigh on the Desk:
 * `addWords('studio-form', { vi, en })`, then `useTranslation('studio-form')`.
 */
export function addWords(namespace: string, words: Record<Language, object>): void {
  for (const language of ['vi', 'en'] as const) i18next.addResourceBundle(language, namespace, words[language])
}
