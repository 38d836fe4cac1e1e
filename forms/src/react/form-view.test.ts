import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../scripts/testing/browser.ts'
import { serveGallery } from '../../gallery/serve.ts'
import type { JsonObject } from '../json.ts'

let gallery: Awaited<ReturnType<typeof serveGallery>>
let browser: Browser
let context: BrowserContext
let page: Page
const problems: string[] = []

beforeAll(async () => {
  gallery = await serveGallery()
  browser = await launchBrowser()
  context = await browser.newContext()
})
afterEach(async () => {
  await page.close()
  // The page's policy forbids evaluated code: a violation would be said here.
  expect(problems).toEqual([])
})
afterAll(async () => {
  await browser?.close()
  gallery?.close()
})

async function open(query: string, width = 1440): Promise<void> {
  page = await context.newPage()
  await page.setViewportSize({ width, height: 900 })
  page.setDefaultTimeout(5_000)
  problems.length = 0
  page.on('pageerror', (error) => problems.push(error.message))
  page.on(
    'console',
    (message) => message.type() === 'error' && !message.text().includes('404') && problems.push(message.text()),
  )
  await page.goto(`${gallery.url}?${query}`)
  await page
    .getByText('1. Tờ trình')
    .waitFor()
    .catch((error: unknown) => {
      throw new Error(problems.join('; '), { cause: error })
    })
}
const data = () =>
  page.evaluate(() => (window as unknown as { formData: JsonObject }).formData) as Promise<Record<string, never>>

describe('typing', () => {
  it('stores days as ISO, money as whole đồng and numbers with a comma', async () => {
    await open('rows=1')
    await page.getByLabel('Ngày tờ trình').fill('05/12/2026')
    await page.getByLabel('Lương cơ sở').fill('2.340.000')
    await page.getByLabel('Hệ số').fill('0,5')
    expect(await data()).toMatchObject({ submission: { date: '2026-12-05' }, fund: { base: 2340000, factor: 0.5 } })
    await page.waitForFunction(
      () => (document.querySelector('#mau_fund_total') as HTMLInputElement).value === '1.170.000',
    )
  })

  it('keeps what cannot be read, and says so once the field is left', async () => {
    await open('rows=1')
    const day = page.getByLabel('Ngày tờ trình')
    await day.fill('31/02/2026')
    expect(await day.getAttribute('aria-invalid')).toBeNull()
    await day.blur()
    await page.waitForFunction(
      () => document.querySelector('#mau_submission_date')?.getAttribute('aria-invalid') === 'true',
    )
    const note = await day.getAttribute('aria-describedby')
    expect(await page.locator(`[id="${note}"]`).textContent()).toContain('Ngày tờ trình')
    expect(await data()).toMatchObject({ submission: { date: '31/02/2026' } })
  })

  it('shows and requires a field when the logic says so', async () => {
    await open('rows=1')
    expect(await page.getByLabel('Tóm tắt thành tích').count()).toBe(0)
    await page.getByLabel('Hình thức đề nghị').click()
    await page.getByRole('option', { name: 'Cờ thi đua của tỉnh' }).click()
    expect(
      await page.getByRole('textbox', { name: 'Tóm tắt thành tích (bắt buộc)' }).getAttribute('aria-required'),
    ).toBe('true')
  })

  it('leaves everything usable by name in English too', async () => {
    await open('rows=1&language=en')
    expect(await page.getByRole('button', { name: 'Add a row' }).count()).toBe(1)
  })
})

