import type { JsonObject, Language } from '@statecraft/forms'
import { type Process, workflowWords } from '@statecraft/workflows'

/** Why a case was left where it is, or could not be taken back; those of the plan, and these. */
export interface HeldBack {
  code: string
  element: string
  params: JsonObject
}

const own: Record<string, Record<Language, string>> = {
  'migration-not-needed': {
    vi: 'Hồ sơ đã theo bản này.',
    en: 'The case runs on this revision already.',
  },
  'migration-case-ended': {
    vi: 'Hồ sơ đã kết thúc nên không chuyển sang bản khác.',
    en: 'The case has ended, so it does not move.',
  },
  'migration-went-on': {
    vi: 'Hồ sơ đã có diễn biến mới sau khi chuyển nên không hoàn tác được nữa.',
    en: 'Something has happened in the case since it moved, so it cannot be taken back.',
  },
  'migration-called-ended': {
    vi: 'Việc chuyển đã kết thúc một hồ sơ con nên không hoàn tác được.',
    en: 'Moving the case ended a case that it had called, so it cannot be taken back.',
  },
  'migration-failed': {
    vi: 'Hệ thống gặp lỗi khi chuyển hồ sơ này; hồ sơ vẫn giữ nguyên bản cũ.',
    en: 'Moving this case failed; it stays on the old revision.',
  },
}

/** A reason as a sentence: elements by the names they have in the old revision, else in the new. */
export function reasonWords(reason: HeldBack, language: Language, ...processes: (Process | undefined)[]): string {
  const said = own[reason.code]
  if (said) return said[language]
  const find = (id: string) => {
    for (const process of processes) {
      const node = process?.nodes.get(id) ?? process?.nodes.get(process.flows.get(id)?.target ?? '')
      if (node) return node
    }
    return undefined
  }
  const { title, because } = workflowWords({ ...reason, severity: 'error' }, language, find)
  return because === undefined ? title : `${title} ${because}`
}
