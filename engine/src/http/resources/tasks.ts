import { z } from 'zod'
import { FindingView, RuleResult } from './findings.ts'
import { commandId, instant, json, page, search, variables } from './parts.ts'
import { UnitRef, UserRef } from './people.ts'

/** How urgent a task is, by working days to its deadline. */
export const Due = z.object({
  at: instant,
  /** Working days left; negative when overdue. */
  workingDays: z.number(),
  state: z.enum(['overdue', 'today', 'soon', 'later']),
})

export const TaskSummary = z.object({
  id: z.string(),
  element: z.string(),
  /** Name of the step. */
  step: z.string(),
  case: z.object({ id: z.string(), number: z.string(), title: z.string() }),
  unit: UnitRef,
  due: Due.nullable(),
  assignee: UserRef.nullable(),
  /** Whose work it is, where the assignee does it for him. */
  delegatedBy: UserRef.nullable(),
  state: z.enum(['open', 'completed', 'cancelled']),
  errors: z.number(),
  warnings: z.number(),
  /** Returned to this step for mending, with the reason. */
  returned: z.string().nullable(),
  since: instant,
  version: z.number(),
})

export const TaskList = z.object({
  items: z.array(TaskSummary),
  counts: z.object({ all: z.number(), mine: z.number(), unassigned: z.number(), done: z.number() }),
  next: z.string().nullable(),
})

export const OutcomeView = z.object({ field: z.string(), value: z.string(), label: z.string(), primary: z.boolean() })

/** The form of a task with all that the browser needs to draw and check it. */
export const FormView = z.object({
  id: z.string(),
  /** SHA-256 of the revision; `/api/forms/<hash>/validator.js` is its validator as a module. */
  hash: z.string(),
  number: z.number(),
  definition: json,
})

export const TaskDetail = TaskSummary.extend({
  form: FormView.nullable(),
  /** The draft, or what the case already knows of the form's fields. */
  data: variables,
  /** What the form's logic may read beside the submission: `settings`, `case`. */
  context: variables,
  draft: z.object({ version: z.number(), savedAt: instant, by: UserRef }).nullable(),
  outcomes: z.array(OutcomeView),
  /** Of the task's own form first, then of the forms submitted before; only the former block. */
  rules: z.array(RuleResult),
  can: z.object({
    work: z.boolean(),
    claim: z.boolean(),
    assign: z.boolean(),
    delegate: z.boolean(),
    setDeadline: z.boolean(),
  }),
  /** Why not, as a sentence, for what `can` denies. */
  why: z.record(z.string(), z.string()),
  stepNumber: z.number(),
  stepCount: z.number(),
  regime: z.string(),
})

export const TaskQuery = z.object({
  filter: z.enum(['all', 'mine', 'unassigned', 'done']).default('all'),
  search,
  workflow: z.string().max(200).optional(),
  sort: z.enum(['due', 'newest']).default('due'),
  ...page,
})

export const SaveDraft = z.object({ data: variables, version: z.number().int() })

/** The rules are those of the task's own form; what was submitted before does not change by a draft. */
export const SavedDraft = z.object({ version: z.number(), savedAt: instant, rules: z.array(RuleResult) })

export const CheckData = z.object({ data: variables })

export const Command = z.object({ commandId })

export const CompleteTask = z.object({
  commandId,
  data: variables,
  outcome: z.string().optional(),
})

export const CompletedTask = z.object({
  case: z.object({ id: z.string(), number: z.string(), status: z.string(), steps: z.array(z.string()) }),
  warnings: z.array(FindingView),
})

export const AssignTask = z.object({ commandId, user: z.string() })
