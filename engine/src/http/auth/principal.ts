import type { Principal } from '../../access/principal.ts'
import { membershipsOf } from '../../store/people.ts'
import type { Db } from '../../store/store.ts'
import type { SignedIn } from './accounts.ts'

/** The user with all roles held at any time, read afresh: taking a role away works at the next request. */
export async function principalOf(db: Db, signedIn: SignedIn): Promise<Principal> {
  const rows = await membershipsOf(db, signedIn.userId)
  return {
    user: { id: signedIn.userId, name: signedIn.name },
    memberships: rows.map(({ role, unit, from_day, to_day }) => ({
      role,
      unit,
      from: from_day,
      ...(to_day === null ? {} : { to: to_day }),
    })),
  }
}
