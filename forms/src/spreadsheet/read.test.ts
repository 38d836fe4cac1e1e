import ExcelJS from 'exceljs'
import fc from 'fast-check'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { readSpreadsheet } from './read.ts'
import { sheetLimits } from './sheet.ts'

const text = (content: string) => new TextEncoder().encode(content)
const problemOf = async (bytes: Uint8Array, limits = sheetLimits) => {
  const result = await readSpreadsheet(bytes, undefined, limits)
  return result.ok ? null : result.problem.code
}
async function workbook(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  fill(book)
  return new Uint8Array(await book.xlsx.writeBuffer())
}
const tableOf = async (bytes: Uint8Array, sheet?: string) => {
  const result = await readSpreadsheet(bytes, sheet)
  if (!result.ok) throw new Error(result.problem.code)
  return result.read
}

describe('a workbook', () => {
  it('is read sheet by sheet: the first that is shown and holds something, or the one asked for', async () => {
    const bytes = await workbook((book) => {
      book.addWorksheet('Ẩn', { state: 'hidden' }).addRow(['không'])
      book.addWorksheet('Trống')
      book.addWorksheet('Cá nhân').addRow(['một'])
      book.addWorksheet('Tập thể').addRow(['hai'])
    })
    expect(await tableOf(bytes)).toMatchObject({ sheets: ['Trống', 'Cá nhân', 'Tập thể'], sheet: 'Cá nhân' })
    expect((await tableOf(bytes, 'Tập thể')).table.rows).toEqual([['hai']])
    expect(await readSpreadsheet(bytes, 'Ẩn')).toMatchObject({ ok: false, problem: { code: 'sheet-unknown' } })
  })

  it('tells of merged cells, formulas, hidden columns and rows, and gives what they show', async () => {
    const bytes = await workbook((book) => {
      const sheet = book.addWorksheet('A')
      sheet.addRow(['Họ và tên', 'Đơn vị', 'Mã', 'Tổng'])
      sheet.addRow(['Nguyễn Văn A', 'Trường Mẫu', 123, { formula: '1+1', result: 2 }])
      sheet.addRow(['Trần Thị B', '', 7, null])
      sheet.addRow(['Lê Văn C', 'Trạm', 7, null])
      sheet.mergeCells('B2:B3')
      sheet.getCell('C2').numFmt = '00000'
      sheet.getColumn(1).hidden = true
      sheet.getRow(4).hidden = true
    })
    const { table, notes } = await tableOf(bytes)
    expect(table.rows.slice(1)).toEqual([
      ['Nguyễn Văn A', 'Trường Mẫu', '00123', 2],
      ['Trần Thị B', 'Trường Mẫu', 7],
      ['Lê Văn C', 'Trạm', 7],
    ])
    expect(table.hidden).toEqual([0])
    expect(notes).toEqual([
      { code: 'merged-cells', count: 1 },
      { code: 'formulas', count: 1 },
      { code: 'hidden-columns', count: 1 },
      { code: 'hidden-rows', count: 1 },
    ])
  })

  it('reads a day as the day it shows, in both counts of days', async () => {
    for (const date1904 of [false, true]) {
      const bytes = await workbook((book) => {
        book.properties.date1904 = date1904
        book.addWorksheet('A').addRow([new Date('1984-03-05'), new Date('2026-12-05T08:30:00Z')])
        book.worksheets[0]!.eachRow((row) => row.eachCell((cell) => Object.assign(cell, { numFmt: 'dd/mm/yyyy' })))
      })
      expect((await tableOf(bytes)).table.rows).toEqual([['05/03/1984', '05/12/2026 08:30']])
    }
  })
})

