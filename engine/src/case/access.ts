import { legalDay } from '@statecraft/forms'
import { decide } from '../access/decide.ts'
import type { AccessDecision, CaseFacts, Principal } from '../access/principal.ts'
import { EngineError } from '../errors.ts'
import type { Action, RoleDefinition } from '../plugin/manifest.ts'
import { mentionsOf } from '../store/cases.ts'
import { orgVersion, unitTreeOn } from '../store/people.ts'
import type { Db } from '../store/store.ts'
import type { CaseTable, TaskTable } from '../store/tables.ts'
import { rolesOfTask } from '../store/tasks.ts'
import type { Host } from './host.ts'

export type Policy = Parameters<typeof decide>[0]

/** Roles of all plugins, the units as they stand today, and today. */
export async function policyNow(host: Host, db: Db): Promise<Policy> {
  const today = legalDay(host.clock.now())
  return { roles: rolesOf(host), units: await unitsOn(host, db, today), today }
}

const trees = new WeakMap<Host, { key: string; units: Map<string, string | null> }>()

/** The tree is read again when somebody changed it or the day did. */
async function unitsOn(host: Host, db: Db, day: string) {
  const key = `${await orgVersion(db)} ${day}`
  const known = trees.get(host)
  if (known?.key === key) return known.units
  const units = await unitTreeOn(db, day)
  trees.set(host, { key, units })
  return units
}

const roles = new WeakMap<Host, RoleDefinition[]>()

/** The roles of all loaded plugins. */
export function rolesOf(host: Host): RoleDefinition[] {
  const known = roles.get(host) ?? host.plugins.flatMap((plugin) => plugin.manifest.roles)
  roles.set(host, known)
  return known
}

/** What the policy looks at in a case, and in one of its tasks. */
export async function factsOf(db: Db, row: CaseTable, task?: TaskTable): Promise<CaseFacts> {
  const mentioned = await mentionsOf(db, row.case_id)
  const facts: CaseFacts = { unit: row.unit, proposer: row.proposer, mentioned }
  if (!task) return facts
  facts.taskRoles = await rolesOfTask(db, task)
  facts.decides = task.decides === 1
  if (task.assignee !== null) facts.assignee = task.assignee
  return facts
}

/** Throws `case-not-found` unless the case may be read: who may not read it does not learn that it exists. */
export function mustRead(policy: Policy, by: Principal, row: CaseTable, facts: CaseFacts): void {
  if (!decide(policy, by, 'case.read', facts).allow) throw new EngineError('case-not-found', { case: row.case_id })
}

/** Throws `access-denied` with the policy's reasons unless the action is allowed. */
export function mustBeAllowed(policy: Policy, by: Principal, action: Action, facts?: CaseFacts): void {
  const decision = decide(policy, by, action, facts)
  if (!decision.allow) throw denial(action, decision)
}

export function denial(action: Action, decision: AccessDecision): EngineError {
  return new EngineError('access-denied', {
    action,
    reason: decision.reasons.map((reason) => reason.code).join(', '),
    reasons: decision.reasons.map(({ code, params }) => ({ code, params })),
  })
}
