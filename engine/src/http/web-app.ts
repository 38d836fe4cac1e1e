import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { compress } from 'hono/compress'
import { HttpProblem } from './problem.ts'
import type { AppEnv } from './route.ts'

/**
 * Serves the built web app from `folder`. Files under `/assets` carry their hash in the name and are kept for a year; the page itself
 * is made afresh with the nonce of its request and answers every address of the app.
 */
export function mountWebApp(app: Hono<AppEnv>, folder: string) {
  // Read each time: a page kept from before a new build would ask for files that are gone.
  const page = () => readFileSync(join(folder, 'index.html'), 'utf8')

  app.get('/', (c) => sendPage(c, page()))
  app.get('/index.html', (c) => c.redirect('/', 301))
  // Only files that hold no secret are compressed.
  app.use('/assets/*', compress(), keepFor('31536000, immutable'), serveStatic({ root: folder }))
  app.use('/*', keepFor('3600'), serveStatic({ root: folder }))
  app.get('/*', (c) => {
    // A file that is missing must not be answered by the page: a browser would take HTML for a script.
    if (/\.[a-z0-9]+$/i.test(c.req.path)) throw new HttpProblem('not-found')
    return sendPage(c, page())
  })
}

/** How long a file may be kept; the page and what is not found say so themselves. */
function keepFor(seconds: string): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    await next()
    if (c.res.ok && !c.res.headers.has('cache-control'))
      c.res.headers.set('cache-control', `public, max-age=${seconds}`)
  }
}

function sendPage(c: Context<AppEnv>, page: string) {
  c.header('cache-control', 'no-store')
  return c.html(page.replaceAll('__CSP_NONCE__', c.get('secureHeadersNonce') ?? ''))
}
