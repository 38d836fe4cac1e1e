import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, whom } from './nominees.ts'

/** Công văn 5007/BNV-TĐKT (2023), III.5.c: one initiative serves once between titles and awards, and for one nominee of a dossier. */
export default defineRule<DeNghi>({
  id: 'sang-kien-mot-lan',
  title: 'Mỗi sáng kiến chỉ dùng một lần',
  cites: ['5007/BNV-TĐKT:III.5.c'],
  form: 'de-nghi',
  reads: (data) => [{ register: 'initiatives', subjects: nomineesOf(data).flatMap(({ row }) => row.sangKien ?? []) }],
  check: ({ data, registers }) => {
    const firstLine = new Map<string, number>()
    return nomineesOf(data).flatMap((nominee) =>
      (nominee.row.sangKien ?? []).flatMap((code, index): RuleFinding[] => {
        const path = `${nominee.path}/sangKien/${index}`
        const record = (registers.initiatives ?? []).find((initiative) => initiative.ma === code)
        const earlier = firstLine.get(code)
        firstLine.set(code, earlier ?? nominee.line)
        if (earlier !== undefined && earlier !== nominee.line)
          return [
            { path, reason: 'trung-trong-ho-so', params: { ...whom(nominee), sangKien: code, dongTruoc: earlier } },
          ]
        if (record === undefined)
          return [
            { path, reason: 'chua-co-trong-so', severity: 'warning', params: { ...whom(nominee), sangKien: code } },
          ]
        if (typeof record.daDungCho === 'string' && record.daDungCho !== '')
          return [{ path, params: { ...whom(nominee), sangKien: code, daDungCho: record.daDungCho } }]
        return []
      }),
    )
  },
})
