import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { watchComplaints } from '../../../../../scripts/testing/browser.ts'
import { startScreens } from '../../../testing/screens.ts'

const screens = startScreens()

const workflow = '/api/definitions/workflow/bang-khen-cong-trang'

const administrator = () => screens.signedIn('administrator')

it('says that the workflow is proved, and plays a planted deadlock on the diagram', { timeout: 90_000 }, async () => {
  const page = await administrator()
  const complaints = watchComplaints(page)
  await page.goto(`${screens.address}/studio/workflows/bang-khen-cong-trang`)
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
  const { content } = (await (await page.request.get(`${screens.address}${workflow}`)).json()) as { content: string }
  const join = content.replace(
    /<bpmn:userTask id="ky-quyet-dinh"([^>]*)>[\s\S]*?<\/bpmn:userTask>/,
    (task, attributes: string) =>
      `<bpmn:parallelGateway id="ky-quyet-dinh"${attributes}>${[...task.matchAll(/<bpmn:(incoming|outgoing)>.*?<\/bpmn:\1>/g)].map(([end]) => end).join('')}</bpmn:parallelGateway>`,
  )
  const saved = await page.request.put(`${screens.address}${workflow}/draft`, {
    data: { content: join, version: 0 },
    headers: { origin: screens.address },
  })
  expect(saved.status()).toBe(200)
}
