import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser } from '../../../scripts/testing/browser.ts'
import { fill, openDossier, openTask, people, picture, saved, send, signIn, taskComes, today } from './desk.ts'
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

it('lets an administrator add a field and a step; the open dossier ends the old way, the next one takes the new', {
  timeout: 240_000,
}, async () => {
  const { url } = product
  const proposer = await signIn(browser, url, people.proposer)
  const open = await openDossier(proposer, url)

  const administrator = await signIn(browser, url, people.administrator)
  await addField(administrator, url)
  await addStep(administrator, url)
  await publish(administrator, url)

  const specialist = await signIn(browser, url, people.specialist)
  const chair = await signIn(browser, url, people.chair)
  const councilMember = await signIn(browser, url, people.councilMember)

  // The dossier that was open knows neither the field nor the step.
  await openTask(proposer, url, open)
  await fillDossier(proposer, url, 'Nguyễn Văn T')
  expect(await proposer.getByLabel('Số điện thoại liên hệ').count()).toBe(0)
  await send(proposer, 'Chuyển Sở Nội vụ thẩm định')
  await openTask(specialist, url, open)
  await send(specialist, 'Chuyển công khai danh sách')
  expect(await stepsOf(specialist, url, open)).toEqual(['Công khai danh sách'])

  // The next one asks for the field, and passes the step; it is for somebody else, whom the first has not commended meanwhile.
  const next = await openDossier(proposer, url)
  await fillDossier(proposer, url, 'Bùi Thị I')
  await proposer.getByRole('button', { name: 'Chuyển Sở Nội vụ thẩm định', exact: true }).click()
  await proposer.getByText('Còn 1 chỗ cần sửa trước khi chuyển').waitFor()
  await fill(proposer, 'Số điện thoại liên hệ', '0321 000 000')
  await saved(proposer)
  await send(proposer, 'Chuyển Sở Nội vụ thẩm định')
  await openTask(specialist, url, next)
  await send(specialist, 'Chuyển công khai danh sách')
  expect(await stepsOf(specialist, url, next)).toEqual(['Trưởng phòng soát xét'])
  await openTask(specialist, url, next)
  await send(specialist, 'Hoàn thành bước này')
  expect(await stepsOf(specialist, url, next)).toEqual(['Công khai danh sách'])

  // And both come to their end.
  product.setClockAhead('P20D')
  for (const number of [open, next]) {
    await taskComes(councilMember, url, number)
    await openTask(councilMember, url, number)
    await send(councilMember, 'Đồng ý, trình Chủ tịch')
    await openTask(chair, url, number)
    await fill(chair, 'Số quyết định', `${number}/QĐ-UBND`)
    await fill(chair, 'Ngày ban hành', await today(chair, url))
    await send(chair, 'Ký quyết định khen thưởng')
    await ends(chair, url, number)
  }
})

/** A required field in the section "Tờ trình" of the proposal. */
async function addField(page: Page, url: string) {
  await page.goto(`${url}/studio/forms/de-nghi`)
  await page.getByRole('treeitem', { name: /Số tờ trình/ }).click()
  await page.getByRole('button', { name: 'Thêm trường Văn bản' }).click()
  await page.getByLabel('Nhãn').fill('Số điện thoại liên hệ')
  await page.getByRole('switch', { name: 'Bắt buộc' }).check()
  await page.locator('[data-preview]').getByLabel('Số điện thoại liên hệ').waitFor()
  await saved(page)
  await picture(page, 'studio-bieu-mau')
}

/** One more appraisal step after "Thẩm định hồ sơ", once the dossier is found right. */
async function addStep(page: Page, url: string) {
  await page.goto(`${url}/studio/workflows/bang-khen-cong-trang`)
  await page.getByRole('tab', { name: /Bảng bước/ }).click()
  await page.getByRole('button', { name: 'Việc với bước Lập danh sách đủ điều kiện' }).click()
  await page.getByRole('menuitem', { name: 'Thêm bước sau bước này' }).click()
  await page.getByLabel('Tên bước 4').fill('Trưởng phòng soát xét')
  await page.getByLabel('Tên bước 4').blur()
  await page.getByLabel('Người thực hiện Trưởng phòng soát xét').click()
  await page.getByRole('option', { name: 'Chuyên viên thẩm định' }).click()
  await saved(page)
  await page.getByRole('tab', { name: 'Sơ đồ' }).click()
  await picture(page, 'studio-quy-trinh')
}

async function publish(page: Page, url: string) {
  await page.goto(`${url}/publish`)
  await page
    .getByText('Thêm bước “Trưởng phòng soát xét”')
    .or(page.getByText('Trưởng phòng soát xét'))
    .first()
    .waitFor()
  await page.getByText('Số điện thoại liên hệ').first().waitFor()
  await page.getByLabel('Văn bản căn cứ').fill('QĐ 112/2026/QĐ-UBND')
  await picture(page, 'phat-hanh')
  await page.getByRole('button', { name: /^Phát hành từ/ }).click()
  await page.getByText('Đã phát hành').first().waitFor()
}

async function fillDossier(page: Page, url: string, nominee: string) {
  await fill(page, 'Số tờ trình', '147/TTr-UBND')
  await fill(page, 'Ngày tờ trình', await today(page, url))
  await fill(page, 'Năm xét khen thưởng', '2025')
  await page.getByRole('button', { name: 'Dán từ Excel' }).click()
  const cells = [
    'Cá nhân',
    nominee,
    '02 lần liên tục Chiến sĩ thi đua cơ sở',
    '2024, 2025',
    'Hoàn thành xuất sắc nhiệm vụ.',
  ]
  const heading = [
    'Đối tượng',
    'Họ và tên, tên tập thể',
    'Tiêu chuẩn đề nghị',
    'Các năm đạt danh hiệu',
    'Tóm tắt thành tích',
  ]
  await page.getByLabel('Dán vào đây').fill(`${heading.join('\t')}\r\n${cells.join('\t')}`)
  await page.getByRole('button', { name: 'Thêm 1 dòng vào bảng' }).click()
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await saved(page)
}

async function stepsOf(page: Page, url: string, number: string): Promise<string[]> {
  const { items } = (await (await page.request.get(`${url}/api/cases?search=${number}`)).json()) as {
    items: { steps: string[] }[]
  }
  return items[0]!.steps
}

async function ends(page: Page, url: string, number: string) {
  await expect
    .poll(
      async () => {
        const answer = await page.request.get(`${url}/api/cases?search=${number}`)
        return ((await answer.json()) as { items: { status: string }[] }).items[0]?.status
      },
      { timeout: 15_000 },
    )
    .toBe('completed')
}
