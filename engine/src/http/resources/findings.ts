import { z } from 'zod'
import { variables } from './parts.ts'

/** A finding or diagnostic with its words in the reader's language. */
export const FindingView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  /** JSON Pointer into the submission. */
  path: z.string(),
  params: variables,
  title: z.string(),
  because: z.string().optional(),
  citation: z.object({ ref: z.string(), text: z.string(), verified: z.boolean() }).optional(),
})

export const DiagnosticView = z.object({
  code: z.string(),
  severity: z.enum(['error', 'warning', 'info']),
  element: z.string(),
  /** The element's name as people see it. */
  elementName: z.string().optional(),
  message: z.string(),
  file: z.string().optional(),
  /** What the words were filled from; `trail` is the way through a diagram that shows the fault, ids in order. */
  params: variables.optional(),
  /** A script that `statecraft trace` plays to show the fault. */
  counterExample: variables.optional(),
})

/** The result of one rule over a submission: it passed when it has no findings. */
export const RuleResult = z.object({
  rule: z.string(),
  title: z.string(),
  /** The form whose data it looked at: the task's own, or one submitted before in the same case. */
  form: z.object({ id: z.string(), title: z.string() }),
  cites: z.array(z.object({ ref: z.string(), text: z.string(), verified: z.boolean() })),
  findings: z.array(FindingView),
})

export const RuleResults = z.object({ rules: z.array(RuleResult) })

export const CitationView = z.object({
  ref: z.string(),
  text: z.string(),
  verified: z.boolean(),
  provision: z.string().optional(),
})

/** RFC 9457, with a permanent code. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string(),
  params: variables.optional(),
  findings: z.array(FindingView).optional(),
  diagnostics: z.array(DiagnosticView).optional(),
})
