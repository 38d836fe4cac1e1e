import { legalDay } from '@statecraft/forms'
import type { Host } from '../case/host.ts'
import { type BundleContent, bundleKey, bundleOn, keepBundle, readBundle } from '../definition/bundle.ts'
import type { Definitions } from '../definition/catalog.ts'
import { EngineError } from '../errors.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { findBundle, findRevision } from '../store/definitions.ts'
import type { RevisionTable } from '../store/tables.ts'

/** What a case keeps for life though its workflow is another: what the law and the registers were when it began. */
const ofTheCase = ['regulation/', 'settings/', 'register/']

/** The revision that cases are to move to; throws `definition-not-found`. */
export async function revisionTo(host: Host, workflow: string, to: number): Promise<RevisionTable> {
  const found = await findRevision(host.store.read, 'workflow', workflow, to)
  if (!found) throw new EngineError('definition-not-found', { kind: 'workflow', id: `${workflow} ${to}` })
  return found
}

/**
 * The definitions a case has once it is moved: the revision itself, with the forms, decisions, templates and other workflows in force where it is;
 * regulations, settings and registers stay those of the case.
 */
export async function targetDefinitions(host: Host, from: string, revision: RevisionTable): Promise<Definitions> {
  const { read } = host.store
  const today = legalDay(host.clock.now())
  const day = [revision.effective_from, today].sort().at(-1)!
  const before = await readBundle(read, from)
  const content: BundleContent = { ...before, ...(await bundleOn(read, day)) }
  for (const [key, entry] of Object.entries(before))
    if (ofTheCase.some((kind) => key.startsWith(kind))) content[key] = entry
  const { plugin, number, hash } = revision
  content[bundleKey('workflow', revision.id)] = { plugin, number: Number(number), hash }
  const named = sha256(canonicalJson(content as never))
  // Named by its content, so that keeping it is no change of anything.
  if ((await findBundle(read, named)) === undefined) await host.store.transaction((trx) => keepBundle(trx, content))
  return host.catalog.definitions(read, named)
}
