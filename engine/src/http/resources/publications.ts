import { z } from 'zod'
import { DefinitionKind } from './definitions.ts'
import { DiagnosticView } from './findings.ts'
import { commandId, day, instant, items } from './parts.ts'
import { UserRef } from './people.ts'

/** One change between the published content and the draft, as a sentence. */
export const ChangeView = z.object({
  kind: DefinitionKind,
  id: z.string(),
  where: z.string(),
  element: z.string(),
  sentence: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  effect: z.enum(['compatible', 'needs-data', 'breaking']),
})

/** All that the publish page shows before anything is published. */
export const PublicationPreview = z.object({
  drafts: z.array(z.object({ kind: DefinitionKind, id: z.string(), title: z.string(), by: UserRef, savedAt: instant })),
  changes: z.array(ChangeView),
  diagnostics: z.array(DiagnosticView),
  checks: z.array(z.object({ title: z.string(), passed: z.boolean() })),
  openCases: z.object({ total: z.number(), keep: z.number() }),
})

export const Publish = z.object({
  commandId,
  drafts: z.array(z.object({ kind: DefinitionKind, id: z.string() })).min(1),
  effectiveFrom: day,
  basis: z.string().min(1),
  note: z.string().default(''),
})

export const Published = z.object({
  revisions: z.array(z.object({ kind: DefinitionKind, id: z.string(), number: z.number() })),
})

/** Revisions that were published together. */
export const PublicationView = z.object({
  publishedAt: instant,
  /** null for what a plugin brought. */
  by: UserRef.nullable(),
  effectiveFrom: day,
  basis: z.string().nullable(),
  note: z.string().nullable(),
  revisions: z.array(z.object({ kind: DefinitionKind, id: z.string(), title: z.string(), number: z.number() })),
})

export const Publications = items(PublicationView)
