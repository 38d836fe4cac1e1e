import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import type { ThamDinh } from '../types/tham-dinh.d.ts'

/** Luật 06/2022/QH15 Điều 84: each nominee of the dossier gets one result, none is dropped in silence. */
export default defineRule<ThamDinh>({
  id: 'du-ket-qua-tung-dong',
  title: 'Mỗi đề nghị có một kết quả',
  cites: ['06/2022/QH15:84'],
  form: 'tham-dinh',
  reasons: ['thieu', 'trung', 'thua'],
  check: ({ data, variables }) => {
    const lines = ((variables.danhSach as DeNghi['danhSach'] | undefined) ?? []).length
    const results = (data.ketQuaThamDinh ?? []).map(({ dong }) => dong)
    const times = (line: number) => results.filter((one) => one === line).length
    const found = Array.from({ length: lines }, (_, index) => index + 1).flatMap((line): RuleFinding[] => {
      if (times(line) === 1) return []
      return [{ path: '/ketQuaThamDinh', reason: times(line) === 0 ? 'thieu' : 'trung', params: { dong: line } }]
    })
    const beyond = results.filter((line) => line > lines)
    return [
      ...found,
      ...beyond.map(
        (dong): RuleFinding => ({ path: '/ketQuaThamDinh', reason: 'thua', params: { dong, tong: lines } }),
      ),
    ]
  },
})
