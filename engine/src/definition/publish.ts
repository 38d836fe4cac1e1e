import { deleteDefinitionDraft, findDefinitionDraft, insertRevision, revisionsOf } from '../store/definitions.ts'
import { putBlob } from '../store/papers.ts'
import type { Tx } from '../store/store.ts'
import { contentHash, type DefinitionContent } from './content.ts'

/** When, by whom and on what ground a revision is published. */
export interface Publication {
  at: string
  by: string | null
  /** Legal day from which cases that start take it. */
  effectiveFrom: string
  basis: string | null
  note: string | null
}

/**
 * Publishes a definition as its next revision and drops the draft it came from; a draft that says something else stays. Null when it equals the revision it would follow:
 * publishing the same twice is one revision.
 */
export async function publishRevision(
  trx: Tx,
  definition: DefinitionContent,
  publication: Publication,
): Promise<{ number: number; hash: string } | null> {
  const { kind, id, plugin, content } = definition
  const hash = contentHash(definition)
  const [newest] = await revisionsOf(trx, kind, id)
  if (newest?.hash === hash) return null
  if (typeof content !== 'string') await putBlob(trx, hash, content)
  const number = (newest?.number ?? 0) + 1
  await insertRevision(trx, {
    kind,
    id,
    number,
    hash,
    plugin,
    content: typeof content === 'string' ? content : null,
    effective_from: publication.effectiveFrom,
    published_at: publication.at,
    published_by: publication.by,
    basis: publication.basis,
    note: publication.note,
  })
  // A draft saved on while this was being checked was acknowledged to its writer, so it stays.
  if ((await findDefinitionDraft(trx, kind, id))?.content === content) await deleteDefinitionDraft(trx, kind, id)
  return { number, hash }
}

/**
 * Installs what a plugin brings, unless it is what the plugin brought last: so starting twice changes nothing, and what an
 * administrator published on top of it stays until the plugin itself brings something new.
 */
export async function installDefinition(
  trx: Tx,
  definition: DefinitionContent,
  publication: Publication,
): Promise<{ number: number; hash: string } | null> {
  const known = await revisionsOf(trx, definition.kind, definition.id)
  const installed = known.find((revision) => revision.published_by === null)
  return installed?.hash === contentHash(definition) ? null : publishRevision(trx, definition, publication)
}
