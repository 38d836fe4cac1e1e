import AxeBuilder from '@axe-core/playwright'
import { parseWorkflow } from '@statecraft/workflows'
import type { Page } from 'playwright-core'
import { beforeEach, expect, it } from 'vitest'
import { watchComplaints } from '../../../../scripts/testing/browser.ts'
import { startScreens } from '../../testing/screens.ts'
import { inPalette } from './kinds.ts'
import { vi as words } from './words.vi.ts'

const screens = startScreens()
let page: Page
let complaints: string[]

/** A machine that is busy takes its time to check what is saved. */
const savedWithinMs = 30_000
const id = 'bang-khen-cong-trang'

beforeEach(async () => {
  page = await screens.signedIn('administrator')
  complaints = watchComplaints(page)
  await page.goto(`${screens.address}/studio/workflows/${id}`)
  await page.locator('[data-element-id="tham-dinh"]').first().waitFor()
}, 60_000)

async function draft(): Promise<string> {
  const answer = await page.request.get(`${screens.address}/api/definitions/workflow/${id}`)
  return ((await answer.json()) as { draftContent: string | null }).draftContent ?? ''
}

const saved = (part: string | RegExp) =>
  expect.poll(async () => new RegExp(part).test(await draft()), { timeout: savedWithinMs }).toBe(true)
const choose = async (label: string, option: string) => {
  await page.getByLabel(label, { exact: true }).press('Enter')
  await page.getByRole('option', { name: option, exact: true }).click()
}
const type = async (label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).fill(text)
  await page.keyboard.press('Tab')
}
const expectClean = async () => {
  const { violations } = await new AxeBuilder({ page }).include('main').analyze()
  expect(violations.map((one) => [one.id, one.nodes[0]?.html])).toEqual([])
  expect(complaints).toEqual([])
}

it('repeats a step for each of a list, and says at once what is wrong', { timeout: 120_000 }, async () => {
  await page.locator('[data-element-id="tham-dinh"]').first().click()
  await page.getByRole('button', { name: new RegExp(`^${words.groups.loop}`) }).press('Enter')
  await choose(words.loop.kind, words.loop.sequential)
  await type(words.loop.collection, 'thanhVien')
  await type(words.loop.element, 'hai chữ')
  await page.getByText(words.loop.nameWrong).waitFor()
  await type(words.loop.element, 'nguoi')
  await saved(/multiInstanceLoopCharacteristics isSequential="true"/)
  await saved(/inputCollection="=thanhVien" inputElement="nguoi"/)
  await page.locator('[data-element-id="tham-dinh"] .sc-step-marks').first().waitFor()
  await choose(words.loop.kind, words.loop.again)
  await type(words.loop.maximum, 'nhiều')
  await page.getByText(words.timer.countWrong).waitFor()
  await type(words.loop.maximum, '')
  await page.getByText(words.loop.endless).waitFor()
  await type(words.loop.condition, 'ketQua = "chua-dat"')
  await saved(/<bpmn:loopCondition[^>]*>=ketQua = "chua-dat"/)
  await expectClean()
})

it('lets an event stand on a step, waits in plain words, and goes on beside it', { timeout: 120_000 }, async () => {
  await page.locator('[data-element-id="tham-dinh"]').first().click()
  await page.getByTitle(words.pad.events).click()
  await page.getByText(words.kinds.boundaryTimer, { exact: true }).click()
  await choose(words.timer.kind, words.timer.duration)
  await type(words.timer.count, '3')
  await choose(words.timer.unit, words.timer.units.week)
  await saved(/<bpmn:timeDuration[^>]*>P3W</)
  await page.getByLabel(words.interrupt.cancelActivity).press('Space')
  await saved('cancelActivity="false"')
  await choose(words.timer.kind, words.timer.cycle)
  await type(words.timer.times, '5')
  await saved(/<bpmn:timeCycle[^>]*>R5\/P1D</)
  await expectClean()
})

