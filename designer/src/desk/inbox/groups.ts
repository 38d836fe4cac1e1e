import type { TaskSummary } from '@statecraft/engine/client'

export type GroupId = 'overdue' | 'near' | 'later'

export interface TaskGroup {
  id: GroupId
  tasks: TaskSummary[]
}

const order: GroupId[] = ['overdue', 'near', 'later']

function groupOf({ due }: TaskSummary): GroupId {
  if (due?.state === 'overdue') return 'overdue'
  return due?.state === 'today' || due?.state === 'soon' ? 'near' : 'later'
}

/** Tasks by how near their deadline is: past, today and the two days to come, after that. Empty groups are left out. */
export function groupByDeadline(tasks: TaskSummary[]): TaskGroup[] {
  return order
    .map((id) => ({ id, tasks: tasks.filter((task) => groupOf(task) === id) }))
    .filter((group) => group.tasks.length > 0)
}
