import type { Action, RoleDefinition } from '../plugin/manifest.ts'

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

/** `reasons` are codes with parameters; words come from the locale files: `no-role`, `other-unit`, `own-dossier`, `other-assignee`, … */
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

/** What a list may show: `all`, or cases of these units, or those to which the user has one of the relations. */
export interface AccessFilter {
  all: boolean
  units: string[]
  relations: ('proposer' | 'assignee' | 'mentioned')[]
}
