import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { packedChromium } from './packed-chromium.ts'

/** No wait in a test is longer than this. */
const limitMs = 15_000

const onSystem = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/**
 * A browser without a window, never downloaded: the one that `CHROME_PATH` names, else one on the system, else the one packed in
 * `@sparticuz/chromium`. Close it when the tests are done.
 */
export async function launchBrowser(): Promise<Browser> {
  const known = process.env.CHROME_PATH || onSystem.find((path) => existsSync(path))
  const how = known
    ? { executablePath: known, args: ['--no-sandbox', '--disable-dev-shm-usage'] }
    : await packedChromium()
  return chromium.launch({ headless: true, timeout: 60_000, ...how })
}

/** A page of its own, with cookies of its own: one person at one screen. Every wait in it has a limit. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    viewport: { width: 1440, height: 900 },
    ...options,
  })
  context.setDefaultTimeout(limitMs)
  context.setDefaultNavigationTimeout(limitMs)
  return context.newPage()
}

/** The screen of a telephone, for `openPage`. */
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  deviceScaleFactor: 2,
  hasTouch: true,
  isMobile: true,
}

/** What a page complained of: uncaught errors, console errors, refusals of the content security policy. */
export function watchComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`)
  })
  return complaints
}
