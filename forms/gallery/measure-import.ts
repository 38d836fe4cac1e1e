import { launchBrowser, openPage } from '../../scripts/testing/browser.ts'
import { sampleList } from './sample-list.ts'
import { serveGallery } from './serve.ts'
import { threadClock } from './thread-clock.ts'

/**
 * Measures the import of a long list in a real browser, from the file chosen to the rows in the table, and typing into the table after
 * it. `node forms/gallery/measure-import.ts [rows]` prints one line of JSON; times in milliseconds.
 */
const rows = Number(process.argv[2] ?? 5_000)
const gallery = await serveGallery()
const browser = await launchBrowser()
try {
  const page = await openPage(browser)
  const list = await sampleList(rows, 37)
  await page.goto(`${gallery.url}?rows=0`)
  const input = page.locator('input[data-import="/nominees"]')
  await input.waitFor({ state: 'attached' })
  const clock = await threadClock(page)
  const times: Record<string, number> = {}
  const timed = async (name: string, act: () => Promise<unknown>) => {
    const start = performance.now()
    await act()
    times[name] = Math.round(performance.now() - start)
  }
  const file = { name: 'danh-sach.xlsx', mimeType: 'application/octet-stream', buffer: list.bytes }
  await timed('readMs', async () => {
    await input.setInputFiles(file)
    await page.getByRole('combobox', { name: 'Trang tính' }).click()
    await page.getByRole('option', { name: 'Danh sách' }).click()
    await page.getByText(`Đọc được ${rows} dòng;`).waitFor()
  })
  await timed('checkMs', async () => {
    await page.getByRole('button', { name: `Kiểm tra ${rows} dòng` }).click()
    await page.getByText('37 dòng cần sửa, chưa đưa vào bảng').waitFor()
  })
  await timed('addMs', async () => {
    await page.getByRole('button', { name: `Đưa ${rows - 37} dòng vào bảng`, exact: true }).click()
    await page.getByText(`đã đưa ${rows - 37} dòng vào bảng`).waitFor()
  })
  const pageCpuMs = await clock()
  const importMs = Object.values(times).reduce((sum, value) => sum + value, 0)
  await page.locator('[data-cell="0:1"]').click()
  await timed('typeCellMs', async () => {
    await page.keyboard.type('Kỹ sư')
    await page.keyboard.press('Enter')
    await page.locator('[data-cell="0:1"]').filter({ hasText: 'Kỹ sư' }).waitFor()
  })
  await timed('toLastRowMs', async () => {
    await page.keyboard.press('Control+End')
    await page.locator(`[data-row="/nominees/${rows - 38}"]`).waitFor()
  })
  console.log(JSON.stringify({ rows, bad: 37, importMs, pageCpuMs, ...times, bytes: list.bytes.length }))
} finally {
  await browser.close()
  gallery.close()
}
