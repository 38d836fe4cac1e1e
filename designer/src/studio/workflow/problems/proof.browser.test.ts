import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { launchBrowser, openPage, watchComplaints } from '../../../../../scripts/testing/browser.ts'
import { startTestServer, type TestServer } from '../../../testing/server.ts'

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

it('says that the workflow is proved, and plays a planted deadlock on the diagram', { timeout: 90_000 }, async () => {
  const page = await administrator()
  const complaints = watchComplaints(page)
  await page.goto(`${server.address}/studio/workflows/bang-khen-cong-trang`)
  await page.getByText(/^Đã chứng minh: mọi hồ sơ đi được đến kết thúc/).waitFor()

  await plantDeadlock(page)
  await page.reload()
  await page.getByText('có thể chờ mãi một nhánh không bao giờ tới').waitFor()
  expect(await page.getByText(/^Đã chứng minh/).count()).toBe(0)
  await page.getByRole('button', { name: 'Cho tôi xem' }).first().click()
  await page.locator('.djs-shape.sc-problem[data-element-id="ky-quyet-dinh"]').waitFor()
  // The way there is numbered, and can be walked step by step.
  expect(await page.locator('.sc-badge').count()).toBeGreaterThan(3)
  await page.getByRole('button', { name: 'Bước trước của đường đi' }).click()
  await page.getByText(/^bước \d+ \/ \d+$/).waitFor()
  expect(complaints).toEqual([])
})

/** The step that two ways of one choice lead to becomes a gateway that waits for both. */
async function plantDeadlock(page: Page): Promise<void> {
  const { content } = (await (await page.request.get(`${server.address}${workflow}`)).json()) as { content: string }
  const join = content.replace(
    /<bpmn:userTask id="ky-quyet-dinh"([^>]*)>[\s\S]*?<\/bpmn:userTask>/,
    (task, attributes: string) =>
      `<bpmn:parallelGateway id="ky-quyet-dinh"${attributes}>${[...task.matchAll(/<bpmn:(incoming|outgoing)>.*?<\/bpmn:\1>/g)].map(([end]) => end).join('')}</bpmn:parallelGateway>`,
  )
  const saved = await page.request.put(`${server.address}${workflow}/draft`, {
    data: { content: join, version: 0 },
    headers: { origin: server.address },
  })
  expect(saved.status()).toBe(200)
}
