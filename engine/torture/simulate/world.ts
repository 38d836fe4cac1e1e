import type { Principal } from '../../src/access/principal.ts'
import type { Host } from '../../src/case/host.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import type { Tables } from '../../src/store/tables.ts'
import { createTestEngine } from '../../src/testing.ts'
import { simulatedPlugin } from './plugin.ts'

/** What all simulated runs share: a database in memory with the definitions in it, and the people who work. */
export interface World {
  host: Host
  store: Store
  unit: string
  staff: Principal
  admin: Principal
  /** Empties every table that a run fills. */
  reset(): Promise<void>
  close(): Promise<void>
}

/** The instant at which each run begins. */
export const beginning = '2026-11-24T02:00:00.000Z'

/** Tables that hold what was installed; everything else belongs to a run. */
const installed: (keyof Tables)[] = [
  'meta',
  'setting',
  'revision',
  'bundle',
  'blob',
  'definition_draft',
  'org_unit',
  'org_edge',
  'person',
  'membership',
]

export async function createWorld(): Promise<World> {
  const store = await openStore({ file: ':memory:' })
  const engine = await createTestEngine({ store, plugins: [simulatedPlugin()], now: beginning })
  const tables = (await store.kysely.introspection.getTables()).map(({ name }) => name as keyof Tables)
  const emptied = tables.filter((name) => !installed.includes(name) && !/^(sqlite_|migration|kysely)/.test(name))
  return {
    host: engine.host,
    store,
    unit: engine.unit,
    staff: await engine.user('nhan-vien'),
    admin: await engine.user('quan-tri'),
    reset: () =>
      store.transaction(async (trx) => {
        for (const table of emptied) await trx.deleteFrom(table).execute()
      }),
    close: () => engine.close(),
  }
}
