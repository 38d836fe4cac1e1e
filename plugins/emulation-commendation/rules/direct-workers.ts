import { defineRule } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import { nomineesOf } from './nominees.ts'

/** Luật 06/2022/QH15 Điều 5 puts direct workers first; the share is told, the law sets no figure. */
export default defineRule<DeNghi>({
  id: 'ty-le-lao-dong-truc-tiep',
  title: 'Tỷ lệ lao động trực tiếp',
  cites: ['06/2022/QH15:5'],
  form: 'de-nghi',
  check: ({ data }) => {
    const individuals = nomineesOf(data).filter(({ row }) => row.loai === 'ca-nhan')
    if (individuals.length === 0) return []
    const direct = individuals.filter(({ row }) => row.laoDongTrucTiep === true).length
    // Tenths of a percent in whole numbers, written with the Vietnamese comma.
    const tenths = Math.round((direct * 1000) / individuals.length)
    const share = `${Math.floor(tenths / 10)},${tenths % 10}`
    return [
      { path: '/danhSach', severity: 'info', params: { trucTiep: direct, tong: individuals.length, tyLe: share } },
    ]
  },
})
