import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDocumentText } from '../../../engine/src/document/document-text.ts'
import { launchBrowser, openPage, watchComplaints } from '../../../scripts/testing/browser.ts'
import { fill, openDossier, openTask, people, picture, saved, send, signIn, taskComes, today } from './desk.ts'
import { copiedFromExcel } from './nominees.ts'
import { createProduct, type Product } from './product.ts'

let product: Product
let browser: Browser

beforeAll(async () => {
  ;[product, browser] = await Promise.all([createProduct(), launchBrowser()])
})

afterAll(async () => {
  await browser?.close()
  await product?.close()
})

it('walks one dossier with fourteen nominees from a drawn form to a signed decision', {
  timeout: 240_000,
}, async () => {
  const { url } = product
  const proposer = await signIn(browser, url, people.proposer)
  const complaints = watchComplaints(proposer)
  const number = await openDossier(proposer, url)
  await fill(proposer, 'Số tờ trình', '147/TTr-UBND')
  await fill(proposer, 'Ngày tờ trình', await today(proposer, url))
  await fill(proposer, 'Năm xét khen thưởng', '2025')
  await pasteNominees(proposer)
  await saved(proposer)
  await picture(proposer, 'de-nghi')

  // Refused, with the clause shown: nothing leaves the desk while three lines break a rule.
  await proposer.getByText('3 lỗi', { exact: true }).first().waitFor()
  await proposer.getByText('Luật 06/2022/QH15, Điều 74').first().waitFor()
  await proposer.getByRole('button', { name: 'Chuyển Sở Nội vụ thẩm định' }).click()
  await proposer.getByText('Còn 3 chỗ cần sửa trước khi chuyển').waitFor()
  await picture(proposer, 'bi-tu-choi')
  await mend(proposer)
  await send(proposer, 'Chuyển Sở Nội vụ thẩm định')

  // Returned once, with a reason that the form asks for when the button is pressed.
  const specialist = await signIn(browser, url, people.specialist)
  await openTask(specialist, url, number)
  await picture(specialist, 'tham-dinh')
  await specialist.getByRole('button', { name: 'Trả lại để bổ sung' }).click()
  await fill(specialist, 'Lý do trả lại', 'Bổ sung số tờ trình theo sổ văn thư.')
  await send(specialist, 'Trả lại để bổ sung')

  await openTask(proposer, url, number)
  await proposer.getByText('Bổ sung số tờ trình theo sổ văn thư.').first().waitFor()
  await fill(proposer, 'Số tờ trình', '148/TTr-UBND')
  await saved(proposer)
  await send(proposer, 'Chuyển Sở Nội vụ thẩm định')

  await openTask(specialist, url, number)
  await send(specialist, 'Chuyển công khai danh sách')

  // Posted in public for ten working days, which the clock passes.
  const anybody = await openPage(browser)
  await anybody.goto(`${url}/board`)
  await anybody
    .getByText(/Danh sách đề nghị tặng Bằng khen/)
    .first()
    .waitFor()
  await anybody.getByText('Hoàng Văn E').first().waitFor()
  await picture(anybody, 'cong-khai')
  product.setClockAhead('P20D')

  const council = await signIn(browser, url, people.councilMember)
  await taskComes(council, url, number)
  await openTask(council, url, number)
  await send(council, 'Đồng ý, trình Chủ tịch')

  const chair = await signIn(browser, url, people.chair)
  await openTask(chair, url, number)
  await fill(chair, 'Số quyết định', '1234/QĐ-UBND')
  await fill(chair, 'Ngày ban hành', await today(chair, url))
  await picture(chair, 'ky')
  await send(chair, 'Ký quyết định khen thưởng')

  await openCase(proposer, url, number)
  await proposer.getByText('Quyết định 1234-QĐ-UBND.docx').first().waitFor()
  await picture(proposer, 'ho-so')
  const decision = await download(proposer, 'Quyết định 1234-QĐ-UBND.docx')
  expect(decision).toContain('QUYẾT ĐỊNH')
  expect(decision).toContain('Số: 1234/QĐ-UBND')
  expect(decision).toContain('11 cá nhân và 3 tập thể')
  // Base salary 2.530.000 đ since 01/7/2026 (NĐ 161/2026). An individual: 1.5 × 2.530.000 = 3.795.000, rounded up to 3.800.000.
  // A collective: 3 × 2.530.000 = 7.590.000. Together 11 × 3.800.000 + 3 × 7.590.000 = 41.800.000 + 22.770.000 = 64.570.000.
  expect(decision).toContain('64.570.000 đồng (Sáu mươi bốn triệu năm trăm bảy mươi nghìn đồng)')
  const list = await download(proposer, 'Danh sách kèm theo Quyết định 1234-QĐ-UBND.docx')
  expect(list).toContain('Hoàng Văn E')
  expect(list).toContain('3.800.000')
  expect(list).toContain('7.590.000')

  await specialist.goto(`${url}/registers/awards`)
  await specialist.getByRole('searchbox', { name: /Tìm trong sổ/ }).fill('1234')
  await specialist.getByText('1234/QĐ-UBND').nth(13).waitFor()
  await picture(specialist, 'so-khen-thuong')
  // The browser notes the refusal above as a failed call; nothing else may be complained of.
  expect(complaints.filter((complaint) => !complaint.includes('422'))).toEqual([])
})

