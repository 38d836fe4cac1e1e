import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { type Clock, systemClock } from './case/clock.ts'
import { type Configuration, ConfigurationError } from './configuration.ts'
import { createRehearsalClock } from './demo/rehearsal-clock.ts'
import { demoPlace, demoState, seedDemo } from './demo/seed.ts'
import { createEngine, type RunningEngine } from './engine.ts'
import { createApp } from './http/app.ts'
import { type Accounts, createAccounts } from './http/auth/accounts.ts'
import { createFirstAdministratorLink } from './http/auth/first-administrator.ts'
import { createGate, type Gate } from './http/gate.ts'
import { type Listening, listen } from './http/listen.ts'
import type { OperationParts, Place, RefusedPlugin } from './http/parts.ts'
import { holdFolder } from './operate/hold-folder.ts'
import { observedStore } from './operate/observed-store.ts'
import { askReadiness } from './operate/readiness.ts'
import { after, doneBy } from './operate/stop.ts'
import { createWatch, type Watch } from './operate/watch.ts'
import { loadPlugins } from './plugin/load-all.ts'
import { createReach } from './reach/reach.ts'
import { databaseFile } from './store/backup.ts'
import { countDueJobs } from './store/jobs.ts'
import { openStore } from './store/store.ts'
import { createJobBell, type JobBell } from './worker/job-bell.ts'
import { takeBackCutJobs } from './worker/jobs.ts'
import { createWorker, type Worker } from './worker/worker.ts'
import { createWorkerTokens } from './worker/worker-tokens.ts'

export interface RunningServer {
  /** Where it listens, as a browser on this machine reaches it. */
  address: string
  engine: RunningEngine
  place: Place
  refused: RefusedPlugin[]
  /** Path and token of the one-time link, when nobody has an account yet in production. */
  firstAdministrator: string | null
  /** Finishes what is under way, hands back what is not done within the grace, then closes everything. */
  close(): Promise<void>
}

export const version = (
  JSON.parse(readFileSync(join(import.meta.dirname, '../package.json'), 'utf8')) as { version: string }
).version

/** What was opened so far, closed in the opposite order. */
type Opened = (() => unknown)[]

/** Opens everything and listens. Whatever fails closes what was opened before. */
export async function startServer(configuration: Configuration, log: Logger): Promise<RunningServer> {
  const opened: Opened = []
  try {
    return await open(configuration, log, opened)
  } catch (error) {
    await closeAll(opened)
    throw error
  }
}

async function closeAll(opened: Opened) {
  for (const close of opened.splice(0).reverse()) await close()
}

async function open(configuration: Configuration, log: Logger, opened: Opened): Promise<RunningServer> {
  const { dataFolder, databaseUrl, pluginFolders, clockFile } = configuration
  const file = databaseUrl === null ? databaseFile(dataFolder) : null
  if (file !== null) opened.push(holdFolder(dataFolder).release)
  const store = await openStore(databaseUrl ? { databaseUrl } : { file: databaseFile(dataFolder) })
  opened.push(() => store.close())
  const { plugins, refused } = await loadPlugins(pluginFolders)
  const clock: Clock = clockFile ? createRehearsalClock(clockFile) : systemClock
  const gate = createGate(configuration.limits)
  const underWay = () => gate.underWay
  const watch = await createWatch({ configuration, store, file, version, log, now: clock.now, underWay })
  opened.push(() => watch.close())
  const { observe } = watch
  const engine = await createEngine({
    store: observedStore(store, observe),
    plugins,
    clock,
    observe,
    jobsOutside: new Set(configuration.workers.flatMap(({ types }) => types)),
    jobsATypeAtOnce: configuration.jobs.aTypeAtOnce,
    attemptMs: configuration.jobs.attemptMs,
    anchorEveryMs: configuration.anchorEveryMs,
    outward: {
      reach: createReach({ hosts: configuration.httpHosts }),
      secrets: configuration.secrets,
      mail: configuration.mail,
    },
  })
  opened.push(() => engine.host.rules.close())
  return serve({ configuration, log, opened, engine, refused, gate, watch })
}

