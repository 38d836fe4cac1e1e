import { Hono, type MiddlewareHandler } from 'hono'
import { requestId } from 'hono/request-id'
import { actionsHeld } from '../access/filter.ts'
import { policyNow } from '../case/access.ts'
import { principalOf } from '../case/principal.ts'
import { callerReader } from './client-address.ts'
import { throughGate } from './gate.ts'
import { guardOrigin } from './guard-request.ts'
import { languageOf } from './language.ts'
import { mountMetrics } from './metrics.ts'
import { mountRoutes } from './mount.ts'
import { observeRequests } from './observe-requests.ts'
import { serveOpenApi } from './openapi.ts'
import type { AppParts } from './parts.ts'
import { HttpProblem, sendProblem, toProblem } from './problem.ts'
import { mountReference } from './reference/mount.ts'
import { createRequestRate, networkOf } from './request-rate.ts'
import type { AppEnv } from './route.ts'
import { allRoutes } from './routes/all.ts'
import { securityHeaders } from './security-headers.ts'
import { problemWordsOf } from './views/findings.ts'
import { mountWebApp } from './web-app.ts'
import { knowWorkers } from './worker-token.ts'

/** The whole HTTP side over an engine: API, its reference, and the web app. Starts nothing and listens nowhere. */
export function createApp(parts: AppParts): Hono<AppEnv> {
  const { host, operation } = parts
  const db = host.store.read
  const words = problemWordsOf(host.plugins)
  const app = new Hono<AppEnv>()
  const readCaller = callerReader(operation?.trustedProxies ?? [])
  const perAddress = createRequestRate({ perMinute: operation?.rates.perAddress ?? 0 })
  const perAccount = createRequestRate({ perMinute: operation?.rates.perAccount ?? 0 })

  app.use(requestId({ headerName: '' }))
  app.use(async (c, next) => {
    c.set('language', languageOf(c))
    c.set('log', parts.log.child({ request: c.get('requestId') }))
    c.set('principal', null)
    c.set('caller', readCaller(c))
    // Of our own making, so that it names one line of the log and nothing that somebody else wrote.
    c.header('x-request-id', c.get('requestId'))
    await next()
  })
  if (operation?.observeRequest) app.use(observeRequests(operation.observeRequest))
  const ownHttps = parts.origin?.startsWith('https:') ?? false
  const headers = { plain: securityHeaders({ https: false }), secure: securityHeaders({ https: true }) }
  app.use((c, next) => headers[(c.get('caller').https ?? ownHttps) ? 'secure' : 'plain'](c, next))
  app.use('/api/*', async (c, next) => {
    await next()
    if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store')
  })
  if (operation) app.use('/api/*', throughGate(operation.gate))
  app.use('/api/*', async (c, next) => {
    const network = networkOf(c.get('caller').address)
    if (network !== null) perAddress.take(network)
    await next()
  })
  app.use('/api/*', guardOrigin(parts.origin))
  app.use('/api/*', async (c, next) => {
    const signedIn = await parts.accounts.signedIn(c.req.raw.headers)
    if (signedIn) {
      c.set('principal', await principalOf(db, { user_id: signedIn.userId, name: signedIn.name }))
      c.set('log', c.get('log').child({ user: signedIn.userId }))
      perAccount.take(signedIn.userId)
    }
    await next()
  })
  app.use('/api/jobs/*', knowWorkers(parts.workers, perAccount))
  app.use('/api/*', logCalls)
  app.use('/api/*', async (c, next) => {
    await next()
    if (c.req.method !== 'GET' && c.res.ok) parts.wake?.()
  })

  mountRoutes(app, allRoutes(parts), {
    actionsOf: async (principal) => new Set(actionsHeld(await policyNow(host, db), principal)),
    ...(parts.checkAnswers ? { checkAnswers: true } : {}),
  })
  app.get('/api/openapi.json', serveOpenApi(app, parts.version))
  mountReference(app)
  mountMetrics(app, operation?.metrics ?? null)
  app.all('/api/*', () => {
    throw new HttpProblem('not-found')
  })
  if (parts.designer) mountWebApp(app, parts.designer)

  app.notFound((c) => sendProblem(c, toProblem(new HttpProblem('not-found'), c.get('language'))))
  app.onError((error, c) => {
    const problem = toProblem(error, c.get('language'), words, c.get('requestId'))
    if (problem.status >= 500) c.get('log').error({ err: error }, 'a request failed')
    return sendProblem(c, problem, error instanceof HttpProblem ? error.headers : {})
  })
  return app
}

/** One line a call: changes always, reads when they fail or are looked for. */
const logCalls: MiddlewareHandler<AppEnv> = async (c, next) => {
  const begun = performance.now()
  await next()
  const line = {
    method: c.req.method,
    path: c.req.path,
    status: c.res.status,
    ms: Math.round(performance.now() - begun),
  }
  if (c.req.method === 'GET' && c.res.status < 400) c.get('log').debug(line, 'read')
  else c.get('log').info(line, 'call')
}
