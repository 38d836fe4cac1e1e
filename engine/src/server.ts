import { existsSync, readFileSync } from 'node:fs'
import type { Server } from 'node:http'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import type { Logger } from 'pino'
import { type Clock, systemClock } from './case/clock.ts'
import { type Configuration, ConfigurationError } from './configuration.ts'
import { createRehearsalClock } from './demo/rehearsal-clock.ts'
import { demoPlace, demoState, seedDemo } from './demo/seed.ts'
import { createEngine, type RunningEngine } from './engine.ts'
import { createApp } from './http/app.ts'
import { type Accounts, createAccounts } from './http/auth/accounts.ts'
import { createFirstAdministratorLink } from './http/auth/first-administrator.ts'
import type { Place, RefusedPlugin } from './http/parts.ts'
import { loadPlugins } from './plugin/load-all.ts'
import { openStore } from './store/store.ts'
import { takeBackCutJobs } from './worker/jobs.ts'
import { createWorker } from './worker/worker.ts'

export interface RunningServer {
  /** Where it listens, as a browser on this machine reaches it. */
  address: string
  engine: RunningEngine
  place: Place
  refused: RefusedPlugin[]
  /** Path and token of the one-time link, when nobody has an account yet in production. */
  firstAdministrator: string | null
  /** Finishes what is under way, then closes everything. */
  close(): Promise<void>
}

export const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
).version

/** How long calls under way are waited for when the server stops. */
const graceMs = 10_000

/** Opens everything and listens. Whatever fails closes what was opened before. */
export async function startServer(configuration: Configuration, log: Logger): Promise<RunningServer> {
  const { dataFolder, databaseUrl, pluginFolders, clockFile } = configuration
  const store = await openStore(databaseUrl ? { databaseUrl } : { file: join(dataFolder, 'statecraft.sqlite') })
  const { plugins, refused } = await loadPlugins(pluginFolders)
  const clock: Clock = clockFile ? createRehearsalClock(clockFile) : systemClock
  const engine = await createEngine({ store, plugins, clock }).catch(async (error: unknown) => {
    await store.close()
    throw error
  })
  try {
    return await listen(configuration, engine, refused, log)
  } catch (error) {
    await engine.close()
    throw error
  }
}

async function listen(configuration: Configuration, engine: RunningEngine, refused: RefusedPlugin[], log: Logger) {
  const { host, port, secret } = configuration
  const origin = configuration.baseUrl
  const accounts = await createAccounts({
    store: engine.host.store,
    secret,
    baseUrl: origin ?? `http://localhost:${port}`,
  })
  const link = createFirstAdministratorLink(engine.host.store)
  const { place, token } = await prepare(configuration, engine, accounts, link)
  // A SQLite file is one process's own: what is held there was held by one that is gone.
  if (engine.host.store.type === 'sqlite') await takeBackCutJobs(engine.host)
  engine.host.rules.warm()
  const worker = createWorker(engine, {
    everyMs: 1_000,
    onError: (err) => log.error({ err }, 'a turn of the worker failed'),
  })
  const designer = join(import.meta.dirname, '../../designer/dist')
  const app = createApp({
    engine,
    host: engine.host,
    accounts,
    refused,
    place,
    firstAdministrator: link,
    wake: () => worker.wake(),
    log,
    version,
    origin,
    designer: existsSync(join(designer, 'index.html')) ? designer : null,
  })
  const { server, address } = await bind(app.fetch, host, port).catch(async (error: unknown) => {
    await worker.stop()
    throw error
  })
  return {
    address,
    engine,
    place,
    refused,
    firstAdministrator: token && `${origin ?? address}/first-administrator?token=${token}`,
    close: async () => {
      await stopServer(server)
      await worker.stop()
      await engine.close()
    },
  }
}

/** Demo or earnest: seeds a new database, or makes the link for the first administrator. */
async function prepare(
  { production, province }: Configuration,
  { host }: RunningEngine,
  accounts: Accounts,
  link: ReturnType<typeof createFirstAdministratorLink>,
): Promise<{ place: Place; token: string | null }> {
  const empty = await accounts.isEmpty()
  const product = host.plugins[0]?.manifest.title ?? 'Statecraft'
  if (production && (await demoState(host)) !== null) {
    throw new ConfigurationError([
      'the database holds the demo province; start --production with another STATECRAFT_DATA or DATABASE_URL',
    ])
  }
  if (!production && (empty || (await demoState(host)) === 'begun')) await seedDemo(host, accounts)
  if ((await demoState(host)) !== null) return { place: { ...demoPlace(host), product, demo: true }, token: null }
  const token = empty ? await link.issue() : null
  return { place: { province, product, demo: false, accounts: [] }, token }
}

function bind(fetch: Parameters<typeof serve>[0]['fetch'], hostname: string, port: number) {
  return new Promise<{ server: Server; address: string }>((resolve, reject) => {
    const server = serve({ fetch, hostname, port }, (info) => {
      server.off('error', reject)
      const shown = ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(hostname) ? 'localhost' : hostname
      resolve({ server, address: `http://${shown}:${info.port}` })
    }) as Server
    server.once('error', reject)
  })
}

function stopServer(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const impatient = setTimeout(() => server.closeAllConnections(), graceMs)
    server.close(() => {
      clearTimeout(impatient)
      resolve()
    })
    server.closeIdleConnections()
  })
}
