import type { BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
import { launchBrowser, openPage, watchComplaints } from '../../scripts/testing/browser.ts'
import { serveGallery } from './serve.ts'

/** The gallery as the tests of one file see it. */
export interface GalleryPage {
  readonly url: string
  /** A new page for each test. */
  readonly page: Page
}

/**
 * Serves the gallery and opens a browser before the tests of a file, a page before each. After each the page must not have complained: of an
 * uncaught error, or of the page's policy (no evaluated code, no inline script).
 */
export function galleryPage(options: BrowserContextOptions = {}): GalleryPage {
  let gallery: Awaited<ReturnType<typeof serveGallery>>
  let browser: Awaited<ReturnType<typeof launchBrowser>>
  let page: Page
  let complaints: string[]
  beforeAll(async () => {
    gallery = await serveGallery()
    browser = await launchBrowser()
  })
  beforeEach(async () => {
    page = await openPage(browser, options)
    complaints = watchComplaints(page)
  })
  afterEach(async () => {
    await page.context().close()
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([])
  })
  afterAll(async () => {
    await browser?.close()
    gallery?.close()
  })
  return {
    get url() {
      return gallery.url
    },
    get page() {
      return page
    },
  }
}
