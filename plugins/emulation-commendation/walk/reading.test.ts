import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, newCommandId } from '../../../engine/src/client.ts'
import { launchBrowser, phone, watchComplaints } from '../../../scripts/testing/browser.ts'
import { people, saved, signIn } from './desk.ts'
import { proposal } from './dossier.ts'
import { createProduct, type Product } from './product.ts'
import { accounts, signedIn } from './staff.ts'

let product: Product
let browser: Browser
let dossier: { case: string; appraisal: string }

beforeAll(async () => {
  ;[product, browser] = await Promise.all([createProduct({ at: '2026-11-26T02:00:00Z' }), launchBrowser()])
  dossier = await proposed()
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

const as = async (role: keyof typeof accounts) => (await signedIn(product.url, accounts[role])).api

/** A dossier that waits for its appraisal. */
async function proposed() {
  const { id, task } = await opened()
  const data = proposal({ number: '147/TTr-UBND', day: '2026-11-26', mended: true })
  await complete(await as('proposer'), task, data, 'trinh')
  return { case: id, appraisal: (await waiting('specialist', id)).id }
}

async function opened() {
  const api = await as('proposer')
  const [entry] = (await api.entryPoints()).items
  const { workflow, units } = entry!
  const started = await api.cases.start({ commandId: newCommandId(), workflow, unit: units[0]!.id })
  return { id: started.case.id, task: started.task! }
}

const complete = (api: Client, task: string, data: object, outcome: string) =>
  api.tasks.complete(task, { commandId: newCommandId(), data: data as never, outcome })

/** The open task of a dossier; the worker opens it at its next look when a clock had to pass. */
async function waiting(role: keyof typeof accounts, id: string) {
  const api = await as(role)
  for (let tries = 0; tries < 100; tries += 1) {
    const found = (await api.tasks.list({ filter: 'all' })).items.find((task) => task.case.id === id)
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`No task of ${id} came within ten seconds.`)
}

const submitted = (page: Page) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name: 'Hồ sơ đã nộp' }) })

it('lets whoever appraises read the dossier and go from a finding to its row', async () => {
  const page = await signIn(browser, product.url, people.specialist)
  const complaints = watchComplaints(page)
  await page.goto(`${product.url}/tasks/${dossier.appraisal}`)
  await submitted(page).getByText('147/TTr-UBND').waitFor()
  const rules = page.getByRole('complementary', { name: /Căn cứ/ })
  await rules.getByText('Đã nộp: Đề nghị khen thưởng công trạng').waitFor()
  await rules.getByRole('button', { name: 'Vũ Thị G, dòng 6' }).click()
  await page.getByRole('dialog').getByRole('heading', { name: 'Dòng 6: Vũ Thị G' }).waitFor()
  await page.getByRole('dialog').getByText('Tạm dừng xét một người').waitFor()
  expect(complaints).toEqual([])
})

it('counts in the inbox what was said of the dossier when it was sent', async () => {
  const { errors, warnings } = await waiting('specialist', dossier.case)
  expect([errors, warnings > 0]).toEqual([0, true])
})

it('opens on a phone with the form, and leads from a finding back into it', async () => {
  const page = await signIn(browser, product.url, people.specialist)
  await page.setViewportSize(phone.viewport!)
  await page.goto(`${product.url}/tasks/${dossier.appraisal}`)
  await submitted(page).getByText('147/TTr-UBND').waitFor()
  expect(await page.getByRole('tab', { name: 'Biểu mẫu' }).getAttribute('aria-selected')).toBe('true')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.viewport!.width)
  await page.getByRole('tab', { name: /Căn cứ/ }).click()
  await page.getByText('Xem dòng 6', { exact: true }).click()
  await page.getByRole('dialog').getByRole('heading', { name: 'Dòng 6: Vũ Thị G' }).waitFor()
  expect(await page.getByRole('tab', { name: 'Biểu mẫu', includeHidden: true }).getAttribute('aria-selected')).toBe(
    'true',
  )
})

