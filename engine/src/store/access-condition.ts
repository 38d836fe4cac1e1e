import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import type { AccessFilter } from '../access/principal.ts'
import type { Tables } from './tables.ts'

/*
 * What `access/filter.ts` says row by row, as conditions of a query; the test beside this file holds the two together.
 */

type CaseBuilder = ExpressionBuilder<Tables, 'case_'>
type TaskBuilder = ExpressionBuilder<Tables, 'case_' | 'task'>
type Condition = Expression<SqlBool>

/** Which cases a user may see by a filter; the assignee of a case is whoever holds one of its open tasks. */
export function caseCondition(eb: CaseBuilder, filter: AccessFilter, user: string): Condition {
  const holdsTask = () =>
    eb.exists(
      eb
        .selectFrom('task as held')
        .select('held.task_id')
        .whereRef('held.case_id', '=', 'case_.case_id')
        .where('held.assignee', '=', user)
        .where('held.state', '=', 'open'),
    )
  return within(eb, filter, user, holdsTask)
}

/** Which tasks a user may see by one filter. */
export function taskCondition(eb: TaskBuilder, filter: AccessFilter, user: string): Condition {
  const cases = eb as unknown as CaseBuilder
  const conditions = [within(cases, filter, user, () => eb('task.assignee', '=', user))]
  if (filter.exceptOthersTasks) {
    conditions.push(eb.or([eb('task.assignee', 'is', null), eb('task.assignee', '=', user)]))
  }
  if (filter.exceptOwnDossiers) {
    const own = eb.or([eb('case_.proposer', '=', user), mentions(cases, user)])
    conditions.push(eb.not(eb.and([eb('task.decides', '=', 1), own])))
  }
  return eb.and(conditions)
}

/** Which tasks a user may work on: each of the roles a task asks for is tried with that role's own filter. */
export function workCondition(eb: TaskBuilder, filters: Map<string, AccessFilter>, user: string): Condition {
  const asks = (role?: string) => {
    const roles = eb
      .selectFrom('task_role')
      .select('task_role.role')
      .whereRef('task_role.case_id', '=', 'task.case_id')
      .whereRef('task_role.task_id', '=', 'task.task_id')
    return eb.exists(role === undefined ? roles : roles.where('task_role.role', '=', role))
  }
  return eb.or(
    [...filters].map(([role, filter]) =>
      eb.and([eb.or([asks(role), eb.not(asks())]), taskCondition(eb, filter, user)]),
    ),
  )
}

function within(eb: CaseBuilder, filter: AccessFilter, user: string, isAssignee: () => Condition): Condition {
  if (filter.all) return eb.and([])
  const stands = (relation: AccessFilter['relations'][number]): Condition => {
    if (relation === 'proposer') return eb('case_.proposer', '=', user)
    return relation === 'mentioned' ? mentions(eb, user) : isAssignee()
  }
  const both = filter.unitRelations.filter(({ units }) => units.length > 0)
  return eb.or([
    ...(filter.units.length > 0 ? [eb('case_.unit', 'in', filter.units)] : []),
    ...filter.relations.map(stands),
    ...both.map(({ units, relation }) => eb.and([eb('case_.unit', 'in', units), stands(relation)])),
  ])
}

function mentions(eb: CaseBuilder, user: string): Condition {
  return eb.exists(
    eb
      .selectFrom('case_mention')
      .select('case_mention.person')
      .whereRef('case_mention.case_id', '=', 'case_.case_id')
      .where('case_mention.person', '=', user),
  )
}
