import { createHash, timingSafeEqual } from 'node:crypto'
import type { Hono } from 'hono'
import type { Metrics } from '../operate/metrics.ts'
import { HttpProblem } from './problem.ts'
import type { AppEnv } from './route.ts'

/** Serves `/metrics` to whoever shows the token; without one set there is no such page, nor does the web app answer in its place. */
export function mountMetrics(app: Hono<AppEnv>, metrics: { token: string; source: Metrics } | null) {
  if (metrics === null) {
    app.get('/metrics', () => {
      throw new HttpProblem('not-found')
    })
    return
  }
  const wanted = digest(`Bearer ${metrics.token}`)
  app.get('/metrics', async (c) => {
    if (!timingSafeEqual(digest(c.req.header('authorization') ?? ''), wanted))
      throw new HttpProblem('metrics-token-wrong', {}, { headers: { 'www-authenticate': 'Bearer' } })
    return c.body(await metrics.source.text(), 200, {
      'content-type': metrics.source.contentType,
      'cache-control': 'no-store',
    })
  })
}

/** Digests are of one length, so that comparing them tells nothing by its time. */
const digest = (text: string) => createHash('sha256').update(text).digest()
