import { defineRule, type RuleFinding } from '@statecraft/engine/plugin'
import type { DeNghi } from '../types/de-nghi.d.ts'
import type { KyQuyetDinh } from '../types/ky-quyet-dinh.d.ts'

type Nominees = DeNghi['danhSach']

/**
 * Luật 06/2022/QH15 Điều 5 khoản 2 điểm c and CV 5007/BNV-TĐKT: between proposal and signature another dossier may have been decided; the
 * registers are read again in the deciding transaction.
 */
export default defineRule<KyQuyetDinh>({
  id: 'chua-khen-o-ho-so-khac',
  title: 'Chưa được khen ở hồ sơ khác',
  cites: ['06/2022/QH15:5.2.c', '5007/BNV-TĐKT:III.5.c'],
  form: 'ky-quyet-dinh',
  reasons: ['da-khen', 'sang-kien-da-dung'],
  reads: (_, variables) => [
    { register: 'awards', subjects: nomineesOf(variables).flatMap((row) => subjectOf(row) ?? []) },
    { register: 'initiatives', subjects: nomineesOf(variables).flatMap((row) => row.sangKien ?? []) },
  ],
  check: ({ data, variables, registers }) => {
    if (data.ketQuaKy === 'khong-ky') return []
    const year = (variables.toTrinh as DeNghi['toTrinh'] | undefined)?.namXet
    return nomineesOf(variables).flatMap((row): RuleFinding[] => {
      const award = (registers.awards ?? []).find(
        ({ doiTuong, hinhThuc, loaiHinh, nam }) =>
          doiTuong === subjectOf(row) && hinhThuc === 'BK-TINH' && loaiHinh === 'cong-trang' && nam === year,
      )
      const used = (registers.initiatives ?? []).find(
        ({ id, daDungCho }) => (row.sangKien ?? []).includes(id) && typeof daDungCho === 'string' && daDungCho !== '',
      )
      const found: RuleFinding[] = []
      if (award !== undefined)
        found.push({
          path: '',
          reason: 'da-khen',
          params: { hoTen: row.hoTen, nam: Number(award.nam), soQuyetDinh: award.soQuyetDinh ?? '' },
        })
      if (used !== undefined)
        found.push({
          path: '',
          reason: 'sang-kien-da-dung',
          params: { hoTen: row.hoTen, sangKien: used.id, daDungCho: used.daDungCho ?? '' },
          citation: '5007/BNV-TĐKT:III.5.c',
        })
      return found
    })
  },
})

/** Those the appraisal found eligible. */
function nomineesOf(variables: Record<string, unknown>): Nominees {
  return (variables.danhSachXet as Nominees | undefined) ?? []
}

function subjectOf(row: Nominees[number]): string | null {
  return (row.loai === 'tap-the' ? row.tapThe : row.nguoi) ?? null
}
