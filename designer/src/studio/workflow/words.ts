import { addWords } from '../../languages.ts'
import { en } from './words.en.ts'
import { vi } from './words.vi.ts'

declare module 'i18next' {
  interface ResourceNamespaceMap {
    'studio-workflow': typeof vi
  }
}

addWords('studio-workflow', { vi, en })