describe('a text file', () => {
  it.each([
    [
      'commas',
      'Họ và tên,Mã\r\n"A, B",007',
      [
        ['Họ và tên', 'Mã'],
        ['A, B', '007'],
      ],
    ],
    [
      'semicolons and a mark',
      '\uFEFFHọ và tên;Mã\nA;007\n',
      [
        ['Họ và tên', 'Mã'],
        ['A', '007'],
      ],
    ],
    [
      'tabs and a break in a cell',
      'x\ty\n"a\nb"\t=1+1',
      [
        ['x', 'y'],
        ['a\nb', '=1+1'],
      ],
    ],
  ])('is read with %s', async (_, content, rows) => {
    expect((await tableOf(text(content))).table.rows).toEqual(rows)
  })

  it('is read in the encodings Excel saves on a Vietnamese Windows', async () => {
    const utf16 = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(new Uint16Array([...'Họ\tMã'].map((sign) => sign.charCodeAt(0))).buffer),
    ])
    expect((await tableOf(utf16)).table.rows).toEqual([['Họ', 'Mã']])
    // "Đơn vị" in windows-1258: the dot below is a sign of its own.
    const old = new Uint8Array([0xd0, 0xf5, 0x6e, 0x20, 0x76, 0x69, 0xf2, 0x2c, 0x78])
    expect(await tableOf(old)).toMatchObject({ table: { rows: [['Đơn vị', 'x']] }, notes: [{ code: 'old-encoding' }] })
  })
})

describe('a hostile file', () => {
  const zip = (files: Record<string, string>) => {
    const archive = new PizZip()
    for (const [name, content] of Object.entries(files)) archive.file(name, content)
    return new Uint8Array(archive.generate({ type: 'uint8array', compression: 'DEFLATE' }))
  }
  const small = { ...sheetLimits, unpackedBytes: 1_000_000, fileBytes: 100_000 }

  it.each([
    ['nothing', new Uint8Array(), 'file-empty'],
    ['too much', new Uint8Array(200_000), 'file-too-large'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), 'file-old-excel'],
    ['a PDF', text('%PDF-1.7'), 'file-not-spreadsheet'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'file-not-spreadsheet'],
    ['a page called .xls', text('<html><table>'), 'file-not-spreadsheet'],
    ['a broken archive', text('PK\u0003\u0004 and no more than this, no directory'), 'file-unreadable'],
    ['a Word document', zip({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }), 'file-not-spreadsheet'],
    ['a workbook in name only', zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': '<x' }), 'file-unreadable'],
    [
      'a bomb',
      zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': ' '.repeat(5_000_000) }),
      'file-expands-too-much',
    ],
    ['an empty text', text(' \n \n'), 'sheet-empty'],
    ['many columns', text(Array.from({ length: 300 }, () => 'a').join(',')), 'sheet-too-many-columns'],
    ['many rows', text('a,b\n'.repeat(20_000)), 'sheet-too-many-rows'],
  ])('is refused in words: %s', async (_, bytes, code) => {
    expect(await problemOf(bytes, small)).toBe(code)
  })

  it('is refused when a part lies about its size', async () => {
    const bytes = zip({ '[Content_Types].xml': '<x/>', 'xl/workbook.xml': ' '.repeat(5_000_000) })
    const view = new DataView(bytes.buffer)
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    }
    expect(await problemOf(bytes, small)).toBe('file-unreadable')
  })

  it('expands no entity and fetches nothing', async () => {
    const bytes = await workbook((book) => book.addWorksheet('A').addRow(['x']))
    const archive = new PizZip(bytes)
    const path = 'xl/workbook.xml'
    const xml = archive
      .file(path)!
      .asText()
      .replace('?>', '?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>')
    archive.file(path, xml.replace('name="A"', 'name="&a;&b;"'))
    const result = await readSpreadsheet(new Uint8Array(archive.generate({ type: 'uint8array' })))
    expect(JSON.stringify(result)).not.toMatch(/aaaaaaaaaa|root:/)
  })

  it('never throws, whatever byte is changed', async () => {
    const bytes = await workbook((book) =>
      book.addWorksheet('A').addRows([
        ['Họ và tên', 'Mã'],
        ['A', 1],
      ]),
    )
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), async (at, byte, cut) => {
        const broken = Uint8Array.from(cut ? bytes.subarray(0, at) : bytes)
        if (!cut) broken[at] = byte
        const result = await readSpreadsheet(broken)
        expect(typeof result.ok).toBe('boolean')
      }),
      { numRuns: 300 },
    )
  })

  it('of a million rows is told to have too many', { timeout: 120_000 }, async () => {
    const rows = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index}</v></c></row>`,
    )
    const bytes = await workbook((book) => book.addWorksheet('A').addRow(['x']))
    const archive = new PizZip(bytes)
    const head = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    archive.file('xl/worksheets/sheet1.xml', `${head}${rows.join('')}</sheetData></worksheet>`)
    expect(
      await problemOf(
        new Uint8Array(
          archive.generate({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 1 } }),
        ),
      ),
    ).toBe('sheet-too-many-rows')
  })
})
