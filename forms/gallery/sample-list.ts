import ExcelJS from 'exceljs'

/** What is wrong in a row of the sample, cell by cell, and a reason in Vietnamese that must be given for it. */
const FAULTS: { cells: Record<string, string | number>; reason: RegExp }[] = [
  { cells: { 'Ngày sinh': '31/02/1990' }, reason: /“Ngày sinh”: không đọc được “31\/02\/1990”\. Cần ngày dạng/ },
  { cells: { 'Đơn vị công tác': 'Xã không có' }, reason: /“Đơn vị”: không đọc được “Xã không có”\. Cần tên hoặc mã/ },
  { cells: { 'Họ tên': '' }, reason: /Chưa nhập “Họ và tên”/ },
  { cells: { 'Họ tên': 'A'.repeat(120) }, reason: /“Họ và tên” quá dài/ },
  { cells: { 'Kết quả': 'Chưa rõ' }, reason: /“Kết quả”: không đọc được “Chưa rõ”\. Cần một trong: Đủ điều kiện/ },
  { cells: { 'Kết quả': 'Không đủ' }, reason: /Chưa nhập “Lý do”/ },
  { cells: { 'Ngày sinh': 1990 }, reason: /“Ngày sinh”: không đọc được “1990”/ },
  { cells: { 'Các năm đạt danh hiệu': '2023; 1890' }, reason: /phải từ 2000 trở lên/ },
  { cells: { 'Là nữ': 'có lẽ' }, reason: /“Là nữ”: không đọc được “có lẽ”\. Cần “Có” hoặc “Không”/ },
]

const HEADINGS = [
  'STT',
  'Họ tên',
  'Chức danh',
  'Đơn vị công tác',
  'Ngày sinh',
  'Là nữ',
  'Các năm đạt danh hiệu',
  'Kết quả',
]
const SURNAMES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đỗ', 'Bùi']
const POSITIONS = ['Giáo viên', 'Bác sĩ', 'Công chức', '=Nông dân', '-Công nhân']

/** A row of the sample as it stands in the list, and as a form holds it. */
function sampleRow(index: number) {
  const name = `${SURNAMES[index % SURNAMES.length]} ${index % 2 === 0 ? 'Văn' : 'Thị'} Mẫu ${index + 1}`
  const position = POSITIONS[index % POSITIONS.length]!
  const unit = (index % 14) + 1
  const born = `19${60 + (index % 40)}-0${(index % 9) + 1}-1${index % 9}`
  const years = index % 3 === 0 ? [2023, 2024, 2025] : [2025]
  return {
    cells: [
      index + 1,
      name,
      position,
      index % 5 === 0 ? `ubnd xa mau ${unit}` : `UBND xã Mẫu ${unit}`,
      index % 2 === 0 ? new Date(`${born}T00:00:00Z`) : born.split('-').reverse().join('/'),
      index % 2 === 0 ? 'Không' : 'x',
      years.join(', '),
      'Đủ điều kiện',
    ],
    value: {
      name,
      position,
      unit: `U${unit}`,
      born,
      female: index % 2 === 1,
      titles: years,
      result: 'pass',
    },
  }
}

/** A list of nominees as a commune keeps it, with so many rows of which so many are bad, spread over the list. */
export async function sampleList(rows: number, bad: number) {
  const book = new ExcelJS.Workbook()
  book.addWorksheet('Hướng dẫn').addRow(['Điền vào trang “Danh sách”.'])
  const sheet = book.addWorksheet('Danh sách')
  sheet.addRow(['UBND XÃ MẪU'])
  sheet.addRow(['DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG'])
  sheet.mergeCells('A2:H2')
  sheet.addRow(HEADINGS)
  sheet.addRow(HEADINGS.map((_, index) => `(${index + 1})`))
  const all = Array.from({ length: rows }, (_, index) => sampleRow(index))
  const step = bad > 0 ? Math.floor(rows / bad) : rows + 1
  const faults = new Map<number, { reason: RegExp }>()
  all.forEach(({ cells }, index) => {
    const row = sheet.addRow(cells)
    if (index % step === 3 && faults.size < bad) spoil(row)
    // A number would be read as the day that this look makes of it.
    if (row.getCell(5).value instanceof Date) row.getCell(5).numFmt = 'dd/mm/yyyy'
  })
  function spoil(row: ExcelJS.Row) {
    const fault = FAULTS[faults.size % FAULTS.length]!
    for (const [heading, cell] of Object.entries(fault.cells)) row.getCell(HEADINGS.indexOf(heading) + 1).value = cell
    faults.set(row.number, fault)
  }
  return {
    bytes: Buffer.from(await book.xlsx.writeBuffer()),
    /** What the table holds when all is mended. */
    values: all.map(({ value }) => value),
    cells: all.map(({ cells }) => cells),
    headings: HEADINGS,
    /** Row number in the file -> what is wrong there. */
    faults,
    firstRow: 5,
  }
}
