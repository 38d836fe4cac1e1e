import { describe, expect, it } from 'vitest'
import { findHeading, headingOf, matchHeadings } from './headings.ts'
import { readRows } from './read-rows.ts'
import type { SheetColumn } from './sheet.ts'

const columns: SheetColumn[] = [
  ['hoTen', 'Họ và tên, tên tập thể'],
  ['chucVu', 'Chức vụ'],
  ['donVi', 'Đơn vị'],
  ['ngaySinh', 'Ngày sinh'],
  ['thanhTich', 'Tóm tắt thành tích'],
  ['tieuChuan', 'Tiêu chuẩn đề nghị'],
  ['ghiChu', 'Ghi chú'],
].map(([name = '', title = '']) => ({ name, title, kind: 'text', options: [], numeric: false, list: false }))

describe('headings', () => {
  it.each([
    ['HỌ VÀ TÊN', 'hoTen'],
    ['Họ tên', 'hoTen'],
    ['Ten tap the', 'hoTen'],
    ['Chức danh', 'chucVu'],
    ['Chức vụ hiện nay', 'chucVu'],
    ['Đơn vị công tác', 'donVi'],
    ['Cơ quan, đơn vị', 'donVi'],
    ['Ngày, tháng, năm sinh', 'ngaySinh'],
    ['Ngày sinh (dd/mm/yyyy)', 'ngaySinh'],
    ['Thành tích', 'thanhTich'],
    ['THÀNH TÍCH NỔI BẬT', 'thanhTich'],
    ['Tiêu chuẩn', 'tieuChuan'],
    ['Ghi chú (nếu có)', 'ghiChu'],
    ['TT', null],
    ['Số điện thoại', null],
    ['Dân tộc', null],
  ])('knows "%s"', (heading, name) => {
    expect(matchHeadings([heading], columns)).toEqual([name])
  })

  it('gives no field twice, and the better heading wins', () => {
    expect(matchHeadings(['Đơn vị đề nghị', 'Đơn vị', 'Cơ quan'], columns)).toEqual([null, 'donVi', null])
  })

  it('tells two fields of one title apart by their names', () => {
    const twins = [columns[0]!, { ...columns[0]!, name: 'khac' }]
    expect(
      matchHeadings(
        twins.map((column) => headingOf(column, twins)),
        twins,
      ),
    ).toEqual(['hoTen', 'khac'])
  })
})

describe('a list as a commune keeps it', () => {
  const rows = [
    ['UBND XÃ MẪU', '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2026'],
    [],
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác'],
    ['(1)', '(2)', '(3)', '(4)'],
    [1, 'Nguyễn Văn A', 'Giáo viên', 'Trường Mẫu'],
    [],
    [2, 'Trần Thị B', '', 'Trường Mẫu'],
    ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị công tác'],
    [3, 'Lê Văn C', 'Bác sĩ', 'Trạm y tế'],
  ]

  it('finds the heading below the names of the office, and takes rows of data only', () => {
    const heading = findHeading(rows, columns)
    expect(heading).toBe(3)
    const read = readRows(rows, heading, matchHeadings(rows[3]!, columns), columns, { ghiChu: 'x', chucVu: 'mặc định' })
    expect(read.map(({ number, value }) => [number, value])).toEqual([
      [6, { hoTen: 'Nguyễn Văn A', chucVu: 'Giáo viên', donVi: 'Trường Mẫu', ghiChu: 'x' }],
      [8, { hoTen: 'Trần Thị B', donVi: 'Trường Mẫu', ghiChu: 'x' }],
      [10, { hoTen: 'Lê Văn C', chucVu: 'Bác sĩ', donVi: 'Trạm y tế', ghiChu: 'x' }],
    ])
  })

  it('has no heading where no row names two fields', () => {
    expect(
      findHeading(
        [
          ['Nguyễn Văn A', '01/02/1990'],
          ['Trần Thị B', ''],
        ],
        columns,
      ),
    ).toBeNull()
  })
})
