import { filterFor } from '../../access/filter.ts'
import { policyNow } from '../../case/access.ts'
import type { AppParts } from '../parts.ts'
import { EntryPoints } from '../resources.ts'
import { type Route, route } from '../route.ts'
import { citationView, wordSourceOf } from '../views/findings.ts'
import { loadNames } from '../views/names.ts'

/** What "Lập hồ sơ" offers: each workflow with the units the user may open it for. */
export function entryPointRoutes({ host }: AppParts): Route[] {
  return [
    route({
      method: 'get',
      path: '/entry-points',
      // Who may start nothing is told so by an empty list: the pages that ask need not know it before.
      permission: 'signed-in',
      summary: 'What the user may start, and for which units; nothing for who may start no case.',
      answer: EntryPoints,
      handle: async ({ by, language }) => {
        const policy = await policyNow(host, host.store.read)
        const names = await loadNames(host)
        const filter = filterFor(policy, by, 'case.start')
        // Who starts a case is its proposer, so a right of proposers holds in its units too.
        const proposing = filter.unitRelations
          .filter(({ relation }) => relation === 'proposer')
          .flatMap(({ units }) => units)
        const all = filter.all || filter.relations.includes('proposer')
        const units = [...policy.units.keys()].filter(
          (unit) => all || filter.units.includes(unit) || proposing.includes(unit),
        )
        const source = wordSourceOf(host.plugins, language)
        const items = host.plugins.flatMap((plugin) =>
          plugin.manifest.entryPoints.map(({ workflow, title, description, cites = [] }) => ({
            workflow,
            title,
            description,
            cites: cites.map((ref) => citationView(ref, source)),
            units: units.map((unit) => names.unit(unit)),
          })),
        )
        return { items: units.length > 0 ? items : [] }
      },
    }),
  ]
}
