import type { Diagnostic } from '@statecraft/forms'
import type { DefinitionKind } from '../../engine-api.ts'
import type { Language } from '../language.ts'

const words: Record<Language, Record<string, string>> = {
  vi: {
    forms: 'Biểu mẫu hợp lệ',
    workflows: 'Quy trình chạy được từ đầu đến cuối',
    decisions: 'Bảng quyết định hợp lệ',
    references: 'Mọi tham chiếu giữa các thành phần đều đúng',
  },
  en: {
    forms: 'The forms are valid',
    workflows: 'The workflows can run from start to end',
    decisions: 'The decision tables are valid',
    references: 'Everything that is referred to exists',
  },
}

/** The checks of a publication in words, each passed when none of its diagnostics is an error. */
export function publicationChecks(diagnostics: Diagnostic[], kinds: DefinitionKind[], language: Language) {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const groups = ['forms', 'workflows', 'decisions'].filter((folder) => kinds.some((kind) => `${kind}s` === folder))
  const group = ({ file }: Diagnostic) => groups.find((folder) => file?.startsWith(`${folder}/`)) ?? 'references'
  return [...groups, 'references'].map((name) => ({
    title: words[language][name]!,
    passed: errors.every((diagnostic) => group(diagnostic) !== name),
  }))
}
