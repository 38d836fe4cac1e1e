import { launchBrowser, openPage } from '../../../scripts/testing/browser.ts'
import { standaloneValidator } from '../../src/server.ts'
import { servePage } from '../serve.ts'
import type { Question } from './main.ts'

/** A page that evaluates forms with the code that browsers get. */
export interface EvaluatingBrowser {
  evaluate(questions: Omit<Question, 'module'>[]): Promise<unknown[]>
  close(): Promise<void>
}

/** Modules come as blobs here; nothing else is allowed that the engine's own policy forbids. */
const POLICY = "default-src 'self'; script-src 'self' blob:"
const batchMs = 120_000

export async function evaluatingBrowser(): Promise<EvaluatingBrowser> {
  const pages = await servePage(import.meta.dirname, [], POLICY)
  const browser = await launchBrowser()
  return {
    async evaluate(questions) {
      // Each batch on a page of its own: a page keeps every module it was ever given.
      const page = await openPage(browser)
      try {
        page.setDefaultTimeout(batchMs)
        await page.goto(pages.url)
        await page.waitForFunction(() => window.answers !== undefined)
        const asked = questions.map(({ form, env, steps }) => ({
          form,
          env,
          steps,
          module: standaloneValidator({ schema: form.schema }),
        }))
        return await page.evaluate((all) => window.answers(JSON.parse(all)), JSON.stringify(asked))
      } finally {
        await page.context().close()
      }
    },
    async close() {
      await browser.close()
      pages.close()
    },
  }
}
