import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { beforeEach, describe, expect, it } from 'vitest'
import { galleryPage } from '../../gallery/gallery-page.testing.ts'
import type { JsonObject } from '../json.ts'

const gallery = galleryPage({ permissions: ['clipboard-read', 'clipboard-write'] })
let page: Page
beforeEach(() => {
  page = gallery.page
})

async function open(query: string): Promise<void> {
  await page.goto(`${gallery.url}?${query}`)
  await page.getByText('1. Tờ trình').waitFor()
  await page.locator('[data-cell="0:0"]').waitFor()
}
const nominees = () =>
  page.evaluate(() => (window as unknown as { formData: { nominees: JsonObject[] } }).formData.nominees)
const cell = (row: number, column: number) => page.locator(`[data-cell="${row}:${column}"]`)
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const focused = () => page.evaluate(() => (document.activeElement as HTMLElement).dataset.cell)

describe('a table that is filled in where it stands', () => {
  it('is typed into as in Excel: arrows, Enter, Tab, F2, Esc, Delete, and taken back by Ctrl+Z', async () => {
    await open('rows=3')
    await cell(0, 0).click()
    await page.keyboard.type('Nguyễn Văn A')
    await press('Enter')
    expect(await focused()).toBe('1:0')
    await page.keyboard.type('Trần Thị B')
    await press('Tab')
    expect(await focused()).toBe('1:1')
    await page.keyboard.type('không giữ')
    await press('Escape', 'ArrowDown', 'F2')
    await page.keyboard.type(' trưởng')
    await press('Enter')
    expect(await nominees()).toMatchObject([
      { name: 'Nguyễn Văn A' },
      { name: 'Trần Thị B', position: 'Công chức địa chính' },
      { position: 'Trưởng trạm y tế trưởng' },
    ])
    await press('Delete')
    expect((await nominees())[2]).not.toHaveProperty('position')
    await press('Control+z', 'Control+z')
    expect((await nominees())[2]).toMatchObject({ position: 'Trưởng trạm y tế' })
    await press('Control+y')
    expect((await nominees())[2]).toMatchObject({ position: 'Trưởng trạm y tế trưởng' })
  })

  it('takes a choice without accents, refuses what is none, and adds up the column', async () => {
    await open('rows=2')
    await cell(0, 4).click()
    await page.keyboard.type('khong du')
    await press('Enter')
    expect((await nominees())[0]).toMatchObject({ result: 'fail' })
    await page.keyboard.type('lạ')
    await press('Enter')
    await page.getByLabel('Kết quả, Dòng 2').and(page.locator('[aria-invalid=true]')).waitFor()
    await press('Escape')
    expect((await nominees())[1]).toMatchObject({ result: 'pass' })
    await cell(0, 5).click()
    await page.keyboard.type('1.490.000')
    await press('Enter')
    await page.keyboard.type('2980000')
    await press('Enter')
    expect(await page.locator('tfoot').first().textContent()).toContain('4.470.000 đ')
  })

  it('copies, pastes and fills down blocks, also beyond its end', async () => {
    await open('rows=3')
    await cell(0, 0).click()
    await press('Shift+ArrowRight', 'Control+c')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe('Nguyễn Văn A\tGiáo viên')
    await cell(2, 0).click()
    await page.evaluate(() => navigator.clipboard.writeText('Lê Văn C\tBác sĩ\nPhạm Thị D\tY tá'))
    await press('Control+v')
    expect((await nominees()).slice(2)).toMatchObject([
      { name: 'Lê Văn C', position: 'Bác sĩ', born: '1972-05-03' },
      { name: 'Phạm Thị D', position: 'Y tá' },
    ])
    await cell(0, 1).click()
    await press('Shift+ArrowDown', 'Shift+ArrowDown', 'Control+d')
    expect((await nominees()).map(({ position }) => position)).toEqual(['Giáo viên', 'Giáo viên', 'Giáo viên', 'Y tá'])
  })

  it('lets go of the keyboard: Esc, then Tab leads out', async () => {
    await open('rows=60')
    await cell(0, 0).click()
    await press('Control+End')
    await page.waitForFunction(() => (document.activeElement as HTMLElement).dataset.cell === '59:5')
    await press('Tab')
    expect(await focused()).toBeUndefined()
    await cell(55, 0).click()
    await press('Escape')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('region')
  })

  it('shows rows with findings only, sorts what is seen, changes a column at once', async () => {
    await open('rows=14&errors=1')
    await page
      .getByRole('button', { name: /^\d+ lỗi$/ })
      .first()
      .click()
    await page.locator('[data-row="/nominees/2"]').waitFor()
    expect(await page.locator('[data-row="/nominees/0"]').count()).toBe(0)
    await page.getByRole('button', { name: '14 dòng' }).click()
    await page.getByRole('button', { name: 'Họ và tên' }).first().click()
    expect(await cell(0, 0).textContent()).toBe('Bùi Thị I')
    expect((await nominees())[0]).toMatchObject({ name: 'Nguyễn Văn A' })
    await page.getByRole('button', { name: 'Việc khác với bảng' }).first().click()
    await page.getByRole('menuitem', { name: 'Đổi giá trị cả cột…' }).click()
    await page.getByRole('combobox', { name: 'Cột' }).click()
    await page.getByRole('option', { name: 'Tiền thưởng' }).click()
    await page.getByRole('textbox', { name: 'Giá trị mới' }).fill('2.530.000')
    await page.getByRole('button', { name: 'Đổi ở 14 dòng' }).click()
    expect((await nominees()).every(({ bonus }) => bonus === 2_530_000)).toBe(true)
    const { violations } = await new AxeBuilder({ page }).analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`)).toEqual([])
  })
})
