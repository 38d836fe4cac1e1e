import type { Page } from 'playwright-core'

/**
 * A clock that counts only the time a page's own thread was at work, in milliseconds since it was made: other programs on the machine
 * cannot make it run faster.
 */
export async function threadClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const read = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0)
  }
  const start = await read()
  return async () => Math.round((await read()) - start)
}
