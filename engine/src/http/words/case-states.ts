import type { Language } from '../language.ts'

/** States of cases as reports name them. */
export const caseStateWords: Record<Language, Record<string, string>> = {
  vi: { running: 'Đang giải quyết', completed: 'Đã hoàn thành', failed: 'Gặp lỗi, phải dừng', cancelled: 'Đã hủy' },
  en: { running: 'Under way', completed: 'Completed', failed: 'Failed', cancelled: 'Cancelled' },
}
