import type { DefinitionKind } from '../engine-api.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { findBundle, putBundle, revisionHeads } from '../store/definitions.ts'
import type { Db, Tx } from '../store/store.ts'

/** One definition of a bundle: which revision of it, and whose. */
export interface BundleEntry {
  plugin: string
  number: number
  hash: string
}

/** The revisions a case keeps for life: `<kind>/<id>` -> revision. Named by the hash of its canonical JSON. */
export type BundleContent = Record<string, BundleEntry>

/** The name of a definition in a bundle. */
export const bundleKey = (kind: DefinitionKind, id: string): string => `${kind}/${id}`

/** The bundle of all definitions in force on a legal day. */
export async function bundleOn(db: Db, day: string): Promise<BundleContent> {
  const content: BundleContent = {}
  // They come in the order in which the later takes over from the earlier.
  for (const head of await revisionHeads(db)) {
    if (head.effective_from > day) continue
    content[`${head.kind}/${head.id}`] = { plugin: head.plugin, number: Number(head.number), hash: head.hash }
  }
  return content
}

/** Keeps a bundle under its hash and gives the hash. */
export async function keepBundle(trx: Tx, content: BundleContent): Promise<string> {
  const text = canonicalJson(content as never)
  const hash = sha256(text)
  await putBundle(trx, hash, text)
  return hash
}

/** The bundle kept under a hash. */
export async function readBundle(db: Db, hash: string): Promise<BundleContent> {
  const text = await findBundle(db, hash)
  if (text === undefined) throw new Error(`The bundle ${hash} of a case is missing from the database.`)
  return JSON.parse(text) as BundleContent
}
