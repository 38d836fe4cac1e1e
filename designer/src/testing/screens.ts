import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { launchBrowser, openPage } from '../../../scripts/testing/browser.ts'
import { startTestServer, type TestServer } from './server.ts'

/** People of the demo province, who all have one password. */
export const demoPassword = 'thi-dua-mau'
const accounts = { administrator: 'quantri@mau.example', staff: 'canbo.xa@mau.example' }

/** What the tests of one file look at: a server of their own and a browser. */
export interface Screens {
  readonly address: string
  /** A page on which nobody is signed in. */
  open: (options?: BrowserContextOptions) => Promise<Page>
  signedIn: (who: keyof typeof accounts, options?: BrowserContextOptions) => Promise<Page>
}

/** Starts a server and a browser before the tests of a file, and ends both after them. */
export function startScreens(): Screens {
  let server: TestServer
  let browser: Browser
  beforeAll(async () => {
    ;[server, browser] = await Promise.all([startTestServer(), launchBrowser()])
  }, 120_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })
  const open = (options: BrowserContextOptions = {}) => openPage(browser, options)
  return {
    get address() {
      return server.address
    },
    open,
    signedIn: async (who, options) => {
      const page = await open(options)
      const answer = await page.request.post(`${server.address}/api/auth/sign-in/email`, {
        data: { email: accounts[who], password: demoPassword },
        headers: { origin: server.address },
      })
      expect(answer.status()).toBe(200)
      return page
    },
  }
}
