import type { JsonObject } from '@statecraft/forms'
import type { TaskListenerResult, Variables } from '@statecraft/workflows'

/** A job as its handler sees it. `id` is the same at every attempt: outside systems take it as their idempotency key. */
export interface Job {
  id: string
  type: string
  element: string
  headers: Record<string, string>
  input: Variables
  attempt: number
  case: { id: string; number: string; unit: string; unitName: string; governingDate: string }
  /** Settings of the case's plugin, as the case keeps them. */
  settings: JsonObject
  /** Instant of the attempt. */
  now: string
}

/** What a handler may ask of the engine, all of it of the revisions the case keeps. */
export interface JobTools {
  template(id: string): Promise<Uint8Array | undefined>
  /** Aborted when the attempt took too long or its lease was lost: nothing it still does will count. */
  signal: AbortSignal
}

/** What a job ended with; the engine writes all of it in the transaction that takes the result, so it counts once. */
export interface JobResult {
  variables?: Variables
  /** Files that become documents of the case. */
  documents?: { name: string; mediaType: string; bytes: Uint8Array; template?: string }[]
  /** Records for registers: without `id` a new one; `merge` lays the data over the record's newest version. */
  records?: { register: string; id?: string; data: JsonObject; merge?: boolean }[]
  /** Only of a task's listener, which gives nothing else: whether the task goes on, and what is corrected of it. */
  task?: TaskListenerResult
}

/** Does the work of one job type, outside any transaction and perhaps more than once for one job. */
export type JobHandler = (job: Job, tools: JobTools) => Promise<JobResult>
export type JobHandlers = Record<string, JobHandler>

/** Thrown by a handler to end the work with a BPMN error, caught by a boundary event of that code. */
export class JobError extends Error {
  readonly code: string
  readonly variables: Variables

  constructor(code: string, variables: Variables = {}) {
    super(`The work ended with the error "${code}".`)
    this.code = code
    this.variables = variables
  }
}

/** Thrown by a handler that knows when trying again may help, as where the other side says so. */
export class JobFailure extends Error {
  /** Attempts that are left; as the job was drawn unless said. */
  readonly retries: number | undefined
  readonly backOffMs: number | undefined

  constructor(message: string, options: { retries?: number; backOffMs?: number } = {}) {
    super(message)
    this.retries = options.retries
    this.backOffMs = options.backOffMs
  }
}

/** Thrown by a handler when trying again cannot help; the job becomes an incident at once. */
export class TerminalJobError extends Error {}
