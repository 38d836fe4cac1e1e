import type { Principal } from '../access/principal.ts'
import { findPerson, membershipsOf } from '../store/people.ts'
import type { Db } from '../store/store.ts'
import type { MembershipTable } from '../store/tables.ts'

/** A user with the roles he holds, read from the database each time. */
export async function principalOf(db: Db, person: { user_id: string; name: string }): Promise<Principal> {
  const memberships = await membershipsOf(db, person.user_id)
  return { user: { id: person.user_id, name: person.name }, memberships: memberships.map(toMembership) }
}

/** The principal of a user id, null when nobody is known by it. */
export async function findPrincipal(db: Db, userId: string): Promise<Principal | null> {
  const person = await findPerson(db, userId)
  return person ? principalOf(db, person) : null
}

export function toMembership(row: MembershipTable): Principal['memberships'][number] {
  const span = row.to_day === null ? { from: row.from_day } : { from: row.from_day, to: row.to_day }
  return { role: row.role, unit: row.unit, ...span }
}
