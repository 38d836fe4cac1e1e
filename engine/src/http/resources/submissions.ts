import { z } from 'zod'
import { instant, items, variables } from './parts.ts'
import { UserRef } from './people.ts'
import { FormView } from './tasks.ts'

/** A form as it was last submitted at a user task of a case. */
export const SubmissionView = z.object({
  element: z.string(),
  /** Name of the step. */
  step: z.string(),
  at: instant,
  by: UserRef,
  /** The button pressed, null where there was none to choose. */
  outcome: z.string().nullable(),
  form: FormView,
  data: variables,
  /** What the form's logic may read beside the submission: `settings`, `case`. */
  context: variables,
})

export const Submissions = items(SubmissionView)
