import type { Variables } from '@statecraft/workflows'
import type { Principal } from '../access/principal.ts'
import { completionsOf } from '../store/events.ts'
import type { Db } from '../store/store.ts'
import type { EventTable } from '../store/tables.ts'
import { type Checked, checkData } from './check.ts'
import type { LockedCase } from './deliver.ts'
import type { Host } from './host.ts'

/** A form as somebody submitted it in a case. */
export interface Submission {
  /** The user task it was submitted at. */
  element: string
  at: string
  by: Principal['user']['id']
  /** The revision it was filled in with. */
  form: { id: string; hash: string; number: number }
  data: Variables
  /** The button pressed, as it was called; null where there was none to choose. */
  outcome: string | null
}

/** The last submission at each user task with a form, told from the log, in the order in which the tasks were first done. */
export async function submissionsOf(db: Db, caseId: string): Promise<Submission[]> {
  const last = new Map<string, Submission>()
  for (const row of await completionsOf(db, caseId)) {
    const submission = submissionOf(row)
    if (submission) last.set(submission.element, submission)
  }
  return [...last.values()]
}

function submissionOf({ element, at, by_user, read, input }: EventTable): Submission | null {
  const { form } = JSON.parse(read) as Partial<Pick<Submission, 'form'>>
  if (!form || element === null || by_user === null) return null
  const { event, outcome = null } = JSON.parse(input) as { event: { variables: Variables }; outcome?: string | null }
  return { element, at, by: by_user, form, data: event.variables, outcome }
}

/**
 * What the rules say today of the forms submitted in a case, `ownForm` left out. They inform who reads the dossier now; only the rules of a
 * task's own form stand in its way.
 */
export async function checkSubmissions(host: Host, locked: LockedCase, ownForm: string | null): Promise<Checked[]> {
  const db = host.store.read
  // A form may be used at two tasks; what was submitted later holds.
  const inTime = (await submissionsOf(db, locked.row.case_id)).sort((a, b) => a.at.localeCompare(b.at))
  const last = new Map(inTime.map((one) => [one.form.id, one]))
  const others = [...last.values()].filter(({ form }) => form.id !== ownForm)
  const checked: Checked[] = []
  for (const { form, data } of others) checked.push(await checkData(host, db, locked, { form: form.id }, data))
  return checked
}
