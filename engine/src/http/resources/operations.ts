import { z } from 'zod'
import { Problem } from './findings.ts'
import { commandId, instant, items, variables } from './parts.ts'
import { UserRef } from './people.ts'

/** Why something out of the ordinary is done; it stands in the history. */
const reason = z.string().min(1).max(2_000)

export const WithReason = z.object({ commandId, reason })

export const SuspendWorkflow = z.object({
  commandId,
  reason,
  /** All workflows unless one is named. */
  workflow: z.string().min(1).max(200).optional(),
})

export const SuspensionView = z.object({
  scope: z.enum(['workflow', 'all']),
  /** null for all workflows. */
  workflow: z.string().nullable(),
  at: instant,
  by: UserRef,
  reason: z.string(),
  /** null as long as it holds. */
  ended: z.object({ at: instant, by: UserRef, reason: z.string() }).nullable(),
})

export const Suspensions = items(SuspensionView)

export const SetDeadline = z.object({
  commandId,
  reason,
  /** ISO 8601 instant; null for none any more. */
  due: z.string().max(40).nullable(),
})

export const DelegateTask = z.object({ commandId, reason, user: z.string() })

export const CorrectData = z.object({
  commandId,
  reason,
  variables,
  /** The instance whose variables they are; the case's own unless said. */
  instance: z.string().max(500).optional(),
})

export const RetryIncident = z.object({ commandId, reason: reason.optional() })

export const ResolveIncident = z.object({
  commandId,
  reason,
  /** What the work would have brought. */
  variables: variables.optional(),
})

export const Bulk = z.object({
  commandId,
  /** Ids of cases to cancel, suspend or resume, of tasks to assign, of incidents to retry. */
  items: z.array(z.string().max(200)).min(1).max(500),
  operation: z.enum(['cancel', 'suspend', 'resume', 'retry', 'assign']),
  /** Of all but `assign`. */
  reason: reason.optional(),
  /** Of `assign`: who gets the tasks. */
  user: z.string().optional(),
})

export const BulkResults = items(
  z.object({
    item: z.string(),
    /** null for what was done. */
    problem: Problem.nullable(),
  }),
)

/** Seals every log up to its moment; a copy kept elsewhere is compared with by `statecraft verify --anchors`. */
export const AnchorView = z.object({
  number: z.number(),
  at: instant,
  /** Cases whose logs moved since the anchor before. */
  cases: z.number(),
  hash: z.string(),
})

export const LatestAnchor = z.object({ anchor: AnchorView.nullable() })
