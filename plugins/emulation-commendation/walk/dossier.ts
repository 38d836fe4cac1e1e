/** One dossier as data, for walks over HTTP: eleven individuals and three collectives of the demo's registers. */

const unit = 'UBND xã Đông Hưng (mẫu)'
const deeds = 'Hoàn thành xuất sắc nhiệm vụ được giao, được đơn vị ghi nhận.'

const person = (id: string, hoTen: string) => ({
  loai: 'ca-nhan',
  nguoi: id,
  hoTen,
  donVi: unit,
  thanhTich: deeds,
})
const withTitles = (id: string, hoTen: string) => ({
  ...person(id, hoTen),
  tieuChuan: 'hai-lan-cstdcs',
  namDatDanhHieu: [2024, 2025],
})
const withInitiatives = (id: string, hoTen: string, sangKien: string[]) => ({
  ...person(id, hoTen),
  tieuChuan: 'htxsnv-sang-kien',
  namHoanThanhXuatSac: [2024, 2025],
  sangKien,
})
const collective = (id: string, hoTen: string) => ({
  loai: 'tap-the',
  tapThe: id,
  hoTen,
  donVi: unit,
  tieuChuan: 'tap-the-hai-nam',
  namDatDanhHieu: [2024, 2025],
  thanhTich: deeds,
})

/** The proposal; three lines break a rule until it is mended (as `nominees.ts` tells, for the same people). */
export const proposal = (options: { number: string; day: string; mended: boolean }) => ({
  toTrinh: { soToTrinh: options.number, ngayToTrinh: options.day, namXet: 2025 },
  danhSach: [
    withTitles('P-001', 'Nguyễn Văn T'),
    withTitles('P-002', 'Bùi Thị I'),
    options.mended
      ? withInitiatives('P-003', 'Hoàng Văn E', ['SK-2025-034', 'SK-2025-035'])
      : withTitles('P-003', 'Hoàng Văn E'),
    withTitles('P-004', 'Trần Văn K'),
    withInitiatives('P-005', 'Lê Thị L', options.mended ? ['SK-2025-031', 'SK-2025-032'] : ['SK-2025-031']),
    withTitles('P-006', 'Vũ Thị G'),
    withTitles('P-007', 'Phạm Văn M'),
    withTitles('P-008', 'Ngô Thị N'),
    withInitiatives('P-009', 'Đỗ Văn H', ['SK-2025-033', options.mended ? 'SK-2025-036' : 'SK-2025-041']),
    withTitles('P-010', 'Đặng Văn P'),
    withTitles('P-011', 'Phạm Thị Q'),
    collective('T-001', 'Trạm Y tế xã Đông Hưng (mẫu)'),
    collective('T-002', 'Trường Tiểu học Đông Hưng (mẫu)'),
    collective('T-003', 'Phòng Kinh tế xã Đông Hưng (mẫu)'),
  ],
  hoSo: {},
})

/** Initiatives that the decision counts: each gets one more version in its register. */
export const initiativesCounted = ['031', '032', '033', '034', '035', '036'].map((number) => `SK-2025-${number}`)

/**
 * By hand: base salary 2.530.000 from 01/7/2026 (NĐ 161/2026). Individual 1,5 x 2.530.000 = 3.795.000, rounded up to 3.800.000; collective
 * 2 x 1,5 x 2.530.000 = 7.590.000. 11 x 3.800.000 + 3 x 7.590.000 = 41.800.000 + 22.770.000 = 64.570.000.
 */
export const bonusTotal = '64.570.000'
