import type { CaseState } from '@statecraft/workflows'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import type { CaseTable } from '../store/tables.ts'

/** What the rows of a step need beside its effects. */
export interface Projection {
  row: Pick<CaseTable, 'case_id' | 'number' | 'unit' | 'title' | 'parent_case' | 'parent_wait'>
  workflow: RunnableWorkflow
  before: CaseState | null
  after: CaseState
  /** Number of the event in the case's log. */
  seq: number
  at: string
  by: string | null
  /** The reason, when the step gives the dossier back for mending. */
  returned: string | null
  ids: () => string
}
