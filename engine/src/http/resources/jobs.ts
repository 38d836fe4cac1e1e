import { z } from 'zod'
import { CaseRef } from './cases.ts'
import { commandId, instant, page, variables } from './parts.ts'

const type = z.string().min(1).max(200)
const leaseMs = z.number().int().min(1_000).max(3_600_000)
const lease = z.string().min(1).max(100)

export const ActivateJobs = z.object({
  types: z.array(type).min(1).max(50),
  /** How many at most. */
  max: z.number().int().min(1).max(100).default(1),
  /** How long the worker has each before another may take it over. */
  leaseMs: leaseMs.default(60_000),
  /** How long the answer may wait for a job when there is none. */
  waitMs: z.number().int().min(0).max(30_000).default(0),
})

export const ActivatedJob = z.object({
  id: z.string(),
  /** The same at every attempt: outside systems take it as their idempotency key. */
  key: z.string(),
  /** Shown with everything that is said of this attempt. */
  lease: z.string(),
  type: z.string(),
  element: z.string(),
  headers: z.record(z.string(), z.string()),
  input: variables,
  case: CaseRef,
  attempt: z.number(),
  /** When the lease ends. */
  deadline: instant,
})

export const ActivatedJobs = z.object({ items: z.array(ActivatedJob) })

export const ExtendJob = z.object({ lease, leaseMs: leaseMs.default(60_000) })

export const JobExtended = z.object({ deadline: instant })

export const CompleteJob = z.object({
  commandId,
  lease,
  variables: variables.optional(),
  /** Only of a task's listener: whether the task goes on, and what is corrected of it. */
  task: z
    .object({
      denied: z.boolean().optional(),
      deniedReason: z.string().max(1000).optional(),
      corrections: z
        .object({
          assignee: z.string().max(200).nullable().optional(),
          dueDate: z.string().max(100).nullable().optional(),
          candidateGroups: z.array(z.string().max(200)).max(100).nullable().optional(),
        })
        .optional(),
    })
    .optional(),
})

export const FailJob = z.object({
  commandId,
  lease,
  /** What went wrong, for the person who looks at the incident. */
  message: z.string().min(1).max(1000),
  /** Attempts that are left, 0 for an incident at once; as the job was drawn unless said. */
  retries: z.number().int().min(0).max(100).optional(),
  /** The pause before the next attempt; one that grows unless said. */
  backOffMs: z.number().int().min(0).max(604_800_000).optional(),
})

export const EndJobWithError = z.object({
  commandId,
  lease,
  code: z.string().min(1).max(200),
  variables: variables.optional(),
})

export const JobAnswered = z.object({ taken: z.literal(true) })

/** `retryAt` is null when the job became an incident. */
export const JobFailed = z.object({ retryAt: instant.nullable() })

export const JobState = z.enum(['waiting', 'running', 'failed'])

export const JobQuery = z.object({ ...page, state: JobState.optional(), type: type.optional() })

export const JobView = z.object({
  id: z.string(),
  type: z.string(),
  state: JobState,
  case: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  element: z.string(),
  attempts: z.number(),
  maxAttempts: z.number(),
  since: instant,
  ageSeconds: z.number(),
  /** When it is due, or was when it was taken. */
  runAt: instant,
  /** Who holds it outside, and until when. */
  worker: z.string().nullable(),
  leasedUntil: instant.nullable(),
  lastError: z.string().nullable(),
})

export const JobList = z.object({ items: z.array(JobView), next: z.string().nullable() })
