import type { JsonObject, JsonValue } from '@statecraft/forms'
import { isFeel } from '@statecraft/forms'
import { type Answered, type Reach, ReachRefused } from '../reach/reach.ts'
import { fillSecrets, hideSecrets, type Secrets } from '../reach/secrets.ts'
import { type Job, JobError, JobFailure, type JobHandler, TerminalJobError } from './job-handler.ts'
import { header, headerValue } from './job-header.ts'

const timeoutMsUnlessSaid = 15_000
const timeoutMsAtMost = 60_000
const pauseMsAtMost = 3_600_000
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'])
/** What says how the request itself travels is ours; the key tells attempts of one job from jobs. */
const ours =
  /^(host|connection|content-length|transfer-encoding|te|upgrade|expect|trailer|proxy-.*|accept-encoding|idempotency-key|cookie)$/i
/** A refusal that may pass: the other side is busy or asks to come back. */
const passing = new Set([408, 425, 429])

/**
 * Asks a system outside over HTTP. Headers: `url` (a literal address), `path` (added to it), `method`, `header.<name>`, `timeoutMs`, `result` (the variable
 * that takes `{ status, body }`, `response` unless said) and `error.<status>` or `error.4xx` for a BPMN error. The body is the input `body`, as JSON.
 * Headers of literal text may hold `{{secret.NAME}}`; FEEL reads the input, and what it gives is never searched for secrets.
 */
export function createHttpJob({ reach, secrets }: { reach: Reach; secrets: Secrets }): JobHandler {
  return async (job, { signal }) => {
    let answer: Answered
    try {
      answer = await reach.call({ ...askedBy(job), headersFor: (url) => headersOf(job, url, secrets), signal })
    } catch (error) {
      throw failure(error, secrets)
    }
    const text = hideSecrets(answer.text, secrets)
    if (answer.status < 200 || answer.status > 299) throw refusal(job, answer, text)
    return { variables: { [job.headers.result || 'response']: { status: answer.status, body: bodyOf(answer, text) } } }
  }
}

function askedBy(job: Job) {
  const base = job.headers.url ?? ''
  if (isFeel(base)) throw new TerminalJobError('the header "url" is an expression; expected an address')
  if (!URL.canParse(base)) throw new TerminalJobError(`the header "url" (${base}) is no address`)
  const method = (job.headers.method ?? 'GET').toUpperCase()
  if (!methods.has(method)) throw new TerminalJobError(`the header "method" (${method}) is none that is known`)
  const timeoutMs = Number(job.headers.timeoutMs ?? timeoutMsUnlessSaid)
  const body = method === 'GET' || method === 'HEAD' ? undefined : job.input.body
  return {
    method,
    url: withPath(base, job.headers.path === undefined ? '' : header(job, 'path')),
    headers: {},
    timeoutMs: timeoutMs >= 1 && timeoutMs <= timeoutMsAtMost ? timeoutMs : timeoutMsUnlessSaid,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
}

/** A path may add to an address, and change nothing of where it goes. */
function withPath(base: string, path: string): string {
  if (path === '') return base
  const url = new URL(base)
  const [names = '', ...question] = path.split('?')
  const parts = names.split('/').filter((part) => part !== '' && part !== '.' && part !== '..')
  url.pathname = [url.pathname.replace(/\/$/, ''), ...parts.map(escaped)].join('/')
  if (question.length > 0) url.search = question.join('?')
  return url.href
}

/** What is escaped already stays. */
const escaped = (part: string) => encodeURIComponent(URL.canParse(`x:/${part}`) ? safelyDecoded(part) : part)

function safelyDecoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function headersOf(job: Job, url: URL, secrets: Secrets): Record<string, string> {
  const own = new URL(job.headers.url!)
  const headers: Record<string, string> = {
    accept: 'application/json, text/*;q=0.8',
    'content-type': 'application/json',
    'idempotency-key': job.id,
  }
  // Somewhere else, where a redirect leads, none of what was meant for the first host is said.
  if (url.origin !== own.origin) return headers
  for (const [key, text] of Object.entries(job.headers)) {
    if (!key.startsWith('header.')) continue
    const name = key.slice('header.'.length).toLowerCase()
    if (ours.test(name)) throw new TerminalJobError(`the header "${name}" cannot be set`)
    headers[name] = isFeel(text) ? String(headerValue(job, key) ?? '') : fillSecrets(text, secrets, url)
  }
  return headers
}

function failure(error: unknown, secrets: Secrets): Error {
  if (error instanceof TerminalJobError) return error
  const told =
    error instanceof Error ? error.message || ('code' in error ? String(error.code) : error.name) : String(error)
  const message = hideSecrets(told, secrets)
  if (error instanceof ReachRefused || message.startsWith('the secret') || message.startsWith('there is no secret'))
    return new TerminalJobError(message)
  return new Error(message)
}

/** An answer that says no: a BPMN error where one is drawn for it, else a failed attempt, the last one when asking again cannot help. */
function refusal(job: Job, { status, headers }: Answered, text: string): Error {
  const code = job.headers[`error.${status}`] ?? job.headers[`error.${Math.floor(status / 100)}xx`]
  if (code) return new JobError(code, { response: { status, body: text.slice(0, 10_000) } })
  const message = `HTTP ${status}: ${text.slice(0, 300)}`
  if (status < 500 && !passing.has(status)) return new TerminalJobError(message)
  const seconds = Number(headers['retry-after'])
  return new JobFailure(message, seconds > 0 ? { backOffMs: Math.min(seconds * 1_000, pauseMsAtMost) } : {})
}

function bodyOf({ headers }: Answered, text: string): JsonValue {
  if (!/^application\/([\w.+-]+\+)?json\b/i.test(headers['content-type'] ?? '')) return text
  try {
    return JSON.parse(text) as JsonObject
  } catch {
    return text
  }
}
