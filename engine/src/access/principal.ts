import type { Action, Relation, RoleDefinition } from '../plugin/manifest.ts'

/** A user with what he may do, read from the database at each request; no role is kept in a session. */
export interface Principal {
  user: { id: string; name: string }
  memberships: Membership[]
}

/** A role held in a unit over a span of legal days. */
export interface Membership {
  role: string
  unit: string
  from: string
  to?: string
}

/** The units as a tree on one day: unit -> its parent. */
export type UnitTree = Map<string, string | null>

/** What the policy looks at in a case or task. */
export interface CaseFacts {
  /** The unit that proposes. */
  unit: string
  proposer: string
  /** Users named in the case's data. */
  mentioned: string[]
  /** Roles asked for by the task in question. */
  taskRoles?: string[]
  assignee?: string
  /** The task decides on the dossier: separation of duties applies. */
  decides?: boolean
}

/**
 * `reasons` say why, allowed (`granted`) or not; `accessWords` turns them into sentences. Codes: `granted`, `no-role`, `role-ended`,
 * `other-unit`, `no-relation`, `task-role`, `own-dossier`, `other-assignee`.
 */
export interface AccessDecision {
  allow: boolean
  reasons: { code: string; params: Record<string, string> }[]
}

/** The one decision behind API and screens: pure. `roles` are those of all loaded plugins. */
export type Decide = (
  policy: { roles: RoleDefinition[]; units: UnitTree; today: string },
  principal: Principal,
  action: Action,
  facts?: CaseFacts,
) => AccessDecision

/**
 * What a list may show, as a condition a query can carry: a row passes when `all` holds, or its unit is among `units`, or the user stands
 * to it in one of `relations`, or one of `unitRelations` holds whole; minus the two exceptions. `passes` in `filter.ts` is its meaning
 * in code, and the same as `decide` row by row.
 */
export interface AccessFilter {
  all: boolean
  units: string[]
  relations: Relation[]
  /** Both must hold: the unit is one of these and the user stands so to the case. */
  unitRelations: { units: string[]; relation: Relation }[]
  /** Leave out deciding tasks of dossiers that the user proposed or is named in (`task.work` only). */
  exceptOwnDossiers: boolean
  /** Leave out tasks assigned to somebody else (`task.work` only). */
  exceptOthersTasks: boolean
}
