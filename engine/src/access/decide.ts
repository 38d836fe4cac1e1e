import type { Action, Grant, Relation } from '../plugin/manifest.ts'
import type { AccessDecision, CaseFacts, Decide, Membership, Principal, UnitTree } from './principal.ts'
import { isWithin } from './units.ts'

type Policy = Parameters<Decide>[0]
type Reason = AccessDecision['reasons'][number]
type Held = { membership: Membership; grant: Grant }

/**
 * Whether a user may do something, to this case if there is one. Denied unless a role held today grants it within its scope and
 * relation; a prohibition (own dossier, somebody else's task) wins over every grant. Without `facts` it says whether the action is
 * held at all, for menus.
 *
 * @example
 * const decision = decide({ roles, units, today }, principal, 'task.work', facts)
 * if (!decision.allow) return problem(decision.reasons.map((reason) => accessWords(reason, 'vi')))
 */
export const decide: Decide = (policy, principal, action, facts) => {
  const held = grantsHeld(policy, principal, action)
  if (held.length === 0) return denied(noRole(policy, principal, action, facts))
  if (facts === undefined) return granted(held[0]!)
  const forbidden = prohibitions(principal.user.id, action, facts)
  if (forbidden.length > 0) return denied(...forbidden)
  const misses: Reason[] = []
  for (const one of held) {
    const miss = whyNot(policy, principal.user.id, action, facts, one)
    if (miss === null) return granted(one)
    misses.push(miss)
  }
  return denied(nearest(misses))
}

/** Grants of the action through roles held today. */
export function grantsHeld(policy: Policy, principal: Principal, action: Action): Held[] {
  return principal.memberships
    .filter((membership) => isHeldOn(membership, policy.today))
    .flatMap((membership) => {
      const role = policy.roles.find((candidate) => candidate.id === membership.role)
      return (role?.permissions ?? [])
        .filter((grant) => grant.action === action)
        .map((grant) => ({ membership, grant }))
    })
}

/** What no grant overrides. Both concern doing the work, not looking at it. */
function prohibitions(user: string, action: Action, facts: CaseFacts): Reason[] {
  if (action !== 'task.work') return []
  const found: Reason[] = []
  if (facts.decides === true) {
    if (facts.proposer === user) found.push({ code: 'own-dossier', params: { relation: 'proposer' } })
    else if (facts.mentioned.includes(user)) found.push({ code: 'own-dossier', params: { relation: 'mentioned' } })
  }
  if (facts.assignee !== undefined && facts.assignee !== user) {
    found.push({ code: 'other-assignee', params: { assignee: facts.assignee } })
  }
  return found
}

function whyNot(policy: Policy, user: string, action: Action, facts: CaseFacts, held: Held): Reason | null {
  const { membership, grant } = held
  const asked = action === 'task.work' ? (facts.taskRoles ?? []) : []
  if (asked.length > 0 && !asked.includes(membership.role)) {
    return { code: 'task-role', params: { roles: titles(policy, asked) } }
  }
  if (!covers(policy.units, grant.scope, membership.unit, facts.unit)) {
    return { code: 'other-unit', params: { unit: facts.unit, own: membership.unit } }
  }
  if (grant.relation !== undefined && !standsIn(grant.relation, user, facts)) {
    return { code: 'no-relation', params: { relation: grant.relation } }
  }
  return null
}

function covers(units: UnitTree, scope: Grant['scope'], own: string, unit: string): boolean {
  if (scope === 'all') return true
  return scope === 'unit' ? own === unit : isWithin(units, unit, own)
}

/** Whether the user stands so to the case. */
export function standsIn(relation: Relation, user: string, facts: CaseFacts): boolean {
  if (relation === 'proposer') return facts.proposer === user
  return relation === 'assignee' ? facts.assignee === user : facts.mentioned.includes(user)
}

function noRole(policy: Policy, principal: Principal, action: Action, facts?: CaseFacts): Reason {
  const able = policy.roles
    .filter((role) => role.permissions.some((grant) => grant.action === action))
    .map((role) => role.id)
  const asked = facts?.taskRoles?.filter((role) => able.includes(role)) ?? []
  const roles = titles(policy, asked.length > 0 ? asked : able)
  const ended = principal.memberships.find((membership) => able.includes(membership.role))
  if (ended === undefined) return { code: 'no-role', params: { action, roles } }
  const day: Record<string, string> =
    ended.to !== undefined && ended.to < policy.today ? { to: ended.to } : { from: ended.from }
  return { code: 'role-ended', params: { action, roles, role: titles(policy, [ended.role]), ...day } }
}

/** Of several ways to fail, the one the user came closest by: the wrong relation is nearer than the wrong unit or role. */
function nearest(misses: Reason[]): Reason {
  const order = ['no-relation', 'other-unit', 'task-role']
  return [...misses].sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))[0]!
}

function isHeldOn(membership: Membership, day: string): boolean {
  return membership.from <= day && day <= (membership.to ?? '9999-12-31')
}

function titles(policy: Policy, roles: string[]): string {
  return roles.map((id) => policy.roles.find((role) => role.id === id)?.title ?? id).join(', ')
}

function granted({ membership, grant }: Held): AccessDecision {
  return {
    allow: true,
    reasons: [{ code: 'granted', params: { role: membership.role, unit: membership.unit, scope: grant.scope } }],
  }
}

function denied(...reasons: Reason[]): AccessDecision {
  return { allow: false, reasons }
}
