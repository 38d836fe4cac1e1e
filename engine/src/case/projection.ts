import type { CaseState } from '@statecraft/workflows'
import type { RunnableWorkflow } from '../definition/runnable.ts'
import type { CaseTable } from '../store/tables.ts'
import type { Maker } from './made.ts'

/** What the rows of a step need beside its effects. */
export interface Projection {
  row: Pick<CaseTable, 'case_id' | 'number' | 'unit' | 'title' | 'parent_case' | 'parent_wait'>
  workflow: RunnableWorkflow
  before: CaseState | null
  /** Null where rows are made again from the log: then nothing is sent and no incident opened. */
  after: CaseState | null
  /** Number of the event in the case's log. */
  seq: number
  at: string
  by: string | null
  /** What the rows of waits are made with. */
  maker: Maker
  /** For what is not made again from the log: incidents, and what goes to other cases. */
  ids: () => string
}
