import type { Context, MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { ObserveRequest } from '../operate/observe-request.ts'
import type { AppEnv } from './route.ts'

/** Shows each request to an observer: by the pattern of its route, never by its path, which names cases and people. */
export function observeRequests(observe: ObserveRequest): MiddlewareHandler<AppEnv> {
  return (c, next) => {
    const seen = {
      method: c.req.method,
      traceparent: c.req.header('traceparent') ?? null,
      tracestate: c.req.header('tracestate') ?? null,
      requestId: c.get('requestId'),
    }
    return observe(seen, async () => {
      await next()
      return { route: patternOf(c), status: c.res.status }
    })
  }
}

/** The pattern of the route itself, which is matched last and by its method; what only middleware saw has none. */
function patternOf(c: Context<AppEnv>): string {
  const route = matchedRoutes(c).findLast(({ method, path }) => method !== 'ALL' && path !== '/*')
  if (route) return route.path
  return c.req.path.startsWith('/api/') ? 'none' : 'page'
}
