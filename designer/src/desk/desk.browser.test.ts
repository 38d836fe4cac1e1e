import AxeBuilder from '@axe-core/playwright'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { phone, watchComplaints } from '../../../scripts/testing/browser.ts'
import { demoPassword, startScreens } from '../testing/screens.ts'

const screens = startScreens()

/** A page on which the commune's staff member is signed in. */
const signedIn = (options?: BrowserContextOptions) => screens.signedIn('staff', options)

/** Starts a case on its page and waits for its form. */
async function newCase(page: Page): Promise<void> {
  await page.goto(`${screens.address}/new`)
  await page.getByRole('button', { name: 'Lập hồ sơ này' }).first().click()
  await page.getByLabel(/Số tờ trình/).waitFor()
}

it('says that it is a demo, tells a wrong password, and leads to the address that was asked for', async () => {
  const page = await screens.open()
  await page.goto(`${screens.address}/cases?status=running`)
  await page.getByText('Bản dùng thử').waitFor()
  await page.getByRole('button', { name: /Nguyễn Văn A/ }).click()
  await page.getByLabel(/Mật khẩu/).fill('khong-phai')
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('alert').waitFor()
  await page.getByLabel(/Mật khẩu/).fill(demoPassword)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL('**/cases?status=running')
  await expect.poll(() => page.title()).toBe('Hồ sơ · Statecraft')
})

it('saves also what is not valid, and has it again after the page was loaded anew', async () => {
  const page = await signedIn()
  await newCase(page)
  await page.getByLabel(/Số tờ trình/).fill('147/TTr-UBND')
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()
  await page.reload()
  await page.getByLabel(/Số tờ trình/).waitFor()
  expect(await page.getByLabel(/Số tờ trình/).inputValue()).toBe('147/TTr-UBND')
})

it('leads from the main button to what must be mended, and counts it', async () => {
  const page = await signedIn()
  await newCase(page)
  await page.getByRole('button', { name: 'Chuyển Sở Nội vụ thẩm định' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'cần sửa trước khi chuyển' })
  await summary.waitFor()
  await summary.getByRole('button', { name: 'Ngày tờ trình' }).click()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[data-path]')?.getAttribute('data-path')))
    .toBe('/toTrinh/ngayToTrinh')
})

it('keeps what is typed without a network and sends it when the network returns', async () => {
  const page = await signedIn()
  await newCase(page)
  await page.context().setOffline(true)
  await page.getByLabel(/Số tờ trình/).fill('148/TTr-UBND')
  await page.getByText('1 thay đổi đang giữ trên máy này, sẽ gửi ngay khi có mạng.').waitFor()
  await page.context().setOffline(false)
  await page.getByText(/^Đã lưu \d\d:\d\d$/).waitFor()
  await page.reload()
  await page.getByLabel(/Số tờ trình/).waitFor()
  expect(await page.getByLabel(/Số tờ trình/).inputValue()).toBe('148/TTr-UBND')
})

it('comes back to the task after a session that ended, with what was typed', async () => {
  const page = await signedIn()
  await newCase(page)
  const address = page.url()
  await page.context().clearCookies()
  await page.getByLabel(/Số tờ trình/).fill('149/TTr-UBND')
  await page.getByText('Phiên làm việc đã hết hạn', { exact: false }).waitFor()
  await page.getByRole('button', { name: /Nguyễn Văn A/ }).click()
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.waitForURL(address)
  await page.getByLabel(/Số tờ trình/).waitFor()
  expect(await page.getByLabel(/Số tờ trình/).inputValue()).toBe('149/TTr-UBND')
})

it('does the inbox by keys, several tasks at once', async () => {
  const page = await signedIn()
  await newCase(page)
  await page.goto(`${screens.address}/tasks?filter=unassigned`)
  await page.getByRole('listitem').first().waitFor()
  await page.keyboard.press('x')
  await page.keyboard.press('j')
  await page.keyboard.press('x')
  await page.getByText('Đã chọn 2 việc').waitFor()
  await page.keyboard.press('a')
  await page.getByText('Đã nhận 2 việc.').waitFor()
  await page.keyboard.press('?')
  await page.getByRole('dialog').getByText('Đánh dấu để làm nhiều việc cùng lúc').waitFor()
})

it('finds pages and cases without accents', async () => {
  const page = await signedIn()
  await page.goto(`${screens.address}/tasks`)
  await page.getByRole('navigation', { name: 'Các trang' }).waitFor()
  await page.keyboard.press('Alt+k')
  await page.getByRole('combobox', { name: 'Tìm hồ sơ, người, trang…' }).fill('so dang ky')
  await page.getByRole('option', { name: /Sổ đăng ký/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/registers')
})

it('shows the board to everybody, and every page fits a telephone', async () => {
  const page = await screens.open(phone)
  await page.goto(`${screens.address}/board`)
  await page.getByRole('heading', { name: 'Công khai lấy ý kiến' }).waitFor()
  const staff = await signedIn(phone)
  for (const path of ['/tasks', '/cases', '/registers', '/registers/awards', '/new', '/board']) {
    await staff.goto(screens.address + path)
    await staff.waitForLoadState('networkidle')
    expect([path, await staff.evaluate(() => document.documentElement.scrollWidth)]).toEqual([path, 390])
  }
})

it('complains of nothing under the content policy, and a screen reader finds its way in light and dark', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await signedIn({ colorScheme })
    const complaints = watchComplaints(page)
    await newCase(page)
    const task = page.url()
    const { items } = await (await page.request.get(`${screens.address}/api/cases`)).json()
    const pages = ['/tasks?filter=all', '/cases', `/cases/${items[0].id}`, '/registers', '/registers/awards', '/board']
    for (const path of [...pages, task]) {
      await page.goto(new URL(path, screens.address).href)
      await page.waitForLoadState('networkidle')
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21aa']).analyze()
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
      expect(
        grave.map(({ id, nodes }) => [path, colorScheme, id, nodes.map(({ html }) => html.slice(0, 160))]),
      ).toEqual([])
    }
    expect(complaints).toEqual([])
  }
}, 90_000)
