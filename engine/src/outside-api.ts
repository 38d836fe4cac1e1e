import type { TaskListenerResult, Variables } from '@statecraft/workflows'

/** A program outside that does jobs, and the types it may do; null for all. */
export interface JobWorker {
  id: string
  types: readonly string[] | null
}

export interface ActivateJobs {
  types: string[]
  /** How many at most. */
  max: number
  /** How long it has each before another may take it over. */
  leaseMs: number
}

/** A job in the hands of a worker. `key` is the same at every attempt: outside systems take it as their idempotency key. */
export interface ActivatedJob {
  id: string
  key: string
  /** Shown with everything the worker says of this attempt; a later attempt has another. */
  lease: string
  type: string
  element: string
  headers: Record<string, string>
  input: Variables
  case: { id: string; number: string }
  attempt: number
  /** Instant at which the lease ends. */
  deadline: string
}

export interface HeldJob {
  job: string
  lease: string
}

export interface CompleteJob extends HeldJob {
  commandId: string
  variables?: Variables
  /** Only of a task's listener: whether the task goes on, and what is corrected of it. */
  task?: TaskListenerResult
}

export interface FailJob extends HeldJob {
  commandId: string
  /** What went wrong, for the person who looks at the incident. */
  message: string
  /** Attempts that are left, none for an incident at once; as the job was drawn unless said. */
  retries?: number
  /** The pause before the next attempt; one that grows unless said. */
  backOffMs?: number
}

export type FailedJob = {
  /** Instant of the next attempt; null when the job became an incident. */
  retryAt: string | null
}

export interface EndJobWithError extends HeldJob {
  commandId: string
  code: string
  variables?: Variables
}
