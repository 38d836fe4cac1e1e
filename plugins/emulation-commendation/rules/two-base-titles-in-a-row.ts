import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf, subjectsOf, whom } from './nominees.ts'
import { gapsOf, listYears, longestRun } from './years.ts'

/** Luật 06/2022/QH15 Điều 74: an individual who was Chiến sĩ thi đua cơ sở two times in a row. The register is the proof. */
export default defineRule<DeNghi>({
  id: 'hai-lan-lien-tuc-cstdcs',
  title: 'Đủ 02 lần liên tục Chiến sĩ thi đua cơ sở',
  cites: ['06/2022/QH15:74'],
  form: 'de-nghi',
  reads: (data) => [{ register: 'awards', subjects: subjectsOf(data) }],
  check: ({ data, registers, settings }) => {
    const needed = Number(settings.soNamLienTuc)
    return nomineesOf(data)
      .filter(({ row }) => row.tieuChuan === 'hai-lan-cstdcs')
      .flatMap((nominee): RuleFinding[] => {
        if (nominee.subject === null)
          return [
            { path: `${nominee.path}/nguoi`, reason: 'chua-co-trong-so', severity: 'warning', params: whom(nominee) },
          ]
        const years = (registers.awards ?? [])
          .filter((award) => award.doiTuong === nominee.subject && award.hinhThuc === 'CSTDCS')
          .map((award) => Number(award.nam))
        if (longestRun(years).length >= needed) return []
        const gaps = gapsOf(years)
        return [
          {
            path: `${nominee.path}/namDatDanhHieu`,
            reason: gaps.length > 0 ? 'ngat-quang' : 'thieu',
            params: { ...whom(nominee), can: needed, coNam: listYears(years), thieuNam: listYears(gaps) },
          },
        ]
      })
  },
})
