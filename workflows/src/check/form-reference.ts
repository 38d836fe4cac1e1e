import type { Form } from '@statecraft/forms'
import type { UserTask } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { fieldSchema } from './form-fields.ts'

/** Each user task has a form that exists, and its buttons write values that the form knows. */
export const checkForms: Check = (process, { forms }) => {
  if (!forms) return []
  const tasks = [...process.nodes.values()].filter((node): node is UserTask => node.type === 'userTask')
  return tasks.flatMap((task) => {
    if (!task.form) return outcomesWithoutForm(task)
    const form = forms.get(task.form)
    return form ? outcomesOf(task, form) : [diagnose(task, 'form-missing', { form: task.form })]
  })
}

/** A task without a form is a plain "done"; buttons then have no field to write to. */
function outcomesWithoutForm(task: UserTask) {
  return task.outcomes.map((outcome) => diagnose(task, 'outcome-without-form', { field: outcome.field }))
}

function outcomesOf(task: UserTask, form: Form) {
  return task.outcomes.flatMap(({ field, value, label }) => {
    const schema = fieldSchema(form, field)
    if (!schema) return [diagnose(task, 'outcome-field-unknown', { field, label, form: form.id })]
    const allowed = allowedValues(schema)
    if (!allowed || allowed.includes(value)) return []
    return [diagnose(task, 'outcome-value-unknown', { field, value, label, form: form.id, allowed })]
  })
}

/** The constants a choice field knows, null when any text may stand there. */
function allowedValues(schema: Record<string, unknown>): string[] | null {
  if (Array.isArray(schema.enum)) return schema.enum.map(String)
  if (!Array.isArray(schema.oneOf)) return null
  return schema.oneOf.flatMap((choice) =>
    choice && typeof choice === 'object' && 'const' in choice ? [String(choice.const)] : [],
  )
}
