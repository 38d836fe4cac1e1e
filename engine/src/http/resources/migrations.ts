import { z } from 'zod'
import { commandId, instant, items, json } from './parts.ts'
import { UserRef } from './people.ts'

/** What a person decided where elements do not say it by themselves. */
export const MigrationMapping = z.object({
  /** Elements and flows of the old revision: the one that takes their place, or null to end what is under way there. */
  elements: z.record(z.string().max(200), z.string().max(200).nullable()).optional(),
  /** Timers and deadlines of the new revision. */
  timers: z.record(z.string().max(200), z.enum(['keep', 'recompute'])).optional(),
})

/** Cases of a workflow that are open, and the revision they are to have. */
const wanted = {
  workflow: z.string().min(1).max(200),
  to: z.number().int().min(1).max(1_000_000),
  mapping: MigrationMapping.default({}),
}

export const PreviewMigration = z.object({
  ...wanted,
  /** Where the page before ended. */
  after: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(5_000).default(500),
})

/** Why a case does not move, with the sentence. */
export const MigrationReasonView = z.object({
  code: z.string(),
  element: z.string(),
  params: z.record(z.string(), json),
  sentence: z.string(),
})

export const MigrationPreview = z.object({
  counts: z.object({
    moves: z.number(),
    'needs-mapping': z.number(),
    'needs-data': z.number(),
    cannot: z.number(),
    already: z.number(),
  }),
  reasons: z.array(MigrationReasonView.extend({ count: z.number(), cases: z.array(z.string()) })),
  next: z.string().nullable(),
})

export const StartMigration = z.object({ commandId, ...wanted })

export const MigrationStarted = z.object({ migration: z.string() })

export const MigrationChanged = z.object({ changed: z.literal(true) })

/** How far a migration is. */
export const MigrationView = z.object({
  id: z.string(),
  workflow: z.string(),
  to: z.number(),
  mapping: MigrationMapping,
  state: z.enum(['running', 'paused', 'done', 'undoing', 'undone']),
  at: instant,
  by: UserRef.nullable(),
  endedAt: instant.nullable(),
  counts: z.object({
    waiting: z.number(),
    moved: z.number(),
    left: z.number(),
    undone: z.number(),
    kept: z.number(),
  }),
})

export const Migrations = items(MigrationView)

export const MigrationDetail = MigrationView.extend({
  /** Cases that were left where they are, or could not be taken back. */
  held: z.array(
    z.object({
      caseId: z.string(),
      number: z.string(),
      state: z.enum(['left', 'kept']),
      reasons: z.array(MigrationReasonView),
    }),
  ),
})
