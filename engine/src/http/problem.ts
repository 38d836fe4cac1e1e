import type { Diagnostic } from '@statecraft/forms'
import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { z } from 'zod'
import type { EngineErrorShape } from '../engine-api.ts'
import type { Language } from './language.ts'
import { type HttpProblemCode, httpProblems } from './problem-codes.ts'
import type { Problem } from './resources.ts'
import { wordsOf } from './words/words.ts'

type Params = NonNullable<z.output<typeof Problem>['params']>
export type ProblemBody = z.output<typeof Problem>

/** Thrown by middleware and routes for what HTTP itself refuses; `headers` go out with the answer. */
export class HttpProblem extends Error {
  readonly code: HttpProblemCode
  readonly status: number
  readonly params: Params
  readonly headers: Record<string, string>
  readonly diagnostics: Diagnostic[]

  constructor(
    code: HttpProblemCode,
    params: Params = {},
    options: { headers?: Record<string, string>; diagnostics?: Diagnostic[]; cause?: unknown } = {},
  ) {
    super(code, { cause: options.cause })
    this.code = code
    this.status = httpProblems[code]
    this.params = params
    this.headers = options.headers ?? {}
    this.diagnostics = options.diagnostics ?? []
  }
}

/** How findings and diagnostics of an error become views; the app brings the words of the loaded plugins. */
export interface ProblemWords {
  findings(error: EngineErrorShape, language: Language): ProblemBody['findings']
  diagnostics(error: EngineErrorShape, language: Language): ProblemBody['diagnostics']
}

/**
 * Any error as a problem (RFC 9457) in the reader's language. What carries no code of ours tells nothing about itself: no stack, no
 * SQL, no file name leaves the server, only the id under which the log keeps the rest.
 */
export function toProblem(error: unknown, language: Language, words?: ProblemWords, request = ''): ProblemBody {
  const known = isCoded(error) ? error : null
  const params = known?.params ?? { request }
  const code = known?.code ?? 'unexpected'
  const status = known?.status ?? 500
  const { title, detail } = wordsOf(language, code, params, status)
  const body: ProblemBody = { type: `urn:statecraft:problem:${code}`, title, status, code }
  if (detail) body.detail = detail
  if (Object.keys(params).length > 0) body.params = params
  if (known?.findings?.length) body.findings = words?.findings(known, language)
  if (known?.diagnostics?.length) body.diagnostics = words?.diagnostics(known, language)
  return body
}

/** Sends a problem with its own media type; never kept by any cache. */
export function sendProblem(c: Context, problem: ProblemBody, headers: Record<string, string> = {}): Response {
  return c.body(JSON.stringify(problem), problem.status as ContentfulStatusCode, {
    ...headers,
    'content-type': 'application/problem+json; charset=utf-8',
    'cache-control': 'no-store',
  })
}

/** True for `EngineError` and `HttpProblem`; a system error has a code too, but no status and no params. */
export function isCoded(error: unknown): error is EngineErrorShape {
  return (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    'status' in error &&
    typeof error.status === 'number' &&
    'params' in error
  )
}
