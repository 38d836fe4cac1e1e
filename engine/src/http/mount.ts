import type { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { describeRoute } from 'hono-openapi'
import { z } from 'zod'
import type { Action } from '../plugin/manifest.ts'
import { requireContentType } from './guard-request.ts'
import { parseJsonBody } from './json-body.ts'
import { describe } from './openapi.ts'
import { HttpProblem } from './problem.ts'
import type { AnyCall, AppEnv, Route } from './route.ts'

const jsonLimitBytes = 1024 * 1024
const uploadLimitBytes = 20 * 1024 * 1024

export interface MountOptions {
  /** The actions that the signed-in user holds in any scope. */
  actionsOf: (principal: NonNullable<AnyCall['by']>) => Promise<Set<Action>>
  /** Parses every answer by its schema too and fails when it differs: for tests. */
  checkAnswers?: boolean
}

/** Registers routes under `/api`. A route without a permission is refused at start: forgetting one must not open a door. */
export function mountRoutes(app: Hono<AppEnv>, routes: Route[], options: MountOptions) {
  for (const route of routes) {
    if (!route.permission)
      throw new Error(`Route ${route.method} ${route.path} has no permission; name one or say 'public'.`)
    const limit = route.upload ? uploadLimitBytes : jsonLimitBytes
    app.on(
      route.method.toUpperCase(),
      `/api${route.path}`,
      describeRoute(describe(route)),
      bodyLimit({ maxSize: limit, onError: () => tooLarge(limit) }),
      async (c) => {
        const by = c.get('principal')
        const isWorker = route.permission === 'job.work' && c.get('worker') !== undefined
        if (!isWorker) await checkPermission(route, by, c.req.header('cookie') !== undefined, options)
        const call: AnyCall = {
          params: c.req.param() as Record<string, string>,
          query: route.query ? checked(route.query, c.req.query(), 'query-invalid') : undefined,
          body: await readBody(route, c.req),
          by: by as AnyCall['by'],
          language: c.get('language'),
          log: c.get('log'),
          c,
        }
        c.set('log', call.log.child(idsOf(call)))
        const answer = await route.handle({ ...call, log: c.get('log') })
        if (!(route.answer instanceof z.ZodType)) return answer as Response
        if (options.checkAnswers) route.answer.parse(answer)
        return c.json(answer as Record<string, unknown>)
      },
    )
  }
}

/** The connection stays: closing it on a caller who is still sending would take the answer from him; the rest of the body is thrown away. */
function tooLarge(limit: number): never {
  throw new HttpProblem('body-too-large', { limit: `${limit / 1024 / 1024} MB` })
}

async function checkPermission(route: Route, by: AnyCall['by'] | null, hadCookie: boolean, options: MountOptions) {
  if (route.permission === 'public') return
  if (!by) throw new HttpProblem(hadCookie ? 'session-expired' : 'not-signed-in')
  if (route.permission === 'signed-in') return
  if (!(await options.actionsOf(by)).has(route.permission))
    throw new HttpProblem('not-allowed', { action: route.permission })
}

async function readBody(
  route: Route,
  request: { header(name: string): string | undefined; text(): Promise<string>; formData(): Promise<FormData> },
) {
  if (route.method === 'get') return undefined
  if (route.upload) {
    requireContentType(request.header('content-type'), 'multipart/form-data')
    return readFile(request)
  }
  const text = await request.text()
  // A browser sends DELETE without a body and then names no kind; everything else must say that it is JSON.
  if (text === '' && route.method === 'delete' && !route.body) return undefined
  requireContentType(request.header('content-type'), 'application/json')
  if (!route.body) return undefined
  return checked(route.body, parseJsonBody(text), 'body-invalid')
}

async function readFile(request: { formData(): Promise<FormData> }): Promise<File> {
  const form = await request.formData().catch(() => null)
  const file = form?.get('file')
  if (!(file instanceof File)) throw new HttpProblem('file-missing')
  return file
}

function checked(schema: z.ZodType, value: unknown, code: 'body-invalid' | 'query-invalid'): unknown {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const issues = result.error.issues.slice(0, 20).map((issue) => ({ path: pointer(issue.path), code: issue.code }))
  throw new HttpProblem(code, { path: issues[0]?.path ?? '', issues })
}

const pointer = (path: PropertyKey[]) =>
  path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')

/** Ids that every line of the log about this call carries. */
function idsOf({ params, body }: AnyCall): Record<string, string> {
  const ids: Record<string, string> = {}
  for (const name of ['case', 'task', 'posting', 'incident', 'job', 'webhook']) {
    const value = (params as Record<string, string>)[name]
    if (value) ids[name] = value
  }
  if (body && typeof body === 'object' && 'commandId' in body) ids.command = String(body.commandId)
  return ids
}
