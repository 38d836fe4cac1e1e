import type { CDPSession, Page } from 'playwright-core'
import { percentile } from './figure.ts'

/** What keys cost a page: 95 of 100 needed no more, milliseconds. */
export interface TypingCost {
  /** From the key to the painted frame, as a person sees it; a frame is the least. */
  toPaintMs: number
  /** Script for one key on the page's own thread, with all that follows it later: what is left when the machine has nothing else to do. */
  scriptMs: number
}

/** What follows a key later, such as an evaluation put off until typing pauses, is over by then. */
const restMs = 250

/** Presses keys one by one and tells what each cost. The first few only warm up. */
export async function costOfTyping(page: Page, keys: readonly string[], warmUp = 3): Promise<TypingCost> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const script: number[] = []
  for (const [index, key] of keys.entries()) {
    if (index === warmUp) await page.evaluate(() => void window.keyTimes.splice(0))
    const before = await scriptOf(session)
    await page.keyboard.press(key)
    await page.waitForTimeout(restMs)
    if (index >= warmUp) script.push((await scriptOf(session)) - before)
  }
  await session.detach()
  const times = await page.evaluate(() => window.keyTimes)
  return { toPaintMs: percentile(times, 0.95), scriptMs: percentile(script, 0.95) }
}

async function scriptOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1_000 * (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0)
}
