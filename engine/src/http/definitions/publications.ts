import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { revisionHeads } from '../../store/definitions.ts'
import type { PublicationView } from '../resources.ts'
import { titleOf } from '../views/definition-titles.ts'
import { loadNames } from '../views/names.ts'

/** No page lists more than this; older ones stand in the history of each definition. */
const most = 50

/** Revisions that were published by one command, newest first: they share the instant and who did it. */
export async function publicationsOf(host: Host): Promise<z.input<typeof PublicationView>[]> {
  const [heads, names] = await Promise.all([revisionHeads(host.store.read), loadNames(host)])
  const together = Map.groupBy(heads, (head) => `${head.published_at} ${head.published_by ?? head.plugin}`)
  const newest = [...together.values()].sort((a, b) => b[0]!.published_at.localeCompare(a[0]!.published_at))
  return Promise.all(
    newest.slice(0, most).map(async (revisions) => {
      const first = revisions[0]!
      return {
        publishedAt: first.published_at,
        by: names.userOrNull(first.published_by),
        effectiveFrom: first.effective_from,
        basis: first.basis,
        note: first.note,
        revisions: await Promise.all(
          revisions.map(async (head) => ({
            kind: head.kind as DefinitionKind,
            id: head.id,
            title: await titleOf(host, head),
            number: Number(head.number),
          })),
        ),
      }
    }),
  )
}