interface Parts {
  configuration: Configuration
  log: Logger
  opened: Opened
  engine: RunningEngine
  refused: RefusedPlugin[]
  gate: Gate
  watch: Watch
}

async function serve(parts: Parts): Promise<RunningServer> {
  const { configuration, engine, refused, log, opened, gate, watch } = parts
  const { port, secret, baseUrl: origin } = configuration
  const baseUrl = origin ?? `http://localhost:${port}`
  const accounts = await createAccounts({ store: engine.host.store, secret, baseUrl })
  const link = createFirstAdministratorLink(engine.host.store)
  const { place, token } = await prepare(configuration, engine, accounts, link)
  // A SQLite file is one process's own: what is held there was held by one that is gone.
  if (engine.host.store.type === 'sqlite') await takeBackCutJobs(engine.host)
  engine.host.rules.warm()
  const bell = bellOf(engine)
  opened.push(() => bell.stop())
  const worker = createWorker(engine, {
    everyMs: 1_000,
    onTurn: bell.ring,
    onError: (err) => log.error({ err }, 'a turn of the worker failed'),
  })
  opened.push(() => worker.stop())
  const designer = join(import.meta.dirname, '../../designer/dist')
  const app = createApp({
    engine,
    host: engine.host,
    accounts,
    refused,
    place,
    firstAdministrator: link,
    wake: () => {
      worker.wake()
      bell.ring()
    },
    workers: createWorkerTokens(configuration.workers),
    bell,
    log,
    version,
    origin,
    designer: existsSync(join(designer, 'index.html')) ? designer : null,
    operation: operationOf(configuration, engine, gate, watch),
  })
  const listening = await listen(app.fetch, configuration)
  return {
    address: listening.address,
    engine,
    place,
    refused,
    firstAdministrator: token && `${origin ?? listening.address}/first-administrator?token=${token}`,
    close: () => stop(parts, listening, worker, bell),
  }
}

/** Workers outside that wait for jobs are woken by what was done here; what other nodes did they find by looking each second. */
function bellOf({ host }: RunningEngine): JobBell {
  return createJobBell({
    count: (types) => countDueJobs(host.store.read, types, host.clock.now(), jobsLookedAt),
    everyMs: 1_000,
  })
}

const jobsLookedAt = 100

function operationOf({ limits, trustedProxies }: Configuration, { host }: RunningEngine, gate: Gate, watch: Watch) {
  const operation: OperationParts = {
    gate,
    rates: limits,
    trustedProxies,
    readiness: () => askReadiness({ db: host.store.read, worker: watch.turns }),
    metrics: watch.metrics,
    observeRequest: watch.observeRequest,
  }
  return operation
}

/**
 * Takes nothing more on, waits for what is under way, hands back the jobs that are not done by the end of the grace, and closes. While calls are
 * under way the port stays open, so that a supervisor reads from `/api/ready` what is going on.
 */
async function stop(
  { configuration, engine, gate, watch, opened, log }: Parts,
  listening: Listening,
  worker: Worker,
  bell: JobBell,
) {
  const deadline = after(configuration.graceMs)
  const stopped = worker.stop()
  bell.stop()
  // The last in the list is the worker's own end, which is waited for here, and not for ever.
  opened.pop()
  if (!(await doneBy(deadline, gate.stop())))
    log.warn({ ...gate.underWay }, 'calls were cut off at the end of the grace')
  await listening.close(deadline)
  await doneBy(deadline, stopped)
  const jobs = await watch.jobs.handBack(engine.host.store, engine.host.clock.now())
  if (jobs > 0) log.warn({ jobs }, 'jobs were handed back')
  await closeAll(opened)
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
