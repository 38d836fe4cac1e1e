import { policyNow } from '../../case/access.ts'
import { allMemberships, people, units, unitTreeOn } from '../../store/people.ts'
import type { AppParts } from '../parts.ts'
import { Units, Users } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { membershipViews } from '../views/memberships.ts'
import { loadNames } from '../views/names.ts'

/** Who is there and in which unit. */
export function accessRoutes({ host }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/users',
      permission: 'access.manage',
      summary: 'All users with the roles they hold today.',
      answer: Users,
      handle: async () => {
        const [policy, names, persons, memberships] = await Promise.all([
          policyNow(host, db),
          loadNames(host),
          people(db),
          allMemberships(db),
        ])
        const ofUser = Map.groupBy(memberships, (row) => row.user_id)
        const items = persons.map(({ user_id, name, email }) => {
          const held = (ofUser.get(user_id) ?? []).map(({ role, unit, from_day, to_day }) => ({
            role,
            unit,
            from: from_day,
            ...(to_day === null ? {} : { to: to_day }),
          }))
          return { id: user_id, name, email, memberships: membershipViews(held, policy, names) }
        })
        return { items }
      },
    }),
    route({
      method: 'get',
      path: '/units',
      permission: 'signed-in',
      summary: 'All units with the parent they have today.',
      answer: Units,
      handle: async () => {
        const { today } = await policyNow(host, db)
        const [rows, tree] = await Promise.all([units(db), unitTreeOn(db, today)])
        const items = rows.map(({ unit_id, name, kind, from_day, to_day }) => ({
          id: unit_id,
          name,
          kind,
          parent: tree.get(unit_id) ?? null,
          from: from_day,
          to: to_day,
        }))
        return { items }
      },
    }),
  ]
}
