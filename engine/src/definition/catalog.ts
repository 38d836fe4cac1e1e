import type { Form, JsonObject } from '@statecraft/forms'
import { type Process, parseCollaboration } from '@statecraft/workflows'
import type { DefinitionKind } from '../engine-api.ts'
import type { RegisterDefinition, Regulation } from '../plugin/manifest.ts'
import { contentByHash } from '../store/definitions.ts'
import type { Db } from '../store/store.ts'
import { type BundleContent, type BundleEntry, bundleKey, readBundle } from './bundle.ts'
import { decisionsOf } from './decisions.ts'
import { type RunnableForm, type RunnableWorkflow, runnableForm, runnableWorkflow } from './runnable.ts'

/** The definitions a case keeps, ready to run. What is asked for and missing is undefined. */
export interface Definitions {
  readonly hash: string
  entry(kind: DefinitionKind, id: string): BundleEntry | undefined
  /** Ids of all definitions of a kind, sorted. */
  ids(kind: DefinitionKind): string[]
  /** A workflow by its main process, or by another process of its file. */
  workflow(db: Db, id: string, process?: string | null): Promise<RunnableWorkflow | undefined>
  /** Every process of a workflow's file; none when it cannot be read. */
  processes(db: Db, id: string): Promise<Process[]>
  form(db: Db, id: string): Promise<RunnableForm | undefined>
  /** Text of every decision, id -> DMN XML. */
  template(db: Db, id: string): Promise<Uint8Array | undefined>
  readonly settings: (plugin: string) => JsonObject
  readonly registers: Map<string, RegisterDefinition>
  readonly regulations: Regulation[]
}

/** Reads and compiles definitions, each once: a revision never changes, so what its hash names is kept. */
export interface Catalog {
  definitions(db: Db, bundle: string): Promise<Definitions>
}

const keptBundles = 32

export function createCatalog(): Catalog {
  const bundles = new Map<string, Promise<Definitions>>()
  const compiled = new Map<string, Promise<unknown>>()

  /** One compile a hash, also for callers that come while it runs; a failed one is tried again. */
  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    const known = compiled.get(key) as Promise<T> | undefined
    if (known) return known
    const made = make()
    compiled.set(key, made)
    made.catch(() => compiled.delete(key))
    return made
  }

  return {
    async definitions(db, hash) {
      const known = bundles.get(hash)
      if (known) return known
      const loaded = load(db, hash, once)
      bundles.set(hash, loaded)
      loaded.catch(() => bundles.delete(hash))
      if (bundles.size > keptBundles) bundles.delete(bundles.keys().next().value as string)
      return loaded
    },
  }
}

type Once = <T>(key: string, make: () => Promise<T>) => Promise<T>

async function load(db: Db, hash: string, once: Once): Promise<Definitions> {
  const content = await readBundle(db, hash)
  const small = await smallTexts(db, content, once)
  const json = <T>(kind: DefinitionKind) =>
    new Map([...(small.get(kind) ?? [])].map(([id, text]) => [id, JSON.parse(text) as T]))
  const settings = json<JsonObject>('settings')
  const decisions = () => once(`decisions ${hash}`, () => decisionsOf(small.get('decision') ?? new Map()))
  const entry = (kind: DefinitionKind, id: string) => content[bundleKey(kind, id)]
  const text = async (db: Db, kind: DefinitionKind, id: string) => {
    const found = entry(kind, id)
    return found && { hash: found.hash, text: await contentByHash(db, kind, found.hash) }
  }
  return {
    hash,
    entry,
    ids: (kind) =>
      Object.keys(content)
        .filter((key) => key.startsWith(`${kind}/`))
        .map((key) => key.slice(kind.length + 1))
        .sort(),
    settings: (plugin) => settings.get(plugin) ?? {},
    registers: json<RegisterDefinition>('register'),
    regulations: [...json<Regulation>('regulation').values()],
    // A workflow runs with the decisions of its bundle, so both name what is kept.
    workflow: (db, id, process) =>
      once(`workflow ${hash} ${id} ${process ?? ''}`, async () => {
        const found = await text(db, 'workflow', id)
        if (typeof found?.text !== 'string') return undefined
        // Machines that a machine invokes are those of the case's own bundle.
        const other = async (machine: string) => {
          const kept = (await text(db, 'workflow', machine))?.text
          return typeof kept === 'string' ? kept : undefined
        }
        return runnableWorkflow(id, found.text, await decisions(), process ?? undefined, other)
      }),
    processes: (db, id) =>
      once(`processes ${entry('workflow', id)?.hash}`, async () => {
        const found = await text(db, 'workflow', id)
        if (typeof found?.text !== 'string') return []
        return (await parseCollaboration(found.text)).collaboration?.processes ?? []
      }),
    form: (db, id) =>
      once(`form ${entry('form', id)?.hash} ${id}`, async () => {
        const found = await text(db, 'form', id)
        return typeof found?.text === 'string' ? runnableForm(JSON.parse(found.text) as Form) : undefined
      }),
    template: async (db, id) => {
      const found = await text(db, 'document', id)
      return found?.text instanceof Uint8Array ? found.text : undefined
    },
  }
}

const smallKinds: DefinitionKind[] = ['settings', 'register', 'regulation', 'decision']

/** Texts that every step may need, read when the bundle is. */
async function smallTexts(db: Db, content: BundleContent, once: Once) {
  const texts = new Map<DefinitionKind, Map<string, string>>()
  for (const [key, { hash }] of Object.entries(content)) {
    const kind = key.slice(0, key.indexOf('/')) as DefinitionKind
    if (!smallKinds.includes(kind)) continue
    const text = await once(`text ${kind} ${hash}`, () => contentByHash(db, kind, hash))
    if (typeof text !== 'string') throw new Error(`The content of ${key} (${hash}) is missing from the database.`)
    const ofKind = texts.get(kind) ?? new Map<string, string>()
    texts.set(kind, ofKind.set(key.slice(kind.length + 1), text))
  }
  return texts
}
