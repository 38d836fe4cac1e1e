import { callableDecisions, decisionName, parseDecisions, parseWorkflow } from '@statecraft/workflows'
import type { Host } from '../../case/host.ts'
import type { DefinitionKind } from '../../engine-api.ts'
import { contentByHash, type RevisionHead, revisionHeads } from '../../store/definitions.ts'
import type { Db } from '../../store/store.ts'

/** The newest revision of every definition, by kind and id, with its title. */
export async function definitionTitles(host: Host): Promise<(RevisionHead & { title: string })[]> {
  const newest = newestHeads(await revisionHeads(host.store.read))
  return Promise.all(newest.map(async (head) => ({ ...head, title: await titleOf(host, head) })))
}

/** Of each definition the revision with the highest number. */
export function newestHeads(heads: RevisionHead[]): RevisionHead[] {
  const newest = new Map<string, RevisionHead>()
  for (const head of heads) {
    const key = `${head.kind}/${head.id}`
    if (Number(newest.get(key)?.number ?? 0) < Number(head.number)) newest.set(key, head)
  }
  return [...newest.values()]
}

/** A revision never changes, so its title is read once. */
const titles = new Map<string, string>()

export async function titleOf(host: Host, { kind, id, hash, plugin }: RevisionHead): Promise<string> {
  if (kind === 'settings') return host.plugins.find(({ manifest }) => manifest.id === plugin)?.manifest.title ?? id
  const key = `${kind}/${id}/${hash}`
  const known = titles.get(key) ?? (await readTitle(host.store.read, kind as DefinitionKind, id, hash))
  titles.set(key, known)
  return known
}

async function readTitle(db: Db, kind: DefinitionKind, id: string, hash: string): Promise<string> {
  const content = await contentByHash(db, kind, hash)
  return typeof content === 'string' ? ((await titleIn(kind, id, content)) ?? id) : id
}

const callable = new Map<string, boolean>()

/** Whether a step may call what is published under this id; files that only give types and functions to others are not called. */
export async function isCalled(host: Host, { id, hash }: RevisionHead): Promise<boolean> {
  const key = `${id}/${hash}`
  const known = callable.get(key)
  if (known !== undefined) return known
  const content = await contentByHash(host.store.read, 'decision', hash)
  const { model } = await parseDecisions(typeof content === 'string' ? content : '', { imports: 'left-out' })
  const found = model === undefined || callableDecisions(model).includes(id)
  callable.set(key, found)
  return found
}

/** The name a definition gives itself; undefined when it cannot be read. */
export async function titleIn(kind: DefinitionKind, id: string, content: string): Promise<string | undefined> {
  if (kind === 'workflow') return (await parseWorkflow(content)).process?.name || undefined
  if (kind === 'decision') {
    const { model } = await parseDecisions(content, { imports: 'left-out' })
    return (model && (decisionName(model, id) ?? model.name)) || undefined
  }
  try {
    const { title, shortTitle } = JSON.parse(content) as { title?: unknown; shortTitle?: unknown }
    const name = kind === 'regulation' ? (shortTitle ?? title) : title
    return typeof name === 'string' ? name : undefined
  } catch {
    return undefined
  }
}
