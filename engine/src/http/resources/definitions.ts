import { z } from 'zod'
import { DiagnosticView } from './findings.ts'
import { day, instant, items, json } from './parts.ts'
import { UserRef } from './people.ts'

export const DefinitionKind = z.enum(['workflow', 'form', 'decision', 'document', 'register', 'regulation', 'settings'])

export const DefinitionSummary = z.object({
  kind: DefinitionKind,
  id: z.string(),
  title: z.string(),
  plugin: z.string(),
  revision: z.number(),
  effectiveFrom: day,
  /** A revision that is published but not yet in force. */
  next: z.object({ revision: z.number(), effectiveFrom: day }).nullable(),
  draft: z.object({ version: z.number(), savedAt: instant, by: UserRef }).nullable(),
  openCases: z.number(),
  editable: z.boolean(),
})

export const RevisionView = z.object({
  number: z.number(),
  hash: z.string(),
  effectiveFrom: day,
  publishedAt: instant,
  by: UserRef.nullable(),
  basis: z.string().nullable(),
  note: z.string().nullable(),
})

export const DefinitionDetail = DefinitionSummary.extend({
  /** The newest published content: BPMN or DMN XML as text, everything else JSON as text. */
  content: z.string(),
  draftContent: z.string().nullable(),
  revisions: z.array(RevisionView),
  diagnostics: z.array(DiagnosticView),
  /** JSON Schema of the plugin's settings, for the kind `settings` alone. */
  settingsSchema: json.nullable(),
  /** What panels offer: forms, roles, decisions, templates, jobs, rules, registers by id and title; regulations with provisions. */
  references: z.object({
    forms: z.array(z.object({ id: z.string(), title: z.string() })),
    roles: z.array(z.object({ id: z.string(), title: z.string() })),
    decisions: z.array(z.object({ id: z.string(), title: z.string() })),
    documents: z.array(z.object({ id: z.string(), title: z.string() })),
    registers: z.array(z.object({ id: z.string(), title: z.string() })),
    rules: z.array(z.object({ id: z.string(), title: z.string(), form: z.string(), cites: z.array(z.string()) })),
    provisions: z.array(z.object({ ref: z.string(), text: z.string() })),
  }),
})

export const SaveDefinitionDraft = z.object({ content: z.string(), version: z.number().int() })

export const SavedDefinitionDraft = z.object({
  version: z.number(),
  savedAt: instant,
  diagnostics: z.array(DiagnosticView),
})

export const RevisionContent = z.object({ content: z.string() })

export const CheckDefinition = z.object({ content: z.string() })

export const DefinitionDiagnostics = z.object({ diagnostics: z.array(DiagnosticView) })

export const RestoreRevision = z.object({ number: z.number().int().min(1) })

export const DraftDiscarded = z.object({ discarded: z.literal(true) })

export const Definitions = items(DefinitionSummary)
