import type { RuleResult, SubmissionView, TaskDetail } from '@statecraft/engine/client'

/** A place in a form that was submitted: the form's id and a pointer; `#` and anything after it goes there again. */
export interface SubmissionPlace {
  form: string
  path: string
}

/** A form and what stands in it, to say in words where a finding is. */
export interface FilledForm {
  definition: unknown
  data: TaskDetail['data']
}

/** The last submission of a form; a form may be used at two steps. */
export function latestOf(submissions: SubmissionView[], form: string): SubmissionView | undefined {
  const ofForm = submissions.filter((submission) => submission.form.id === form)
  return ofForm.reduce<SubmissionView | undefined>((last, one) => (last && last.at > one.at ? last : one), undefined)
}

/** A form's title in the reader's language. */
export function titleOf(definition: unknown, language: string): string | undefined {
  const { title, translations } = Object(definition) as {
    title?: string
    translations?: Record<string, Record<string, string>>
  }
  return translations?.[language]?.['/title'] ?? title
}

/** Rules by the form they looked at, in the order in which the forms come. */
export function byForm(rules: RuleResult[]): { form: RuleResult['form']; rules: RuleResult[] }[] {
  return [...Map.groupBy(rules, ({ form }) => form.id).values()].map((group) => ({
    form: group[0]!.form,
    rules: group,
  }))
}
