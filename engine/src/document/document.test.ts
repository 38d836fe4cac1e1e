import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { archiveLimits, checkArchive } from './archive.ts'
import { readDocumentText } from './document-text.ts'
import { formatDateLong, formatDateShort, formatMoney, formatMoneyInWords, formatNumberInWords } from './format.ts'
import { checkTemplate, namesOfTemplate, renderDocument } from './template.ts'
import { checkUpload } from './upload.ts'
import { wordFile } from './word-file.ts'

const codesOf = (diagnostics: { code: string; params: object }[]) =>
  diagnostics.map(({ code, params }) => [code, 'tag' in params ? params.tag : ''])

describe('a template', () => {
  it('is filled with dotted paths, rows, filters and line breaks', async () => {
    const template = wordFile(
      '{noiBanHanh.diaDanh}, {ngayKy | ngay}',
      '{#danhSach}',
      '{$stt}. {hoTen | hoa}: {tien | tien} đồng ({tien | bangChu})',
      '{/danhSach}',
      '{loiDan}',
    )
    const { document } = await renderDocument(template, {
      noiBanHanh: { diaDanh: 'Hưng Yên' },
      ngayKy: '2026-11-26',
      danhSach: [
        { hoTen: 'Nguyễn Văn A', tien: 3795000 },
        { hoTen: 'Trần Thị B', tien: 3_800_000 },
      ],
      loiDan: 'Dòng một\nDòng hai & <ba>',
    })
    expect(await readDocumentText(document!)).toBe(
      [
        'Hưng Yên, ngày 26 tháng 11 năm 2026',
        '1. NGUYỄN VĂN A: 3.795.000 đồng (Ba triệu bảy trăm chín mươi lăm nghìn đồng)',
        '2. TRẦN THỊ B: 3.800.000 đồng (Ba triệu tám trăm nghìn đồng)',
        'Dòng một',
        'Dòng hai & <ba>',
      ].join('\n'),
    )
  })

  it.each([
    ['{hoTen', 'template-tag-unclosed', 'hoTen'],
    ['hoTen}', 'template-tag-unopened', 'hoTen'],
    ['{#danhSach} {hoTen}', 'template-section-unclosed', 'danhSach'],
    ['{/danhSach}', 'template-section-unopened', 'danhSach'],
    ['{@raw}', 'template-raw-tag', '@raw'],
    ['{hoTen | xoa}', 'template-tag-unreadable', 'hoTen | xoa'],
    ['{process.exit()}', 'template-tag-unreadable', 'process.exit()'],
  ])('%s is refused by name', async (text, code, tag) => {
    expect(codesOf(await checkTemplate(wordFile(text)))).toContainEqual([code, expect.stringContaining(tag)])
  })

  it('names the tag that has no value, and leaves out a section that has none', async () => {
    const { document, diagnostics } = await renderDocument(wordFile('{#ghiChu}Ghi chú: {.}{/ghiChu}{soQuyetDinh}'), {})
    expect(document).toBeNull()
    expect(codesOf(diagnostics)).toEqual([['template-value-missing', 'soQuyetDinh']])
    const filled = await renderDocument(wordFile('{#ghiChu}Ghi chú: {.}{/ghiChu}Số {soQuyetDinh}'), {
      soQuyetDinh: '12/QĐ-UBND',
    })
    expect(await readDocumentText(filled.document!)).toBe('Số 12/QĐ-UBND')
  })

  it('names the tag whose filter cannot take the value', async () => {
    const { diagnostics } = await renderDocument(wordFile('{ngayKy | ngay}'), { ngayKy: 'hôm qua' })
    expect(codesOf(diagnostics)).toEqual([['template-value-wrong', 'ngayKy | ngay']])
  })

  it('reads nothing but own properties of the data', async () => {
    const { diagnostics } = await renderDocument(wordFile('{constructor}', '{a.__proto__}'), { a: {} })
    expect(codesOf(diagnostics).map(([code]) => code)).toEqual(['template-value-missing', 'template-value-missing'])
  })

  it('tells the names it reads at its top level', async () => {
    expect(await namesOfTemplate(wordFile('{a.b} {#rows}{c}{d | hoa}{/rows} {e | ngay}'))).toEqual(['a', 'rows', 'e'])
  })

  it('is refused when it is no Word file, or carries macros', async () => {
    expect(codesOf(await checkTemplate(new TextEncoder().encode('xin chào')))).toEqual([['archive-broken', '']])
    expect(codesOf(await checkTemplate(new PizZip().file('a.txt', 'a').generate({ type: 'uint8array' })))).toEqual([
      ['template-not-word', ''],
    ])
    const macros = new PizZip(wordFile('a')).file('word/vbaProject.bin', 'x').generate({ type: 'uint8array' })
    expect(codesOf(await checkTemplate(macros))).toEqual([['template-active-content', '']])
  })
})

