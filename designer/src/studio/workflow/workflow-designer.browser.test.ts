import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { watchComplaints } from '../../../../scripts/testing/browser.ts'
import { startScreens } from '../../testing/screens.ts'

const screens = startScreens()

const workflow = '/api/definitions/workflow/bang-khen-cong-trang'

const administrator = () => screens.signedIn('administrator')

async function draftOf(page: Page): Promise<string> {
  const answer = await page.request.get(`${screens.address}${workflow}`)
  return ((await answer.json()) as { draftContent: string | null }).draftContent ?? ''
}

it('adds a step by keyboard alone, names it, saves it, and shows it on the diagram', { timeout: 120_000 }, async () => {
  const page = await administrator()
  const complaints = watchComplaints(page)
  await page.goto(`${screens.address}/studio/workflows/bang-khen-cong-trang?tab=table`)
  await page.getByRole('button', { name: 'Việc với bước Thẩm định hồ sơ' }).press('Enter')
  await page.getByRole('menuitem', { name: 'Thêm bước sau bước này' }).press('Enter')
  await page.keyboard.type('Xin ý kiến Công an xã')
  await page.keyboard.press('Tab')
  await page.getByLabel('Người thực hiện Xin ý kiến Công an xã').waitFor()
  await page.getByText('chưa giao cho ai').first().waitFor()
  await expect.poll(() => draftOf(page), { timeout: 30_000 }).toContain('id="xin-y-kien-cong-an-xa"')
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
  await expect.poll(() => draftOf(page), { timeout: 30_000 }).not.toContain('xin-y-kien')
  expect(complaints).toEqual([])
})

it('keeps comments and parts of other tools when something is changed on the board', { timeout: 120_000 }, async () => {
  const page = await administrator()
  const found = await page.request.get(`${screens.address}${workflow}`)
  const { content, draft } = (await found.json()) as { content: string; draft: { version: number } | null }
  const foreign = content
    .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:khac="urn:khac" ')
    .replace('<bpmn:userTask id="tham-dinh"', '<!-- Theo Điều 84 -->\n<bpmn:userTask khac:mau="xanh" id="tham-dinh"')
  const saved = await page.request.put(`${screens.address}${workflow}/draft`, {
    data: { content: foreign, version: draft?.version ?? 0 },
    headers: { origin: screens.address },
  })
  expect(saved.status()).toBe(200)
  await page.goto(`${screens.address}/studio/workflows/bang-khen-cong-trang?element=tham-dinh`)
  await page.getByLabel('Tên bước', { exact: true }).fill('Thẩm tra hồ sơ')
  await page.keyboard.press('Tab')
  await expect.poll(() => draftOf(page), { timeout: 30_000 }).toContain('Thẩm tra hồ sơ')
  expect(await draftOf(page)).toContain('<!-- Theo Điều 84 -->')
  expect(await draftOf(page)).toContain('khac:mau="xanh"')
})