describe('a table of rows', () => {
  it('fills a row from the register, found without accents', async () => {
    await open('rows=1')
    await page.getByRole('button', { name: 'Thêm dòng' }).click()
    await page.getByLabel('Tìm trong sổ cá nhân').pressSequentially('dang van k')
    await page.getByRole('option', { name: /Đặng Văn K/ }).click()
    expect(await page.getByLabel('Họ và tên').inputValue()).toBe('Đặng Văn K')
    expect(await data()).toMatchObject({
      nominees: [{}, { person: 'P1', name: 'Đặng Văn K', unit: 'U1', born: '1984-02-03' }],
    })
  })

  it('takes a removed row back', async () => {
    await open('rows=3')
    await page.getByRole('button', { name: 'Việc với dòng 2' }).click()
    await page.getByRole('menuitem', { name: 'Xoá dòng' }).click()
    expect((await data()).nominees).toHaveLength(2)
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    expect(await data()).toMatchObject({ nominees: [{}, { name: 'Trần Thị B' }, {}] })
  })

  it('adds pasted rows by their headings and keeps a cell it cannot read', async () => {
    await open('rows=0')
    await page.getByRole('button', { name: 'Dán từ Excel' }).click()
    const cells = [
      ['Đơn vị', 'ho va ten', 'Ghi chú', 'Ngày sinh'],
      ['ubnd xa mau 2', 'Nguyễn Văn A', 'x', '01/02/1990'],
      ['UBND xã Mẫu 3', 'Trần Thị B', '', '31/02/1990'],
    ]
    await page.getByPlaceholder('Dán vào đây').fill(cells.map((row) => row.join('\t')).join('\n'))
    await page.getByText('Đọc được 2 dòng; khớp 3 trên 4 cột.').waitFor()
    await page.getByRole('button', { name: 'Thêm 2 dòng vào bảng' }).click()
    expect((await data()).nominees).toEqual([
      { unit: 'U2', name: 'Nguyễn Văn A', born: '1990-02-01' },
      { unit: 'U3', name: 'Trần Thị B', born: '31/02/1990' },
    ])
  })

  it('keeps 300 rows out of the page but those in sight', async () => {
    await open('rows=300')
    expect(await page.locator('tbody tr').count()).toBeLessThan(40)
    await page
      .getByRole('region', { name: 'Danh sách đề nghị', exact: true })
      .evaluate((element) => element.scrollTo(0, 200 * 40))
    await page.getByRole('button', { name: 'Sửa dòng 203' }).waitFor()
  })

  it('fills in cells where they stand when the rows are given', async () => {
    await open('rows=1')
    expect(await page.getByRole('button', { name: 'Thêm dòng' }).count()).toBe(1)
    await page.getByLabel('Kết quả, Dòng 2').click()
    await page.getByRole('option', { name: 'Không đủ điều kiện' }).click()
    await page.getByLabel('Lý do, Dòng 2').fill('Thiếu biên bản')
    expect(await data()).toMatchObject({ appraisal: [{}, { result: 'fail', note: 'Thiếu biên bản' }] })
  })

  it('says per row what is wrong, in words', async () => {
    await open('rows=14&errors=1')
    const row = page.locator('[data-row="/nominees/5"]')
    expect(await row.textContent()).toContain('Chờ kết luận của Thanh tra tỉnh')
  })
})

describe('finding the way', () => {
  it('opens the row a finding lies in and puts the focus on its field', async () => {
    await open('rows=14&errors=1&focus=/nominees/2/titles', 390)
    await page.waitForFunction(() => document.activeElement?.id === 'mau_nominees_2_titles')
  })

  it('has fields 48 px high in one column on a phone, and nothing wider than the screen', async () => {
    await open('rows=3', 390)
    const number = await page.getByLabel('Số tờ trình').locator('..').boundingBox()
    const date = await page.getByLabel('Ngày tờ trình').locator('..').boundingBox()
    expect(number?.height).toBeGreaterThanOrEqual(48)
    expect(date?.y).toBeGreaterThan((number?.y ?? 0) + 48)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  })

  it('shows a form that is only read as text', async () => {
    await open('rows=1&readOnly=1')
    expect(await page.locator('input, textarea, [role=combobox]').count()).toBe(0)
    expect(await page.getByText('2.530.000 đ').count()).toBe(1)
  })
})

describe('a screen reader', () => {
  it.each(['rows=3&errors=1', 'rows=3&errors=1&focus=/nominees/2/reason'])(
    'finds names, roles and contrast in order: %s',
    async (query) => {
      await open(query)
      const { violations } = await new AxeBuilder({ page }).analyze()
      expect(violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 200)}`))).toEqual(
        [],
      )
    },
  )
})

describe('files', () => {
  it('uploads with its progress, and takes the file out again', async () => {
    await open('rows=1')
    await page
      .locator('[data-path="/fund/report"] input[type=file]')
      .setInputFiles({ name: 'bao-cao.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') })
    await page.getByRole('link', { name: 'bao-cao.pdf' }).waitFor()
    expect(await data()).toMatchObject({ fund: { report: 'F1' } })
    await page.getByRole('button', { name: 'Bỏ tệp bao-cao.pdf' }).click()
    expect((await data()).fund).not.toHaveProperty('report')
  })
})