it('keeps an open row and what is typed while the window changes its width', async () => {
  const { task } = await opened()
  const page = await signIn(browser, product.url, people.proposer)
  await page.goto(`${product.url}/tasks/${task}`)
  await page.getByLabel(/Số tờ trình/).fill('149/TTr-UBND')
  await page.getByRole('button', { name: 'Thêm dòng' }).first().click()
  const row = page.getByRole('dialog')
  await row.getByLabel(/Họ và tên/).fill('Nguyễn Văn A')
  for (const width of [390, 800, 1440]) {
    await page.setViewportSize({ width, height: 844 })
    await row.waitFor()
    expect(await row.getByLabel(/Họ và tên/).inputValue()).toBe('Nguyễn Văn A')
  }
  await row.getByRole('button', { name: 'Xong', exact: true }).click()
  expect(await page.getByLabel(/Số tờ trình/).inputValue()).toBe('149/TTr-UBND')
})

it('keeps an open row when the network was lost and returns', async () => {
  const { task } = await opened()
  const page = await signIn(browser, product.url, people.proposer)
  await page.goto(`${product.url}/tasks/${task}`)
  await page.getByLabel(/Số tờ trình/).fill('150/TTr-UBND')
  await saved(page)
  await page.getByRole('button', { name: 'Thêm dòng' }).first().click()
  const row = page.getByRole('dialog')
  await row.getByLabel(/Họ và tên/).fill('Nguyễn Văn A')
  await page.context().setOffline(true)
  const lost = page.getByText('Mất kết nối', { exact: false }).first()
  await lost.waitFor()
  const read = page.waitForResponse((response) => response.url().endsWith('/api/me'))
  await page.context().setOffline(false)
  await lost.waitFor({ state: 'hidden' })
  await read
  await page.waitForLoadState('networkidle')
  expect(await row.getByLabel(/Họ và tên/).inputValue()).toBe('Nguyễn Văn A')
})

it('explains on the page of the case what was decided, in words, with the clauses', async () => {
  const { data } = await (await as('specialist')).tasks.get(dossier.appraisal)
  await complete(await as('specialist'), dossier.appraisal, data, 'chuyen')
  product.setClockTo('2026-12-20T02:00:00Z')
  await complete(await as('council-member'), (await waiting('council-member', dossier.case)).id, {}, 'dong-y')
  const quyetDinh = { soQuyetDinh: '1234/QĐ-UBND', ngayQuyetDinh: '2026-12-20', chucVuKy: 'CHỦ TỊCH' }
  await complete(await as('chair'), (await waiting('chair', dossier.case)).id, { quyetDinh }, 'ky')

  const page = await signIn(browser, product.url, people.proposer)
  await page.goto(`${product.url}/cases/${dossier.case}`)
  const panel = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Quyết định tự động' }) })
  await panel.getByText('2.530.000 đồng').waitFor()
  const told = await panel.textContent()
  for (const words of [
    'Mức lương cơ sở',
    'Hệ số cá nhân',
    '1,5 lần mức lương cơ sở',
    '3.800.000 đồng',
    'NĐ 161/2026/NĐ-CP',
  ])
    expect(told).toContain(words)
  expect(told).toMatch(/NĐ 152\/2025\/NĐ-CP, Điều 54\s*\(chưa đối chiếu\)/)
  expect(told).not.toMatch(/mucLuong|luong-nd/)
  const forms = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Biểu mẫu đã nộp' }) })
  await forms.getByRole('button', { name: /Ý kiến của Hội đồng.*Đồng ý, trình Chủ tịch/ }).waitFor()
  await forms.getByRole('button', { name: /Đề nghị khen thưởng công trạng/ }).click()
  await forms.getByText('147/TTr-UBND').waitFor()
  const whole = await page.locator('main').textContent()
  expect(whole).not.toContain('Đang chờ 0 bước')
  expect(whole).not.toMatch(/Hệ thống hệ thống/i)
})
