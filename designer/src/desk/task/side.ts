import type { TaskDetail } from '@statecraft/engine/client'
import type { TaskWorkState } from './use-task-work.ts'

/** The tabs of the column beside a task's form. */
export type SideTab = 'form' | 'rules' | 'history' | 'documents' | 'diagram'

/** What every one of them is given. */
export interface SideProps {
  task: TaskDetail
  work: TaskWorkState
  onGo: (path: string) => void
  /** Opens a form submitted before at a place in it. */
  onSee: (form: string, path: string) => void
}
