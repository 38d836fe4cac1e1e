import { evaluateExpression, isFeel, type JsonValue } from '@statecraft/forms'
import { type Job, TerminalJobError } from './job-handler.ts'

/** The text of a header that must be there; FEEL reads the job's input, the settings and the case. */
export function header(job: Job, name: string): string {
  const value = headerValue(job, name)
  if (typeof value === 'string' && value !== '') return value
  throw new TerminalJobError(
    job.headers[name] ? `the header "${name}" (${job.headers[name]}) gives no text` : `the header "${name}" is missing`,
  )
}

/** What a header gives: its text, or whatever its FEEL does; undefined without it, or when the FEEL fails. */
export function headerValue(job: Job, name: string): JsonValue | undefined {
  const text = Object.hasOwn(job.headers, name) ? job.headers[name] : undefined
  if (!text || !isFeel(text)) return text
  const result = evaluateExpression(text, { settings: job.settings, case: job.case, ...job.input }, { now: job.now })
  return result.ok ? result.value : undefined
}
