import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import type { CaseTable, TaskTable } from '../../store/tables.ts'
import type { TaskSummary } from '../resources.ts'
import { dueView } from './due.ts'
import type { Names } from './names.ts'

/** What rows are read with: names for their ids, and the host's clock and calendar. */
export interface Reading {
  host: Host
  names: Names
}

/** A row of the inbox. */
export function taskSummary(
  task: TaskTable,
  of: Pick<CaseTable, 'case_id' | 'number' | 'title'>,
  { host, names }: Reading,
): z.input<typeof TaskSummary> {
  return {
    id: task.task_id,
    element: task.element,
    step: task.step,
    case: { id: of.case_id, number: of.number, title: of.title },
    unit: names.unit(task.unit),
    due: dueView(host, task.state === 'open' ? task.due : null),
    assignee: names.userOrNull(task.assignee),
    delegatedBy: names.userOrNull(task.delegated_by),
    state: task.state as 'open' | 'completed' | 'cancelled',
    errors: Number(task.errors),
    warnings: Number(task.warnings),
    returned: task.returned,
    since: task.since,
    version: Number(task.version),
  }
}
