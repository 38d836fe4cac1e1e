import { resolve } from 'node:path'
import { type Logger, pino } from 'pino'
import { type Client, createClient } from '../../client.ts'
import { createEngine, type RunningEngine } from '../../engine.ts'
import { loadPlugins } from '../../plugin/load-all.ts'
import type { RoleDefinition } from '../../plugin/manifest.ts'
import { putEdge, putMembership, putUnit } from '../../store/people.ts'
import { openStore } from '../../store/store.ts'
import { createApp } from '../app.ts'
import { type Accounts, createAccounts } from '../auth/accounts.ts'
import { createFirstAdministratorLink } from '../auth/first-administrator.ts'
import type { AppParts } from '../parts.ts'
import { createSessionFetch } from '../session-fetch.ts'

export const testOrigin = 'http://localhost'
export const testPassword = 'only-for-tests'
const begun = '2000-01-01'

/** The whole HTTP side over a real engine in memory, with the plugin of `examples/hello` and a clock that stands still. */
export interface TestApp {
  app: ReturnType<typeof createApp>
  engine: RunningEngine
  accounts: Accounts
  clock: { at: string; now(): string }
  /** A client signed in as the holder of a role in a unit; the account is made at the first call. */
  as(role: string, unit: string): Promise<Client>
  /** What a browser page sends in which the holder of a role in a unit is signed in. */
  session(role: string, unit: string): Promise<typeof fetch>
  /** A client nobody is signed in with, keeping cookies. */
  anonymous(): Client
  /** What a browser page of our own origin sends. */
  send: typeof fetch
  close(): Promise<void>
}

/** A department with two offices: `so`, `phong-a`, `phong-b`. */
const units = [
  { id: 'so', name: 'Sở Nội vụ', parent: null },
  { id: 'phong-a', name: 'Phòng A', parent: 'so' },
  { id: 'phong-b', name: 'Phòng B', parent: 'so' },
]

const administrator: RoleDefinition = {
  id: 'administrator',
  title: 'Quản trị',
  permissions: (
    [
      'definition.read',
      'definition.design',
      'definition.publish',
      'access.manage',
      'operations.manage',
      'job.work',
      'report.read',
    ] as const
  ).map((action) => ({ action, scope: 'all' })),
}

/** The head of an office may do what is out of the ordinary, too. */
const withOperations = (role: RoleDefinition): RoleDefinition =>
  role.id === 'head'
    ? {
        ...role,
        permissions: [
          ...role.permissions,
          ...(['case.suspend', 'case.correct', 'task.deadline', 'task.delegate', 'task.assign'] as const).map(
            (action) => ({ action, scope: 'subtree' as const }),
          ),
        ],
      }
    : role

export async function createTestApp(options: Partial<AppParts> = {}): Promise<TestApp> {
  const store = await openStore({})
  const { plugins } = await loadPlugins([resolve(import.meta.dirname, '../../../../examples/hello')])
  const withAdministrator = plugins.map((plugin) => ({
    ...plugin,
    manifest: { ...plugin.manifest, roles: [...plugin.manifest.roles.map(withOperations), administrator] },
  }))
  const clock = { at: '2026-11-24T02:00:00.000Z', now: () => clock.at }
  const engine = await createEngine({ store, plugins: withAdministrator, clock })
  const accounts = await createAccounts({ store, secret: 's'.repeat(40), baseUrl: testOrigin })
  await store.transaction(async (trx) => {
    for (const { id, name, parent } of units) {
      await putUnit(trx, { unit_id: id, name, kind: 'unit', from_day: begun, to_day: null })
      if (parent) await putEdge(trx, { unit_id: id, parent_id: parent, from_day: begun, to_day: null })
    }
  })
  const app = createApp({
    engine,
    host: engine.host,
    accounts,
    refused: [],
    place: { province: 'Tỉnh mẫu', product: 'Nghỉ phép', demo: false, accounts: [] },
    firstAdministrator: createFirstAdministratorLink(store),
    log: silent,
    version: '0.0.0',
    origin: null,
    designer: null,
    checkAnswers: true,
    ...options,
  })
  const request: typeof fetch = async (input, init) => app.request(String(input), withHost(init))
  const client = (send = createSessionFetch(testOrigin, request)) =>
    createClient({ baseUrl: testOrigin, language: 'vi', fetch: send })
  const session: TestApp['session'] = async (role, unit) => {
    const email = `${role}.${unit}@mau.example`
    const user = await accounts.ensure({ name: `${role} ${unit}`, email, password: testPassword })
    await store.transaction((trx) =>
      putMembership(trx, { membership_id: email, user_id: user, role, unit, from_day: begun, to_day: null }),
    )
    const send = createSessionFetch(testOrigin, request)
    await client(send).signIn({ email, password: testPassword })
    return send
  }
  return {
    app,
    engine,
    accounts,
    clock,
    session,
    anonymous: () => client(),
    send: createSessionFetch(testOrigin, request),
    as: async (role, unit) => client(await session(role, unit)),
    close: () => engine.close(),
  }
}

const silent: Logger = pino({ level: 'silent' })

/** A server sees the Host header that `fetch` leaves to the connection. */
function withHost(init: RequestInit = {}): RequestInit {
  const headers = new Headers(init.headers)
  headers.set('host', new URL(testOrigin).host)
  return { ...init, headers }
}