async function pasteNominees(page: Page) {
  await page.getByRole('button', { name: 'Dán từ Excel' }).click()
  await page.getByLabel('Dán vào đây').fill(copiedFromExcel)
  await page.getByRole('button', { name: 'Thêm 14 dòng vào bảng' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await page
    .getByText(/^\d lỗi$/)
    .first()
    .waitFor({ state: 'hidden' })
}

/** Sets the three lines right, each in its row. */
async function mend(page: Page) {
  await page.getByRole('button', { name: 'Sửa dòng 3', exact: true }).click()
  await choose(page, 'Tiêu chuẩn đề nghị', '02 năm trở lên hoàn thành xuất sắc nhiệm vụ và 02 sáng kiến')
  await tag(page, 'Các năm hoàn thành xuất sắc nhiệm vụ', ['2024', '2025'])
  await tag(page, 'Sáng kiến, đề tài', ['SK-2025-034', 'SK-2025-035'])
  await page.getByRole('button', { name: 'Xong', exact: true }).click()
  await page.getByRole('button', { name: 'Sửa dòng 5', exact: true }).click()
  await tag(page, 'Sáng kiến, đề tài', ['SK-2025-032'])
  await page.getByRole('button', { name: 'Xong', exact: true }).click()
  await page.getByRole('button', { name: 'Sửa dòng 9', exact: true }).click()
  await page.getByLabel('Bỏ SK-2025-041', { exact: true }).click()
  await tag(page, 'Sáng kiến, đề tài', ['SK-2025-036'])
  await page.getByRole('button', { name: 'Xong', exact: true }).click()
  await page.getByText('3 lỗi', { exact: true }).first().waitFor({ state: 'hidden' })
  await page
    .getByText(/^\d lỗi$/)
    .first()
    .waitFor({ state: 'hidden' })
}

async function choose(page: Page, label: string, option: string) {
  await page.getByLabel(label).first().click()
  await page.getByRole('option', { name: option }).click()
}

async function tag(page: Page, label: string, values: string[]) {
  const field = page.getByLabel(label).first()
  for (const value of values) {
    await field.fill(value)
    await field.press('Enter')
  }
}

async function openCase(page: Page, url: string, number: string) {
  const { items } = (await (await page.request.get(`${url}/api/cases?search=${number}`)).json()) as {
    items: { id: string }[]
  }
  await page.goto(`${url}/cases/${items[0]!.id}`)
}

/** Downloads a Word file by its link and reads its text back. */
async function download(page: Page, name: string): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).first().click()])
  expect(file.suggestedFilename()).toBe(name)
  return (await readDocumentText(readFileSync(await file.path()))) ?? ''
}
