import type { Action } from '../plugin/manifest.ts'
import { decide, grantsHeld, standsIn } from './decide.ts'
import type { AccessFilter, CaseFacts, Decide, Principal } from './principal.ts'
import { subtreeOf } from './units.ts'

type Policy = Parameters<Decide>[0]

/**
 * The same verdict as `decide`, for a whole list at once. For `task.work` a task also asks for a role: take `filtersByRole` and ask
 * of each row that one of its roles passes by that role's own filter.
 */
export function filterFor(policy: Policy, principal: Principal, action: Action): AccessFilter {
  const work = action === 'task.work'
  const filter: AccessFilter = {
    all: false,
    units: [],
    relations: [],
    unitRelations: [],
    exceptOwnDossiers: work,
    exceptOthersTasks: work,
  }
  for (const { membership, grant } of grantsHeld(policy, principal, action)) {
    const units = grant.scope === 'subtree' ? subtreeOf(policy.units, membership.unit) : [membership.unit]
    if (grant.relation === undefined && grant.scope === 'all') filter.all = true
    else if (grant.relation === undefined) filter.units.push(...units)
    else if (grant.scope === 'all') filter.relations.push(grant.relation)
    else filter.unitRelations.push({ units, relation: grant.relation })
  }
  return { ...filter, units: [...new Set(filter.units)], relations: [...new Set(filter.relations)] }
}

/** One filter for each role held that grants the action: role and scope belong together, two memberships never mix. */
export function filtersByRole(policy: Policy, principal: Principal, action: Action): Map<string, AccessFilter> {
  const roles = new Set(grantsHeld(policy, principal, action).map(({ membership }) => membership.role))
  return new Map(
    [...roles].map((role) => {
      const memberships = principal.memberships.filter((membership) => membership.role === role)
      return [role, filterFor(policy, { ...principal, memberships }, action)]
    }),
  )
}

/** What a filter means, row by row; the queries of the store say the same in SQL. */
export function passes(filter: AccessFilter, user: string, facts: CaseFacts): boolean {
  if (filter.exceptOthersTasks && facts.assignee !== undefined && facts.assignee !== user) return false
  if (filter.exceptOwnDossiers && facts.decides === true && isOwn(user, facts)) return false
  if (filter.all || filter.units.includes(facts.unit)) return true
  if (filter.relations.some((relation) => standsIn(relation, user, facts))) return true
  return filter.unitRelations.some(
    ({ units, relation }) => units.includes(facts.unit) && standsIn(relation, user, facts),
  )
}

/** Whether a task passes by one of the roles it asks for; a task that asks for none passes by any. */
export function passesByRole(filters: Map<string, AccessFilter>, user: string, facts: CaseFacts): boolean {
  const asked = facts.taskRoles ?? []
  return [...filters].some(
    ([role, filter]) => (asked.length === 0 || asked.includes(role)) && passes(filter, user, facts),
  )
}

/** The actions held in any scope, for menus. */
export function actionsHeld(policy: Policy, principal: Principal): Action[] {
  const known = new Set(policy.roles.flatMap((role) => role.permissions.map((grant) => grant.action)))
  return [...known].filter((action) => decide(policy, principal, action).allow)
}

function isOwn(user: string, facts: CaseFacts): boolean {
  return facts.proposer === user || facts.mentioned.includes(user)
}
