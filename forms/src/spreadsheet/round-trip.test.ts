import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { JsonObject } from '../json.ts'
import { findHeading, matchHeadings } from './headings.ts'
import { readSpreadsheet } from './read.ts'
import { readRows } from './read-rows.ts'
import type { SheetColumn } from './sheet.ts'
import { sheetOfRows } from './write-rows.ts'
import { writeWorkbook } from './write-workbook.ts'

const column = (
  name: string,
  title: string,
  kind: SheetColumn['kind'],
  more: Partial<SheetColumn> = {},
): SheetColumn => ({
  name,
  title,
  kind,
  options: [],
  numeric: false,
  list: false,
  ...more,
})
const columns: SheetColumn[] = [
  column('person', 'Tìm trong sổ', 'register'),
  column('name', 'Họ và tên', 'text'),
  column('code', 'Số CCCD', 'text'),
  column('born', 'Ngày sinh', 'date'),
  column('bonus', 'Mức thưởng', 'money'),
  column('score', 'Điểm', 'number'),
  column('years', 'Số năm', 'integer'),
  column('direct', 'Lao động trực tiếp', 'yes-no'),
  column('award', 'Hình thức', 'choice', {
    options: [
      { value: 'a', title: 'Bằng khen' },
      { value: 'b', title: 'Cờ thi đua' },
      { value: 3, title: 'a' },
    ],
  }),
  column('unit', 'Đơn vị', 'code-list', {
    options: [
      { value: 'U1', title: 'Xã Mẫu' },
      { value: 'U2', title: 'Xã Mẫu' },
    ],
  }),
  column('titles', 'Năm đạt', 'tags', { numeric: true, list: true }),
  column('works', 'Sáng kiến', 'tags', { list: true }),
  column('note', 'Ghi chú', 'long-text'),
]

const word = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom('=', '+', '-', '@', '0', ',', ';', '"', 'Đ', 'ế', '<', '&'),
      fc.string({ minLength: 1, maxLength: 1 }),
    ),
  })
  .map((text) => text.normalize('NFC').trim())
  .filter((text) => text !== '')
const lines = fc.array(word, { minLength: 1, maxLength: 3 }).map((texts) => texts.join('\n'))
const day = fc
  .date({ min: new Date('1800-01-01'), max: new Date('2200-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const row = fc.record<JsonObject>(
  {
    person: word,
    name: word,
    code: fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: 14 }),
    born: fc.oneof(day, fc.constant('31/02/1990')),
    bonus: fc.maxSafeInteger(),
    score: fc
      .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
      .map((value) => Math.round(value * 1e4) / 1e4 + 0),
    years: fc.integer(),
    direct: fc.boolean(),
    award: fc.constantFrom('a', 'b', 3),
    unit: fc.constantFrom('U1', 'U2'),
    titles: fc.uniqueArray(fc.integer({ min: 1990, max: 2100 }), { minLength: 1, maxLength: 5 }),
    works: fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    note: lines,
  },
  { requiredKeys: ['name'] },
)

async function there(rows: JsonObject[]): Promise<Uint8Array> {
  return writeWorkbook(sheetOfRows('Danh sách', rows, columns))
}
async function back(bytes: Uint8Array): Promise<JsonObject[]> {
  const result = await readSpreadsheet(bytes)
  if (!result.ok) throw new Error(result.problem.code)
  const { rows } = result.read.table
  const heading = findHeading(rows, columns)
  return readRows(rows, heading, matchHeadings(rows[heading ?? 0] ?? [], columns), columns, {}).map(
    ({ value }) => value,
  )
}

describe('a list exported and imported again', () => {
  it('is the same list, whatever stands in it', { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 8 }), async (rows) => {
        expect(await back(await there(rows))).toEqual(rows)
      }),
      { numRuns: 60 },
    )
  })

  it('keeps codes, days, money and what begins like a formula, in a file that another program wrote too', async () => {
    const rows = [
      { name: '=1+1', code: '001084000123', born: '1984-03-05', bonus: 1_490_000, note: '@SUM(A1)' },
      { name: '-Trần Thị B', code: '0', born: '1890-01-01', bonus: 0, note: '+84' },
    ]
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load((await there(rows)).buffer as ArrayBuffer)
    const sheet = workbook.worksheets[0]!
    expect(sheet.getCell('B2').type).toBe(ExcelJS.ValueType.String)
    expect(sheet.getCell('D2').value).toEqual(new Date('1984-03-05'))
    expect(sheet.getCell('E2').value).toBe(1_490_000)
    expect(sheet.getCell('C2').numFmt).toBe('@')
    const again = new Uint8Array(await workbook.xlsx.writeBuffer())
    expect(await back(again)).toEqual(rows)
  })

  it('writes what no file may hold without breaking the file', async () => {
    expect(await back(await there([{ name: 'a\u0000\u0007b\uFFFF\uD800' }]))).toEqual([{ name: 'ab\uFFFD' }])
  })
})