describe('an archive', () => {
  const zip = (fill: (zip: PizZip) => void) => {
    const made = new PizZip()
    fill(made)
    return made.generate({ type: 'uint8array', compression: 'DEFLATE' })
  }

  it('is refused when it is a bomb, has too many entries, or leaves its folder', async () => {
    const codes = async (bytes: Uint8Array) => (await checkArchive(bytes)).map(({ code }) => code)
    expect(await codes(zip((made) => made.file('a', new Uint8Array(5_000_000))))).toEqual(['archive-bomb'])
    expect(await codes(zip((made) => made.file('../a', 'a')))).toEqual(['archive-unsafe-path'])
    expect(
      await codes(zip((made) => Array.from({ length: archiveLimits.entries + 1 }, (_, at) => made.file(`f${at}`, '')))),
    ).toEqual(['archive-too-many-entries'])
    expect(await codes(zip((made) => made.file('a', 'a')).subarray(0, 40))).toEqual(['archive-broken'])
  })

  it('is refused when its header lies about a size', async () => {
    const bytes = zip((made) => made.file('a.txt', 'x'.repeat(100_000)))
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    for (let at = 0; at < bytes.length - 28; at += 1)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true)
    expect((await checkArchive(bytes)).map(({ code }) => code)).toEqual(['archive-broken'])
  })
})

describe('an upload', () => {
  it('is what its content says, whatever its name says', async () => {
    expect(await checkUpload('../../bien ban.pdf', new TextEncoder().encode('%PDF-1.7 …'))).toMatchObject({
      name: 'bien ban.pdf',
      mediaType: 'application/pdf',
    })
    expect((await checkUpload('to-trinh.pdf', wordFile('a'))).mediaType).toContain('wordprocessingml')
    const codes = async (name: string, bytes: Uint8Array) =>
      (await checkUpload(name, bytes)).diagnostics.map(({ code }) => code)
    expect(await codes('anh.png', new TextEncoder().encode('<svg onload=alert(1)>'))).toEqual(['upload-type-refused'])
    expect(await codes('a.pdf', new Uint8Array())).toEqual(['upload-empty'])
  })
})

describe('Vietnamese formats', () => {
  it.each([
    ['2026-11-26', 'ngày 26 tháng 11 năm 2026', '26/11/2026'],
    ['2026-02-03', 'ngày 03 tháng 02 năm 2026', '03/02/2026'],
    ['2026-07-01', 'ngày 01 tháng 7 năm 2026', '01/07/2026'],
  ])('%s', (day, long, short) => {
    expect(formatDateLong(day)).toBe(long)
    expect(formatDateShort(day)).toBe(short)
  })

  it.each([
    [0, 'không'],
    [10, 'mười'],
    [15, 'mười lăm'],
    [21, 'hai mươi mốt'],
    [24, 'hai mươi bốn'],
    [105, 'một trăm linh năm'],
    [1005, 'một nghìn không trăm linh năm'],
    [2_340_000, 'hai triệu ba trăm bốn mươi nghìn'],
    [1_000_000_000, 'một tỷ'],
    [1_000_001_000, 'một tỷ không trăm linh một nghìn'],
    [2_000_000_000_015, 'hai nghìn tỷ không trăm mười lăm'],
  ])('%d is read', (value, words) => {
    expect(formatNumberInWords(value)).toBe(words)
  })

  it('money', () => {
    expect(formatMoney(2530000)).toBe('2.530.000')
    expect(formatMoney(-710)).toBe('-710')
    expect(formatMoneyInWords(2530000)).toBe('Hai triệu năm trăm ba mươi nghìn đồng')
    expect(() => formatMoney(1.5)).toThrow('"1.5" is not a whole number')
  })
})
