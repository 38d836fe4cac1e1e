import { rolesOf } from '../../case/access.ts'
import type { Host } from '../../case/host.ts'
import { people, units } from '../../store/people.ts'
import type { Db } from '../../store/store.ts'

/** Names for the ids that rows hold. */
export interface Names {
  user(id: string): { id: string; name: string }
  userOrNull(id: string | null): { id: string; name: string } | null
  unit(id: string): { id: string; name: string }
  roleTitle(role: string): string
}

/** Reads all names at once; an id without a name shows itself. */
export async function loadNames(host: Host): Promise<Names> {
  const [userNames, unitNames] = await Promise.all([userNamesOf(host.store.read), unitNamesOf(host.store.read)])
  const roles = new Map(rolesOf(host).map((role) => [role.id, role.title]))
  const user = (id: string) => ({ id, name: userNames.get(id) ?? id })
  return {
    user,
    userOrNull: (id) => (id === null ? null : user(id)),
    unit: (id) => ({ id, name: unitNames.get(id) ?? id }),
    roleTitle: (role) => roles.get(role) ?? role,
  }
}

const userNamesOf = async (db: Db) => new Map((await people(db)).map((row) => [row.user_id, row.name]))
const unitNamesOf = async (db: Db) => new Map((await units(db)).map((row) => [row.unit_id, row.name]))