it('makes a name once and offers it again', { timeout: 120_000 }, async () => {
  await page.getByRole('button', { name: words.palette.all }).press('Enter')
  const palette = page.getByRole('region', { name: words.palette.label })
  await palette.getByRole('button', { name: words.kinds.signalThrow, exact: true }).press('Enter')
  await page.getByText(words.name.needed).waitFor()
  await type(words.signal.name, 'hội đồng đã họp')
  await saved(/<bpmn:signal [^>]*name="hội đồng đã họp"/)
  await palette.getByRole('button', { name: words.kinds.signal, exact: true }).press('Enter')
  await page.getByLabel(words.signal.name, { exact: true }).press('ArrowDown')
  await page.getByRole('option', { name: 'hội đồng đã họp' }).click()
  await expect.poll(async () => (await draft()).match(/signalRef="/g)?.length, { timeout: savedWithinMs }).toBe(2)
  expect((await draft()).match(/<bpmn:signal /g)).toHaveLength(1)
  await expectClean()
})

it('changes the kind of a step only to what may stand there', { timeout: 120_000 }, async () => {
  await page.locator('[data-element-id="tham-dinh"]').first().click()
  await page.getByTitle(words.pad.replace).click()
  const offered = await page.locator('.djs-popup .entry').allTextContents()
  expect(offered.map((text) => text.trim())).toContain(words.kinds.callActivity)
  expect(offered.map((text) => text.trim())).not.toContain(words.kinds.userTask)
  await page.getByText(words.kinds.callActivity, { exact: true }).last().click()
  await choose(words.call.process, 'Bằng khen theo công trạng')
  await saved(/<zeebe:calledElement processId="bang-khen-cong-trang"/)
  // What a call does not run is left behind, in the same step of undo.
  expect(await draft()).not.toMatch(
    /<bpmn:callActivity id="tham-dinh"(?:(?!<\/bpmn:callActivity>)[\s\S])*zeebe:formDefinition/,
  )
  await expectClean()
})

it('waits for several things at once, and has a worker send what an event tells', { timeout: 120_000 }, async () => {
  await page.getByRole('button', { name: words.palette.all }).press('Enter')
  const palette = page.getByRole('region', { name: words.palette.label })
  const panel = page.getByRole('region', { name: words.panel.label, exact: true })
  const group = (title: string) => panel.getByRole('button', { name: new RegExp(`^${title}`) }).press('Enter')
  await palette.getByRole('button', { name: words.kinds.messageThrow, exact: true }).press('Enter')
  await type(words.message.name, 'moi-hop')
  await group(words.groups.sender)
  await type(words.sender.type, 'gui-tin-nhan')
  await saved('<zeebe:taskDefinition type="gui-tin-nhan"')
  await palette.getByRole('button', { name: words.kinds.message, exact: true }).press('Enter')
  await type(words.message.name, 'tra-loi')
  await group(words.groups.triggers)
  await page.getByRole('button', { name: words.triggers.add }).press('Enter')
  await page.getByRole('menuitem', { name: words.triggers.kinds.timer }).press('Enter')
  await choose(words.timer.kind, words.timer.duration)
  await choose(words.triggers.wait, words.triggers.all)
  await saved('parallelMultiple="true"')
  const { process } = await parseWorkflow(await draft())
  const triggers = [...(process?.nodes.values() ?? [])].flatMap((node) => ('trigger' in node ? [node.trigger] : []))
  expect(triggers.find((trigger) => 'job' in trigger)).toMatchObject({
    name: 'moi-hop',
    job: { jobType: 'gui-tin-nhan' },
  })
  expect(triggers.find(({ type }) => type === 'multiple')).toMatchObject({
    parallel: true,
    triggers: [
      { type: 'message', name: 'tra-loi' },
      { type: 'timer', kind: 'duration' },
    ],
  })
  await page.getByRole('button', { name: words.triggers.remove.replace('{{number}}', '1') }).press('Enter')
  await expect.poll(async () => /parallelMultiple/.test(await draft()), { timeout: savedWithinMs }).toBe(false)
  await expectClean()
})

// Last: it leaves the diagram full.
it('offers only what runs: everything in the palette, by keyboard, is read again', { timeout: 120_000 }, async () => {
  await page.getByRole('button', { name: words.palette.all }).press('Enter')
  const palette = page.getByRole('region', { name: words.palette.label })
  for (const kind of inPalette) {
    await page.locator('.djs-container svg').first().press('Escape')
    await palette.getByRole('button', { name: words.kinds[kind.id], exact: true }).press('Enter')
  }
  await saved('bpmn:adHocSubProcess')
  await saved('bpmn:cancel|bpmn:compensateEventDefinition')
  const { diagnostics } = await parseWorkflow(await draft())
  const refused = diagnostics.filter(({ code }) => /not-supported|unreadable/.test(code))
  expect(refused.map(({ code, element }) => [code, element])).toEqual([])
  await expectClean()
})
