import { addWords } from '../languages.ts'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    studio: typeof vi
  }
}

/** Words of the Studio's own pages; each designer adds a namespace of its own the same way. */
addWords('studio', { vi, en })
