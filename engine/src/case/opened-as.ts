import type { CaseTable } from '../store/tables.ts'

/** What a case was opened with, beside what its first event's `env` says; the log keeps it with that event. */
export type OpenedAs = Pick<
  CaseTable,
  | 'workflow'
  | 'process'
  | 'plugin'
  | 'title'
  | 'parent_case'
  | 'parent_wait'
  | 'started_at'
  | 'regime'
  | 'bundle'
  | 'search_text'
>

export const openedAs = (row: CaseTable): OpenedAs => ({
  workflow: row.workflow,
  process: row.process,
  plugin: row.plugin,
  title: row.title,
  parent_case: row.parent_case,
  parent_wait: row.parent_wait,
  started_at: row.started_at,
  regime: row.regime,
  bundle: row.bundle,
  search_text: row.search_text,
})
