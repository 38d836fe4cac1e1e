import type { MiddlewareHandler } from 'hono'
import type { WorkerTokens } from '../worker/worker-tokens.ts'
import { HttpProblem } from './problem.ts'
import type { createRequestRate } from './request-rate.ts'
import type { AppEnv } from './route.ts'

/** Knows a worker by the token that it shows; one that nobody knows is refused rather than taken for nobody. */
export function knowWorkers(
  workers: WorkerTokens | undefined,
  perAccount: Pick<ReturnType<typeof createRequestRate>, 'take'>,
): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const [kind, token] = (c.req.header('authorization') ?? '').split(' ')
    if (kind?.toLowerCase() !== 'bearer' || !token) return next()
    const worker = workers?.find(token)
    if (!worker) throw new HttpProblem('worker-token-wrong')
    c.set('worker', worker)
    c.set('log', c.get('log').child({ worker: worker.id }))
    perAccount.take(`worker ${worker.id}`)
    return next()
  }
}
