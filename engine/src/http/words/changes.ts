import type { Language } from '../language.ts'

/** Sentences for changes that no package of its own compares. */
export const changeWords: Record<Language, Record<string, string>> = {
  vi: {
    'setting-changed': 'Đổi “{title}”.',
    'layout-changed': 'Chỉ thay đổi cách trình bày sơ đồ.',
    'content-changed': 'Thay đổi nội dung.',
  },
  en: {
    'setting-changed': 'Changes "{title}".',
    'layout-changed': 'Changes only how the diagram is drawn.',
    'content-changed': 'Changes the content.',
  },
}

/** Values as the table of changes writes them. */
export const valueWords: Record<Language, Record<string, string>> = {
  vi: { nothing: 'không có', yes: 'có', no: 'không', required: 'bắt buộc', optional: 'không bắt buộc' },
  en: { nothing: 'none', yes: 'yes', no: 'no', required: 'required', optional: 'optional' },
}
