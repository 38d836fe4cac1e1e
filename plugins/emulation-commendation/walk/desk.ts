import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { openPage } from '../../../scripts/testing/browser.ts'

const pictures = resolve(import.meta.dirname, '../../../test-results/walk')
const password = 'thi-dua-mau'

/** The five sample accounts by what they do. */
export const people = {
  proposer: 'canbo.xa@mau.example',
  specialist: 'chuyenvien@mau.example',
  councilMember: 'hoidong@mau.example',
  chair: 'chutich@mau.example',
  administrator: 'quantri@mau.example',
}

/** Signs in through the page, as a person does, and waits for the inbox. */
export async function signIn(browser: Browser, url: string, email: string): Promise<Page> {
  const page = await openPage(browser)
  await page.goto(url)
  await page.getByLabel('Thư điện tử').fill(email)
  await page.getByLabel('Mật khẩu').fill(password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await page.getByRole('heading', { name: 'Việc của tôi' }).or(page.getByRole('navigation')).first().waitFor()
  return page
}

/** Opens a new dossier; gives its number. */
export async function openDossier(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/new`)
  await page.getByRole('button', { name: 'Lập hồ sơ này' }).click()
  await page.waitForURL(/\/tasks\//)
  return numberOn(page)
}

/** Opens the task of a dossier from the inbox. */
export async function openTask(page: Page, url: string, number: string): Promise<void> {
  const { items } = (await (await page.request.get(`${url}/api/tasks?filter=all&search=${number}`)).json()) as {
    items: { id: string }[]
  }
  if (items[0] === undefined) throw new Error(`No task of ${number} is in the inbox.`)
  await page.goto(`${url}/tasks/${items[0].id}`)
  await page.getByText(number).first().waitFor()
}

export async function numberOn(page: Page): Promise<string> {
  const text = await page
    .getByText(/HS-\d{4}-\d{4,}/)
    .first()
    .textContent()
  return /HS-\d{4}-\d{4,}/.exec(text ?? '')![0]
}

/** Types into a field by its label. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  const field = page.getByLabel(label, { exact: false }).first()
  await field.fill(value)
  await field.blur()
}

/** Waits until the server has what was typed. */
export async function saved(page: Page): Promise<void> {
  await page
    .getByText(/Đã lưu \d{2}:\d{2}/)
    .first()
    .waitFor()
}

/** `dd/mm/yyyy` of the server's legal day. */
export async function today(page: Page, url: string): Promise<string> {
  const { now } = (await (await page.request.get(`${url}/api/me`)).json()) as { now: string }
  return new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date(now))
}

/** Presses the button of an outcome and waits until the task has left the desk. */
export async function send(page: Page, outcome: string) {
  await page.getByRole('button', { name: outcome, exact: true }).click()
  await page.waitForURL(/\/tasks(\?|$)/).catch(async (error: unknown) => {
    await picture(page, 'khong-chuyen-duoc')
    throw error
  })
}

/** The clock was moved: the worker fires the timer at its next look. */
export async function taskComes(page: Page, url: string, number: string) {
  for (let tries = 0; tries < 100; tries += 1) {
    const { items } = (await (await page.request.get(`${url}/api/tasks?filter=all&search=${number}`)).json()) as {
      items: unknown[]
    }
    if (items.length > 0) return
    await page.waitForTimeout(100)
  }
  throw new Error(`No task of ${number} came within ten seconds.`)
}

/** Keeps how a page looks at a desk and on a phone, for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true })
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: `${pictures}/${name}-${width}.png` })
  }
  await page.setViewportSize({ width: 1440, height: 900 })
}
