import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { checkUpload } from '../document/upload.ts'
import type { RegisterDefinition } from '../plugin/manifest.ts'
import { type ExportedRecord, recordsAsCsv, recordsAsXlsx } from './export.ts'
import { propertiesOf, validatorOf } from './record.ts'

const awards: RegisterDefinition = {
  id: 'awards',
  title: 'Sổ khen thưởng: 2026/2027 [toàn tỉnh]',
  kind: 'register',
  schema: {
    type: 'object',
    required: ['name', 'year'],
    properties: {
      name: { type: 'string', title: 'Họ tên', minLength: 1 },
      year: { type: 'integer', title: 'Năm', minimum: 1945 },
      titles: { type: 'array', title: 'Danh hiệu', items: { type: 'string' } },
    },
  },
  label: 'name',
  columns: ['name', 'year', 'titles'],
}
const records: ExportedRecord[] = [
  { id: 'r1', data: { name: 'Nguyễn Văn A', year: 2026, titles: ['CSTĐCS', 'LĐTT'] } },
  { id: 'r2', data: { name: '=cmd|" /C calc"!A0', year: -1, titles: ['+1+1', '@SUM(A1)'] } },
  { id: 'r3', data: { name: 'Trần Thị B, "tổ trưởng"' } },
]

describe('a record', () => {
  it('is checked against its register, in the words of forms', () => {
    expect(validatorOf(awards)({ name: 'Nguyễn Văn A', year: 2026 }, '2026-11-24T00:00:00Z')).toEqual([])
    const found = validatorOf(awards)({ year: 1900 }, '2026-11-24T00:00:00Z')
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(['required /name', 'minimum /year'])
    expect([...propertiesOf(awards.schema)]).toEqual(['name', 'year', 'titles'])
  })
})

describe('an export', () => {
  it('as csv: no cell is a formula', () => {
    expect(recordsAsCsv(awards, records)).toBe(
      '\uFEFFHọ tên,Năm,Danh hiệu\r\n' +
        'Nguyễn Văn A,2026,CSTĐCS; LĐTT\r\n' +
        `"'=cmd|"" /C calc""!A0",-1,'+1+1; @SUM(A1)\r\n` +
        '"Trần Thị B, ""tổ trưởng""",,\r\n',
    )
  })

  it('as a workbook: text stays text', async () => {
    const bytes = await recordsAsXlsx(awards, records)
    expect((await checkUpload('so.xlsx', bytes)).mediaType).toContain('spreadsheetml')
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(Buffer.from(bytes).buffer as ArrayBuffer)
    const sheet = workbook.worksheets[0]!
    expect(sheet.getRow(2).values).toEqual([undefined, 'Nguyễn Văn A', 2026, 'CSTĐCS; LĐTT'])
    expect(sheet.getCell('A3').formula).toBeUndefined()
    expect(sheet.getCell('A3').value).toBe('=cmd|" /C calc"!A0')
  })
})
