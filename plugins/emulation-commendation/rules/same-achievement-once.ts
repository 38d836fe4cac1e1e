import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'

/** Luật 06/2022/QH15 Điều 5 khoản 2 điểm c: not several commendations for one achievement; nor one nominee on two lines. */
export default defineRule<DeNghi>({
  id: 'mot-thanh-tich-mot-lan-khen',
  title: 'Không khen hai lần cho một thành tích',
  cites: ['06/2022/QH15:5.2.c'],
  form: 'de-nghi',
  reads: (data) => [{ register: 'awards', subjects: subjectsOf(data) }],
  check: ({ data, registers }) => {
    const firstLine = new Map<string, number>()
    return nomineesOf(data).flatMap((nominee): RuleFinding[] => {
      if (nominee.subject === null) return []
      const earlier = firstLine.get(nominee.subject)
      if (earlier !== undefined)
        return [{ path: nominee.path, reason: 'trung-dong', params: { ...whom(nominee), dongTruoc: earlier } }]
      firstLine.set(nominee.subject, nominee.line)
      const award = (registers.awards ?? []).find(
        ({ doiTuong, hinhThuc, loaiHinh, nam }) =>
          doiTuong === nominee.subject &&
          hinhThuc === 'BK-TINH' &&
          loaiHinh === 'cong-trang' &&
          nam === data.toTrinh?.namXet,
      )
      if (award === undefined) return []
      return [
        {
          path: nominee.path,
          params: { ...whom(nominee), nam: Number(award.nam), soQuyetDinh: award.soQuyetDinh ?? '' },
        },
      ]
    })
  },
})
