import type { Principal } from '../../access/principal.ts'
import type { Host } from '../../case/host.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { EngineError } from '../../errors.ts'
import { deleteDefinitionDraft, findDefinitionDraft, putDefinitionDraft, revisionsOf } from '../../store/definitions.ts'
import { namesOf, rememberPerson } from '../../store/people.ts'
import { siblingsOf } from './effective.ts'

/**
 * Keeps the draft of a definition, also when it cannot run yet. `version` is that of the draft the user began from (0: none); when another
 * came in between it throws `draft-conflict` with who saved it and when. The same save twice has the effect of one.
 */
export async function saveDefinitionDraft(
  host: Host,
  draft: { kind: DefinitionKind; id: string; plugin: string; content: string; version: number },
  by: Principal,
): Promise<{ version: number; savedAt: string }> {
  const { kind, id, plugin, content, version } = draft
  const siblings = await siblingsOf(host, draft)
  return host.store.transaction(async (trx) => {
    const kept = await findDefinitionDraft(trx, kind, id)
    const keptVersion = Number(kept?.version ?? 0)
    // The same save again, its first answer lost on the way: nobody came in between.
    if (kept && keptVersion === version + 1 && kept.saved_by === by.user.id && kept.content === content) {
      return { version: keptVersion, savedAt: kept.saved_at }
    }
    if (kept && keptVersion !== version) {
      const names = await namesOf(trx, [kept.saved_by])
      const who = names.get(kept.saved_by) ?? kept.saved_by
      throw new EngineError('draft-conflict', { by: who, savedAt: kept.saved_at, version: keptVersion })
    }
    // The draft it began from was published or thrown away meanwhile; going on from it would undo what others did.
    if (!kept && version !== 0) {
      const [newest] = await revisionsOf(trx, kind, id)
      const names = await namesOf(trx, newest?.published_by ? [newest.published_by] : [])
      const who = names.get(newest?.published_by ?? '') ?? ''
      throw new EngineError('draft-conflict', { by: who, savedAt: newest?.published_at ?? '', version: 0 })
    }
    await rememberPerson(trx, by.user)
    const savedAt = host.clock.now()
    const next = keptVersion + 1
    const row = { kind, plugin, content, version: next, saved_at: savedAt, saved_by: by.user.id }
    // Decisions of one file are one text: a draft of one is a draft of all.
    for (const one of [id, ...siblings]) await putDefinitionDraft(trx, { ...row, id: one })
    return { version: next, savedAt }
  })
}

/** Throws a draft away; the published revisions stay. */
export async function discardDefinitionDraft(host: Host, kind: DefinitionKind, id: string): Promise<void> {
  const siblings = await siblingsOf(host, { kind, id })
  await host.store.transaction(async (trx) => {
    for (const one of [id, ...siblings]) await deleteDefinitionDraft(trx, kind, one)
  })
}
