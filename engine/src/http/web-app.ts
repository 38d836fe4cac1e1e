import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono } from 'hono'
import { HttpProblem } from './problem.ts'
import type { AppEnv } from './route.ts'

/**
 * Serves the built web app from `folder`. Files under `/assets` carry their hash in the name and are kept for a year; the page itself
 * is made afresh with the nonce of its request and answers every address of the app.
 */
export function mountWebApp(app: Hono<AppEnv>, folder: string) {
  const page = readFileSync(join(folder, 'index.html'), 'utf8')

  app.get('/', (c) => sendPage(c, page))
  app.get('/index.html', (c) => c.redirect('/', 301))
  app.use('/assets/*', serveStatic({ root: folder, onFound: keepFor('31536000, immutable') }))
  app.use('/*', serveStatic({ root: folder, onFound: keepFor('3600') }))
  app.get('/*', (c) => {
    // A file that is missing must not be answered by the page: a browser would take HTML for a script.
    if (/\.[a-z0-9]+$/i.test(c.req.path)) throw new HttpProblem('not-found')
    return sendPage(c, page)
  })
}

const keepFor = (seconds: string) => (_path: string, c: Context) =>
  c.header('cache-control', `public, max-age=${seconds}`)

function sendPage(c: Context<AppEnv>, page: string) {
  c.header('cache-control', 'no-store')
  return c.html(page.replaceAll('__CSP_NONCE__', c.get('secureHeadersNonce') ?? ''))
}
