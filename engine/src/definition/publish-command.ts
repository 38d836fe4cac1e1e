import { legalDay } from '@statecraft/forms'
import type { Principal } from '../access/principal.ts'
import { mustBeAllowed, policyNow } from '../case/access.ts'
import { isDay } from '../case/clock.ts'
import { answerOnce } from '../case/command.ts'
import type { Host } from '../case/host.ts'
import type { DefinitionKind, PublishCommand } from '../engine-api.ts'
import { EngineError } from '../errors.ts'
import { rememberPerson } from '../store/people.ts'
import { contentHash } from './content.ts'
import { decisionTextsOn } from './decisions.ts'
import { mustCompile } from './must-compile.ts'
import { publishRevision } from './publish.ts'

export type PublishedRevision = { kind: DefinitionKind; id: string; number: number }

/**
 * Publishes revisions from a day on, all in one transaction. Open cases keep theirs, cases that start on or after the day take the new ones.
 * Throws `diagnostics-block` when a definition cannot run, `nothing-to-publish` when nothing differs. `by` is null for the system.
 */
export async function publish(host: Host, command: PublishCommand, by: Principal | null): Promise<PublishedRevision[]> {
  const { commandId, definitions, effectiveFrom, basis, note } = command
  if (!isDay(effectiveFrom)) throw new EngineError('effective-date-invalid', { effectiveFrom })
  const inForce = definitions.some(({ kind }) => kind === 'decision')
    ? await decisionTextsOn(host.store.read, effectiveFrom)
    : undefined
  await mustCompile(definitions, host.plugins, inForce)
  const request = {
    definitions: definitions.map((one) => ({ kind: one.kind, id: one.id, plugin: one.plugin, hash: contentHash(one) })),
    effectiveFrom,
    basis,
    note,
  }
  const head = { commandId, kind: 'definition.publish', by: by?.user.id ?? null, request }
  return answerOnce(host, head, async (trx) => {
    if (by) {
      mustBeAllowed(await policyNow(host, trx), by, 'definition.publish')
      await rememberPerson(trx, by.user)
    }
    const at = host.clock.now()
    // A day that has passed means from now on: cases that started since keep what they started with.
    const from = by && effectiveFrom < legalDay(at) ? legalDay(at) : effectiveFrom
    const publication = { at, by: by?.user.id ?? null, effectiveFrom: from, basis, note }
    const published: PublishedRevision[] = []
    for (const definition of definitions) {
      const revision = await publishRevision(trx, definition, publication)
      if (revision) published.push({ kind: definition.kind, id: definition.id, number: revision.number })
    }
    if (published.length === 0) throw new EngineError('nothing-to-publish')
    return published
  })
}
