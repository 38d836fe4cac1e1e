import { z } from 'zod'
import { DocumentView } from './documents.ts'
import { CitationView } from './findings.ts'
import { IncidentView } from './incidents.ts'
import { commandId, day, instant, json, page, search, variables } from './parts.ts'
import { UnitRef, UserRef } from './people.ts'
import { Due, TaskSummary } from './tasks.ts'

export const CaseSummary = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  workflow: z.string(),
  unit: UnitRef,
  status: z.enum(['running', 'completed', 'failed', 'cancelled']),
  /** Names of the steps that wait. */
  steps: z.array(z.string()),
  due: Due.nullable(),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Since when it takes no answers. */
  suspendedAt: instant.nullable(),
})

export const CaseList = z.object({ items: z.array(CaseSummary), next: z.string().nullable() })

export const CaseRef = z.object({ id: z.string(), number: z.string() })

export const WaitView = z.object({
  element: z.string(),
  name: z.string(),
  kind: z.enum(['task', 'job', 'timer', 'message', 'signal', 'condition', 'case']),
  since: z.string(),
  /** Day it is due. */
  due: day.nullable(),
  /** Name of the message, the signal or the called process; type of the job. */
  about: z.string().nullable(),
})

export const HistoryEntry = z.object({
  seq: z.number(),
  at: instant,
  /** null for the system. */
  by: UserRef.nullable(),
  onBehalfOf: UserRef.nullable(),
  type: z.string(),
  element: z.string().nullable(),
  /** A sentence in the reader's language: "trình hồ sơ, 14 đề nghị". */
  text: z.string(),
})

/** A decision as people read it, beside what it read and gave. */
export const DecisionView = z.object({
  element: z.string(),
  name: z.string(),
  decision: z.string(),
  rows: z.array(z.string()),
  output: json,
  /** The output by the plugin's words `data.<name>`, with its unit by `unit.<name>`. */
  values: z.array(z.object({ name: z.string(), title: z.string(), value: json, unit: z.string().nullable() })),
  /** The tables that gave it, each with what its matched rows cite; unverified where nobody has compared such a row. */
  basis: z.array(
    z.object({ decision: z.string(), title: z.string(), verified: z.boolean(), citations: z.array(CitationView) }),
  ),
})

export const CaseDetail = CaseSummary.extend({
  data: variables,
  responsible: UserRef.nullable(),
  regime: z.object({ label: z.string(), governingDate: day, regulations: z.array(CitationView) }),
  revision: z.number(),
  /** BPMN XML of the revision the case runs on. */
  diagram: z.string(),
  /** Per element: what the diagram shows. */
  progress: z.object({
    done: z.array(z.string()),
    active: z.array(z.string()),
    /** Sequence flows walked. */
    way: z.array(z.string()),
    /** Element -> day it was left, or the deadline it waits for. */
    notes: z.record(z.string(), z.string()),
  }),
  /** What it waits for, people and everything else, oldest first. */
  waits: z.array(WaitView),
  /** The case that called it, and those it called. */
  caller: CaseRef.nullable(),
  called: z.array(CaseRef),
  tasks: z.array(TaskSummary),
  documents: z.array(DocumentView),
  history: z.array(HistoryEntry),
  incidents: z.array(IncidentView),
  /** Decisions taken with what they read: enough to explain them. */
  decisions: z.array(DecisionView),
  can: z.object({ cancel: z.boolean(), upload: z.boolean(), suspend: z.boolean(), correct: z.boolean() }),
  /** Why not, as a sentence, for what the user has no right to. */
  why: z.record(z.string(), z.string()),
})

export const CaseQuery = z.object({
  search,
  status: z.enum(['running', 'completed', 'failed', 'cancelled']).optional(),
  workflow: z.string().max(200).optional(),
  ...page,
})

export const StartCase = z.object({
  commandId,
  workflow: z.string(),
  unit: z.string(),
  element: z.string().optional(),
})

export const StartedCase = z.object({
  case: z.object({ id: z.string(), number: z.string() }),
  task: z.string().nullable(),
})

export const CancelCase = z.object({ commandId, reason: z.string().min(1) })
