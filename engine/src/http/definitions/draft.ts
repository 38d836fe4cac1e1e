import type { Principal } from '../../access/principal.ts'
import type { Host } from '../../case/host.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { EngineError } from '../../errors.ts'
import { deleteDefinitionDraft, findDefinitionDraft, putDefinitionDraft } from '../../store/definitions.ts'
import { namesOf, rememberPerson } from '../../store/people.ts'

/**
 * Keeps the draft of a definition, also when it cannot run yet. `version` is that of the draft the user began from (0: none); when another
 * came in between it throws `draft-conflict` with who saved it and when.
 */
export async function saveDefinitionDraft(
  host: Host,
  draft: { kind: DefinitionKind; id: string; plugin: string; content: string; version: number },
  by: Principal,
): Promise<{ version: number; savedAt: string }> {
  const { kind, id, plugin, content, version } = draft
  return host.store.transaction(async (trx) => {
    const kept = await findDefinitionDraft(trx, kind, id)
    const keptVersion = Number(kept?.version ?? 0)
    if (kept && keptVersion !== version) {
      const names = await namesOf(trx, [kept.saved_by])
      const who = names.get(kept.saved_by) ?? kept.saved_by
      throw new EngineError('draft-conflict', { by: who, savedAt: kept.saved_at, version: keptVersion })
    }
    await rememberPerson(trx, by.user)
    const savedAt = host.clock.now()
    const next = keptVersion + 1
    await putDefinitionDraft(trx, { kind, id, plugin, content, version: next, saved_at: savedAt, saved_by: by.user.id })
    return { version: next, savedAt }
  })
}

/** Throws a draft away; the published revisions stay. */
export async function discardDefinitionDraft(host: Host, kind: DefinitionKind, id: string): Promise<void> {
  await host.store.transaction((trx) => deleteDefinitionDraft(trx, kind, id))
}
