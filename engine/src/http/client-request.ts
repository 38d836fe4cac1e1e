import type { z } from 'zod'
import type * as resources from './resources.ts'

/** The browser's half of a call: address, body, answer, and the problem when there is one. No server code and no zod in the bundle. */

export type ProblemBody = z.infer<typeof resources.Problem>

/** Where the API is and in which language it answers. */
export interface ClientOptions {
  /** Origin without `/api`; `''` for the page's own. */
  baseUrl: string
  /** `vi` or `en`, or a function when the reader may change it. */
  language: string | (() => string)
  fetch?: typeof fetch
  /** Of a worker, shown with every call; people sign in instead. */
  token?: string
  /** Called before the error is thrown when nobody is signed in any more (`not-signed-in`, `session-expired`). */
  onSignedOut?: (problem: ProblemBody) => void
}

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Call {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  path: string
  query?: Query
  /** JSON, or a form with a file. */
  body?: unknown
  signal?: AbortSignal
}

/** What the server refused, by its permanent `code`; `code` is `network` when it could not be reached at all. */
export class ProblemError extends Error {
  readonly code: string
  readonly status: number
  readonly params: NonNullable<ProblemBody['params']>
  readonly findings: NonNullable<ProblemBody['findings']>
  readonly diagnostics: NonNullable<ProblemBody['diagnostics']>
  readonly problem: ProblemBody

  constructor(problem: ProblemBody, cause?: unknown) {
    super(problem.detail ?? problem.title, { cause })
    this.name = 'ProblemError'
    this.code = problem.code
    this.status = problem.status
    this.params = problem.params ?? {}
    this.findings = problem.findings ?? []
    this.diagnostics = problem.diagnostics ?? []
    this.problem = problem
  }
}

/** Sends calls; what a client's methods are built from. */
export function createTransport(options: ClientOptions) {
  const send = options.fetch ?? globalThis.fetch.bind(globalThis)

  async function request<Answer>(call: Call): Promise<Answer> {
    const response = await send(address(options.baseUrl, call), init(call, options)).catch((cause) => {
      if (call.signal?.aborted) throw cause
      throw new ProblemError(offline, cause)
    })
    if (response.ok) return (response.status === 204 ? undefined : await response.json()) as Answer
    const problem = await readProblem(response)
    if (signedOut.has(problem.code)) options.onSignedOut?.(problem)
    throw new ProblemError(problem)
  }

  return { request, address: (path: string, query?: Query) => address(options.baseUrl, { method: 'GET', path, query }) }
}

const signedOut = new Set(['not-signed-in', 'session-expired'])

const offline: ProblemBody = { type: 'about:blank', title: 'The server cannot be reached.', status: 0, code: 'network' }

function address(baseUrl: string, { path, query = {} }: Call): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== null && value !== '')
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()
  return `${baseUrl}/api${path}${search && `?${search}`}`
}

function init({ method, body, signal }: Call, { language, token }: ClientOptions): RequestInit {
  const headers: Record<string, string> = {
    accept: 'application/json',
    'accept-language': typeof language === 'function' ? language() : language,
  }
  if (token !== undefined) headers.authorization = `Bearer ${token}`
  // The server takes unsafe calls as JSON only, also without content; a form with a file names its own boundary.
  const form = body instanceof FormData
  if (method !== 'GET' && !form) headers['content-type'] = 'application/json'
  const content = form ? body : method === 'GET' ? undefined : JSON.stringify(body ?? {})
  return { method, headers, body: content, signal, credentials: 'same-origin' }
}

async function readProblem(response: Response): Promise<ProblemBody> {
  const body: unknown = await response.json().catch(() => null)
  if (body && typeof body === 'object' && 'code' in body && 'status' in body) return body as ProblemBody
  return { type: 'about:blank', title: response.statusText, status: response.status, code: `http-${response.status}` }
}
