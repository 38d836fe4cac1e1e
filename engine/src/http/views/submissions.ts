import type { JsonObject } from '@statecraft/forms'
import type { z } from 'zod'
import { formContext } from '../../case/environment.ts'
import type { Host } from '../../case/host.ts'
import { loadedCase } from '../../case/locked.ts'
import { type Submission, submissionsOf } from '../../case/submissions.ts'
import { contentByHash } from '../../store/definitions.ts'
import type { CaseTable } from '../../store/tables.ts'
import type { FormView, SubmissionView } from '../resources.ts'
import { loadNames } from './names.ts'

/** What was submitted in a case, each with the revision of its form, ready to be drawn. */
export async function submissionViews(host: Host, row: CaseTable): Promise<z.input<typeof SubmissionView>[]> {
  const db = host.store.read
  const [{ workflow, definitions }, names, submissions] = await Promise.all([
    loadedCase(host, db, row),
    loadNames(host),
    submissionsOf(db, row.case_id),
  ])
  const views = submissions.map(async ({ element, at, by, form, data, outcome }) => ({
    element,
    step: workflow.process.nodes.get(element)?.name || element,
    at,
    by: names.user(by),
    outcome: outcome || null,
    form: await formView(host, form),
    data,
    context: formContext(host, at, row, definitions),
  }))
  return Promise.all(views)
}

async function formView(host: Host, form: Submission['form']): Promise<z.input<typeof FormView>> {
  const content = await contentByHash(host.store.read, 'form', form.hash)
  if (typeof content !== 'string') throw new Error(`Revision ${form.hash} of form "${form.id}" is missing.`)
  return { ...form, definition: JSON.parse(content) as JsonObject }
}
