import type { MiddlewareHandler } from 'hono'
import { HttpProblem } from './problem.ts'
import type { AppEnv } from './route.ts'

/** Counts what is under way and says no before there is too much of it, so that a rush is refused in a millisecond instead of queueing. */
export interface Gate {
  /** Lets a request in, or throws `overloaded` or `stopping`; what it returns lets it out again, once. */
  enter(change: boolean): () => void
  readonly underWay: { requests: number; changes: number }
  readonly isStopping: boolean
  /** Lets nobody in any more; settles when all are out. */
  stop(): Promise<void>
}

/** A gate for so many requests at once, and so many of them that change something: those wait for one writer. */
export function createGate(limits: { requests: number; changes: number }): Gate {
  const underWay = { requests: 0, changes: 0 }
  let whenOut: (() => void) | null = null

  return {
    underWay,
    get isStopping() {
      return whenOut !== null
    },
    enter(change) {
      if (whenOut !== null) throw refusal('stopping', 5)
      if (underWay.requests >= limits.requests || (change && underWay.changes >= limits.changes))
        throw refusal('overloaded', 1)
      underWay.requests += 1
      if (change) underWay.changes += 1
      let inside = true
      return () => {
        if (!inside) return
        inside = false
        underWay.requests -= 1
        if (change) underWay.changes -= 1
        if (underWay.requests === 0) whenOut?.()
      }
    },
    stop() {
      const { promise, resolve } = Promise.withResolvers<void>()
      whenOut = resolve
      if (underWay.requests === 0) resolve()
      return promise
    },
  }
}

/** Whoever comes back at the same second would meet the same crowd, so callers are spread a little. */
function refusal(code: 'overloaded' | 'stopping', leastSeconds: number): HttpProblem {
  const seconds = leastSeconds + Math.floor(Math.random() * 3)
  return new HttpProblem(code, { seconds }, { headers: { 'retry-after': String(seconds) } })
}

/** Paths that are answered also under load and while stopping: they are how a supervisor sees it. */
const always = new Set(['/api/health', '/api/ready'])
const tellEveryMs = 10_000

/** Passes requests through a gate; a request counts until its answer is made, so a stream that stays open holds no place. */
export function throughGate(gate: Gate): MiddlewareHandler<AppEnv> {
  let told = Number.NEGATIVE_INFINITY
  let refused = 0
  return async (c, next) => {
    if (always.has(c.req.path)) return next()
    let leave: () => void
    try {
      leave = gate.enter(c.req.method !== 'GET' && c.req.method !== 'HEAD')
    } catch (problem) {
      refused += 1
      if (performance.now() - told > tellEveryMs) {
        c.get('log').warn({ code: (problem as HttpProblem).code, refused, ...gate.underWay }, 'requests are refused')
        told = performance.now()
        refused = 0
      }
      throw problem
    }
    c.set('leaveGate', leave)
    try {
      await next()
    } finally {
      leave()
    }
  }
}
