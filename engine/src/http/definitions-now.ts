import type { DefinitionKind } from '../engine-api.ts'
import { contentByHash, type RevisionHead, revisionHeads } from '../store/definitions.ts'
import type { Db } from '../store/store.ts'

/** Text of the revisions of one kind in force on a day, by id. */
export async function currentOfKind(db: Db, kind: DefinitionKind, day: string): Promise<Map<string, string>> {
  const current = new Map<string, RevisionHead>()
  // They come in the order in which the later takes over from the earlier.
  for (const head of await revisionHeads(db)) {
    if (head.kind === kind && head.effective_from <= day) current.set(head.id, head)
  }
  const texts = await Promise.all(
    [...current].map(async ([id, { hash }]) => [id, await contentByHash(db, kind, hash)] as const),
  )
  return new Map(texts.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
