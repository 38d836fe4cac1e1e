import type { Browser, Page } from 'playwright-core'
import { launchBrowser, openPage } from '../../scripts/testing/browser.ts'
import { servePage, validatorModule } from '../gallery/serve.ts'
import { formOfFields } from './form-of-fields.ts'
import { formOfRows } from './form-of-rows.ts'
import { costOfTyping, type TypingCost } from './typing.ts'

/** Stock RJSF compiles its validator in the page, which takes evaluated code. */
const POLICY =
  "default-src 'self'; script-src 'self' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
/** Longer than stock RJSF needs for a table of 500 rows. */
const limitMs = 180_000

export interface Opened extends TypingCost {
  firstPaintMs: number
}

/** What both sides cost in a browser, each on a page of its own. */
export interface BrowserCosts {
  fields: { ours: Opened; stock: Opened }
  rows: { ours: Opened; stock: Opened }
}

/** Opens the long form and the long table by our view and by stock RJSF, and types into each. */
export async function costsInBrowser(rows: number): Promise<BrowserCosts> {
  const pages = await servePage(
    `${import.meta.dirname}/page`,
    [validatorModule('virtual:validator-fields', formOfFields), validatorModule('virtual:validator-rows', formOfRows)],
    POLICY,
  )
  const browser = await launchBrowser()
  const open = (query: string, begin: Begin, keys: string[]) => measure(browser, `${pages.url}?${query}`, begin, keys)
  try {
    return {
      fields: {
        ours: await open('side=ours&form=fields', intoField('#do-truong_s15_name'), sentence(40)),
        stock: await open('side=stock&form=fields', intoField('#root_s15_name'), sentence(40)),
      },
      rows: {
        ours: await open(`side=ours&form=rows&rows=${rows}`, intoCell, cells(8)),
        stock: await open(`side=stock&form=rows&rows=${rows}`, intoField('#root_nominees_9_name'), sentence(6)),
      },
    }
  } finally {
    await browser.close()
    pages.close()
  }
}

type Begin = (page: Page) => Promise<void>

const intoField = (field: string) => (page: Page) => page.locator(field).focus()
const intoCell = (page: Page) => page.locator('[data-cell="2:0"]').click()

const letters = [...'nguyen van a thuoc phong giao duc']
const sentence = (length: number) => Array.from({ length }, (_, index) => letters[index % letters.length]!)
/** Typed into one cell after another, downwards. */
const cells = (count: number) => Array.from({ length: count }, () => ['a', 'b', 'c', 'd', 'Enter']).flat()

async function measure(browser: Browser, url: string, begin: Begin, keys: string[]): Promise<Opened> {
  const page = await openPage(browser)
  page.setDefaultTimeout(limitMs)
  try {
    await page.goto(url)
    await page.waitForFunction(() => window.painted !== undefined)
    const firstPaintMs = await page.evaluate(() => window.painted)
    await begin(page)
    return { firstPaintMs, ...(await costOfTyping(page, keys)) }
  } finally {
    await page.context().close()
  }
}

declare global {
  interface Window {
    painted: Promise<number>
    keyTimes: number[]
  }
}
