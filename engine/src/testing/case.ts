import { ROOT_INSTANCE, type Variables } from '@statecraft/workflows'
import { readState } from '../case/kept-state.ts'
import { findCase } from '../store/cases.ts'
import { calledCases } from '../store/deliveries.ts'
import type { Db } from '../store/store.ts'

/** How a case stands, for a test. */
export interface TestCase {
  number: string
  status: string
  variables: Variables
  /** Elements that wait, sorted. */
  open: string[]
  /** Ids of the cases it called, in order. */
  called: string[]
}

export async function caseOf(db: Db, caseId: string): Promise<TestCase> {
  const row = await findCase(db, caseId)
  if (!row) throw new Error(`There is no case "${caseId}".`)
  const state = await readState(db, row)
  return {
    number: row.number,
    status: row.status,
    variables: state?.instances[ROOT_INSTANCE]?.variables ?? {},
    open: Object.values(state?.waits ?? {})
      .map((wait) => wait.element)
      .sort(),
    called: (await calledCases(db, caseId)).map((called) => called.case_id),
  }
}

export async function mustWaitAt(db: Db, caseId: string, elements: string[]): Promise<void> {
  const { number, status, open } = await caseOf(db, caseId)
  if (JSON.stringify(open) === JSON.stringify([...elements].sort())) return
  const where = open.length === 0 ? `nowhere; it is ${status}` : `at ${open.join(', ')}`
  throw new Error(`Case ${number} should wait at ${elements.join(', ') || 'nothing'}, but waits ${where}.`)
}
