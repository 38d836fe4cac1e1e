import type { MiddlewareHandler } from 'hono'
import { HttpProblem } from './problem.ts'
import type { AppEnv } from './route.ts'

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses calls that another site could make in a signed-in browser. Changes are taken as JSON (or a form with a file, where a route
 * says so), from our own origin: with a cookie, the browser's word for where the call comes from must be there and be us.
 * `origin` is the address people use; without it the Host header says who we are, and a trusted proxy whether that is https.
 */
export function guardOrigin(origin: string | null): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    if (safeMethods.has(c.req.method)) return next()
    const site = c.req.header('sec-fetch-site')
    const from = c.req.header('origin')
    if (site !== undefined && site !== 'same-origin') throw new HttpProblem('origin-refused')
    if (from !== undefined && !isOwn(from, origin, c.req.header('host'), c.get('caller').https))
      throw new HttpProblem('origin-refused')
    if (from === undefined && site === undefined && c.req.header('cookie')) throw new HttpProblem('origin-refused')
    return next()
  }
}

function isOwn(from: string, origin: string | null, host: string | undefined, https: boolean | null): boolean {
  if (origin !== null) return from === origin
  if (https !== null && from.startsWith('https:') !== https) return false
  return URL.canParse(from) && host !== undefined && new URL(from).host === host
}

/** Refuses a body of another kind than the route reads. A call without any body needs no kind. */
export function requireContentType(found: string | undefined, expected: 'application/json' | 'multipart/form-data') {
  const kind = found?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (kind !== expected) throw new HttpProblem('content-type', { found: kind, expected })
}
