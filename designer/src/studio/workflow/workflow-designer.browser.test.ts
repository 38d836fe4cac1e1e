import AxeBuilder from '@axe-core/playwright'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, watchComplaints } from '../../../../scripts/testing/browser.ts'
import { startTestServer, type TestServer } from '../../testing/server.ts'

let server: TestServer
let browser: Browser

beforeAll(async () => {
  ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
}, 120_000)

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const workflow = '/api/definitions/workflow/bang-khen-cong-trang'

async function administrator(): Promise<Page> {
  const page = await openPage(browser)
  const answer = await page.request.post(`${server.address}/api/auth/sign-in/email`, {
    data: { email: 'quantri@mau.example', password: 'thi-dua-mau' },
    headers: { origin: server.address },
  })
  expect(answer.status()).toBe(200)
  return page
}

async function draftOf(page: Page): Promise<string> {
  const answer = await page.request.get(`${server.address}${workflow}`)
  return ((await answer.json()) as { draftContent: string | null }).draftContent ?? ''
}

it('adds a step by keyboard alone, names it, saves it, and shows it on the diagram', { timeout: 60_000 }, async () => {
  const page = await administrator()
  const complaints = watchComplaints(page)
  await page.goto(`${server.address}/studio/workflows/bang-khen-cong-trang?tab=table`)
  await page.getByRole('button', { name: 'Việc với bước Thẩm định hồ sơ' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Thêm bước sau bước này' }).press('Enter')
  await page.keyboard.type('Xin ý kiến Công an xã')
  await page.keyboard.press('Tab')
  await page.getByLabel('Người thực hiện Xin ý kiến Công an xã').waitFor()
  await page.getByText('chưa giao cho ai').first().waitFor()
  await expect.poll(() => draftOf(page), { timeout: 10_000 }).toContain('id="xin-y-kien-cong-an-xa"')
  // The way into the next step keeps its id for its first half.
  expect(await draftOf(page)).toMatch(
    /id="tham-dinh-ket-luan-tham-dinh" sourceRef="tham-dinh" targetRef="xin-y-kien-cong-an-xa"/,
  )
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([])

  await page.getByRole('tab', { name: 'Sơ đồ' }).click()
  await page.getByRole('button', { name: 'Xem trên sơ đồ' }).first().click()
  await page.locator('.djs-shape.sc-problem[data-element-id="xin-y-kien-cong-an-xa"]').waitFor()
  for (const _ of ['name', 'step']) await page.getByRole('button', { name: /^Hoàn tác/ }).click()
  await page.locator('[data-element-id="xin-y-kien-cong-an-xa"]').waitFor({ state: 'detached' })
  await expect.poll(() => draftOf(page), { timeout: 10_000 }).not.toContain('xin-y-kien')
  expect(complaints).toEqual([])
})
