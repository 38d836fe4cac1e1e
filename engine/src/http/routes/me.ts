import { actionsHeld, filtersByRole } from '../../access/filter.ts'
import { policyNow } from '../../case/access.ts'
import { definitionDrafts } from '../../store/definitions.ts'
import { countOpenIncidents } from '../../store/operations.ts'
import { openPostings } from '../../store/papers.ts'
import { findPerson } from '../../store/people.ts'
import { inboxCounts } from '../../store/task-list.ts'
import type { AppParts } from '../parts.ts'
import { Me } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { membershipViews } from '../views/memberships.ts'
import { loadNames } from '../views/names.ts'

/** The signed-in user and what the frame shows for them. */
export function meRoutes({ host, place }: AppParts): Route[] {
  const db = host.store.read
  return [
    route({
      method: 'get',
      path: '/me',
      permission: 'signed-in',
      summary: 'Who is signed in, with roles, rights and counts for the menu.',
      answer: Me,
      handle: async ({ by }) => {
        const [policy, names] = await Promise.all([policyNow(host, db), loadNames(host)])
        const person = await findPerson(db, by.user.id)
        const actions = actionsHeld(policy, by)
        const inbox = { user: by.user.id, byRole: filtersByRole(policy, by, 'task.work') }
        return {
          user: by.user,
          email: person?.email ?? '',
          memberships: membershipViews(by.memberships, policy, names),
          actions,
          counts: {
            tasks: (await inboxCounts(db, inbox)).all,
            postings: (await openPostings(db)).length,
            drafts: actions.includes('definition.design') ? (await definitionDrafts(db)).length : 0,
            incidents: actions.includes('operations.manage') ? await countOpenIncidents(db) : 0,
          },
          province: place.province,
          product: place.product,
          demo: place.demo,
          now: host.clock.now(),
        }
      },
    }),
  ]
}
