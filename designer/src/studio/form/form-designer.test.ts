import type { Form } from '@statecraft/forms'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { servePage } from '../../../../forms/gallery/serve.ts'
import { launchBrowser } from '../../../../scripts/testing/browser.ts'

const GALLERY = new URL('../../../gallery/form-designer', import.meta.url).pathname
let gallery: Awaited<ReturnType<typeof servePage>>
let browser: Browser
let page: Page
const problems: string[] = []

beforeAll(async () => {
  gallery = await servePage(GALLERY)
  browser = await launchBrowser()
})
afterEach(async () => {
  await page.close()
  expect(problems).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  gallery?.close()
})

async function open(query = ''): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  page.setDefaultTimeout(5_000)
  problems.length = 0
  page.on('pageerror', (error) => problems.push(error.message))
  await page.goto(`${gallery.url}${query}`)
  await page.getByRole('tree').waitFor()
}
const form = () => page.evaluate(() => (window as unknown as { designedForm: Form }).designedForm)
const names = async () => Object.keys((await form()).schema.properties as object)
// The linter takes an object with `then` for a promise.
const thenShow = (pointer: string) => Object.fromEntries([['then', { show: [pointer] }]])
const item = (name: RegExp) => page.getByRole('treeitem', { name })

describe('the form designer', () => {
  it('adds a field, names it after its label, and shows it in the preview', async () => {
    await open()
    await item(/Hình thức/).click()
    await page.getByRole('button', { name: 'Thêm trường Văn bản' }).click()
    await page.getByLabel('Nhãn').fill('Người liên hệ')
    await page.getByLabel('Trợ giúp').click()
    expect(await names()).toEqual(['toTrinh', 'hinhThuc', 'nguoiLienHe', 'lyDoVuotCap', 'daCoGiayKhen', 'danhSach'])
    expect((await form()).pages?.[0]?.fields).toContain('nguoiLienHe')
    await page.locator('[data-preview]').getByLabel('Người liên hệ').waitFor()
  })

  it('goes back and forward by keyboard, also out of a text field', async () => {
    await open()
    await item(/Hình thức/).click()
    await page.getByLabel('Nhãn').press('End')
    await page.getByLabel('Nhãn').pressSequentially(' mới')
    await page.keyboard.press('Control+z')
    expect((await form()).schema.properties).toMatchObject({ hinhThuc: { title: 'Hình thức đề nghị' } })
    await page.keyboard.press('Control+y')
    expect((await form()).schema.properties).toMatchObject({ hinhThuc: { title: 'Hình thức đề nghị mới' } })
  })

  it('walks, reorders and removes in the outline by keyboard alone', async () => {
    await open()
    await item(/Đã có giấy khen/).click()
    await page.keyboard.press('Alt+ArrowUp')
    expect(await names()).toEqual(['toTrinh', 'hinhThuc', 'daCoGiayKhen', 'lyDoVuotCap', 'danhSach'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Delete')
    expect(await names()).not.toContain('lyDoVuotCap')
    await page.getByText('Đã xoá “Lý do đề nghị vượt cấp”.').waitFor()
    await page.locator('.MuiSnackbar-root').getByRole('button', { name: 'Hoàn tác' }).click()
    expect(await names()).toContain('lyDoVuotCap')
  })

  it('refuses to remove a field that a condition reads, and says which', async () => {
    await open()
    await item(/Đã có giấy khen/).click()
    await page.keyboard.press('Delete')
    await page
      .locator('.MuiSnackbar-root')
      .getByText(/Đã có giấy khen/)
      .waitFor()
    expect(await names()).toContain('daCoGiayKhen')
  })

  it('checks the names of a condition while it is typed, and hides the field in the preview', async () => {
    await open()
    await item(/Lý do/).click()
    const condition = page.getByRole('textbox', { name: 'Hiện khi, viết bằng FEEL' })
    await condition.fill('hinhThucc = "coThiDua"')
    await page
      .locator('[data-properties]')
      .getByText(/hinhThucc/)
      .last()
      .waitFor()
    await condition.fill('hinhThuc = "coThiDua"')
    await page.getByText(/không thoả, trường ẩn/).waitFor()
    expect(await page.locator('[data-preview]').getByLabel('Lý do đề nghị vượt cấp').count()).toBe(0)
  })

  it('sets a condition in words, without FEEL', async () => {
    await open()
    await item(/Danh sách đề nghị/).click()
    await page.getByRole('button', { name: /^Điều kiện/ }).click()
    await page.getByRole('button', { name: 'Đặt điều kiện' }).click()
    await page.getByRole('combobox', { name: 'Trường', exact: true }).click()
    await page.getByRole('option', { name: 'Hình thức đề nghị' }).click()
    await page.getByRole('combobox', { name: 'Giá trị' }).click()
    await page.getByRole('option', { name: 'Cờ thi đua của tỉnh' }).click()
    expect((await form()).logic?.at(-1)).toEqual({ when: 'hinhThuc = "coThiDua"', ...thenShow('/danhSach') })
    await page.getByText(/không thoả, trường ẩn/).waitFor()
  })

  it('makes a field required and gives it options', async () => {
    await open()
    await item(/Hình thức/).click()
    await page.getByRole('button', { name: 'Thêm lựa chọn' }).click()
    await page.getByLabel('Tên hiện ra, Lựa chọn 3').fill('Giấy khen')
    await item(/Đã có giấy khen/).click()
    await page.getByRole('switch', { name: 'Bắt buộc' }).check()
    const { schema } = await form()
    expect(schema.required).toContain('daCoGiayKhen')
    expect(JSON.stringify(schema)).toContain('"title":"Giấy khen"')
  })

  it('shows and changes nothing without the right to design', async () => {
    await open('?disabled=1')
    expect(await page.getByRole('button', { name: /Thêm trường/ }).count()).toBe(0)
    await item(/Hình thức/).click()
    await page.keyboard.press('Delete')
    expect(await page.getByLabel('Nhãn').isDisabled()).toBe(true)
    expect(await names()).toContain('hinhThuc')
  })
})
