import ExcelJS from 'exceljs'
import { launchBrowser, openPage } from '../../scripts/testing/browser.ts'
import { sampleForm } from '../gallery/sample-form.ts'
import { sampleList } from '../gallery/sample-list.ts'
import { serveGallery } from '../gallery/serve.ts'
import { compileValidator } from '../src/server.ts'

const BAD = 37
const limitMs = 60_000

/** Milliseconds to import a long list in a real browser, from the file chosen to the rows in the table, the bad ones listed. */
export async function timeImport(rows: number): Promise<number> {
  const gallery = await serveGallery()
  const browser = await launchBrowser()
  try {
    const page = await openPage(browser)
    page.setDefaultTimeout(limitMs)
    const { bytes } = await sampleList(rows, BAD)
    await page.goto(`${gallery.url}?rows=0`)
    const input = page.locator('input[data-import="/nominees"]')
    await input.waitFor({ state: 'attached' })
    const start = performance.now()
    await input.setInputFiles({ name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: bytes })
    await page.getByRole('combobox', { name: 'Trang tính' }).click()
    await page.getByRole('option', { name: 'Danh sách' }).click()
    await page.getByText(`Đọc được ${rows} dòng;`).waitFor()
    await page.getByRole('button', { name: `Kiểm tra ${rows} dòng` }).click()
    await page.getByText(`${BAD} dòng cần sửa, chưa đưa vào bảng`).waitFor()
    await page.getByRole('button', { name: `Đưa ${rows - BAD} dòng vào bảng`, exact: true }).click()
    await page.getByText(`đã đưa ${rows - BAD} dòng vào bảng`).waitFor()
    return performance.now() - start
  } finally {
    await browser.close()
    gallery.close()
  }
}

/** Milliseconds of the bare work without a screen: ExcelJS reads the same file, Ajv looks at its rows. Stock RJSF has no import. */
export async function timeReferenceImport(rows: number): Promise<number> {
  const { bytes } = await sampleList(rows, BAD)
  const validator = compileValidator(sampleForm)
  const start = performance.now()
  const book = new ExcelJS.Workbook()
  await book.xlsx.load(bytes as unknown as ArrayBuffer)
  const nominees: { name: string; position: string }[] = []
  book.getWorksheet('Danh sách')?.eachRow((row, number) => {
    if (number >= 5) nominees.push({ name: String(row.getCell(2).value), position: String(row.getCell(3).value) })
  })
  validator({ nominees })
  return performance.now() - start
}
