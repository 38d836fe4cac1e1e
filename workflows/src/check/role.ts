import type { Process, UserTask } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'

/** Each user task has somebody who may do it: a role of its own or of its lane, or people by name. */
export const checkRoles: Check = (process, { roles }) => {
  const tasks = [...process.nodes.values()].filter((node): node is UserTask => node.type === 'userTask')
  return tasks.flatMap((task) => {
    const candidates = rolesOf(process, task)
    const isGiven = Boolean(task.assignee) || (task.candidateUsers ?? []).length > 0
    if (candidates.length === 0 && !isGiven) return [diagnose(task, 'nobody-may-do-it')]
    if (!roles) return []
    const fixed = candidates.filter((role) => !role.trim().startsWith('='))
    return fixed.filter((role) => !roles.has(role)).map((role) => diagnose(task, 'role-missing', { role }))
  })
}

/** The roles of a task, from its lane when it names none. */
export function rolesOf(process: Process, task: UserTask): string[] {
  if (task.candidateRoles.length > 0) return task.candidateRoles
  return process.lanes.flatMap((lane) => (lane.role && lane.nodes.includes(task.id) ? [lane.role] : []))
}
