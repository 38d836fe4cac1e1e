import type { Logger } from 'pino'
import type { Configuration } from '../configuration.ts'
import type { Store } from '../store/store.ts'
import { watchClock } from './clock-watch.ts'
import { type JobsUnderWay, watchJobs } from './hand-back.ts'
import { logHappenings } from './log-happenings.ts'
import type { Metrics } from './metrics.ts'
import { type Observe, observeAll } from './observe.ts'
import { type ObserveRequest, observeRequestAll } from './observe-request.ts'
import { keptFor, takeStock } from './stock.ts'
import { type TurnWatch, watchTurns } from './turn-watch.ts'

/** All who watch one server. Metrics and traces are loaded only where somebody asked for them. */
export interface Watch {
  observe: Observe
  observeRequest: ObserveRequest | null
  turns: TurnWatch
  jobs: JobsUnderWay
  metrics: { token: string; source: Metrics } | null
  /** Sends what is left. */
  close(): Promise<void>
}

export interface WatchOptions {
  configuration: Configuration
  store: Store
  /** The SQLite file, null on PostgreSQL. */
  file: string | null
  version: string
  log: Logger
  now: () => string
  underWay: () => { requests: number; changes: number }
}

/** The database is counted at most this often, however many ask for the figures. */
const stockKeptMs = 10_000

export async function createWatch(options: WatchOptions): Promise<Watch> {
  const { configuration, log, version } = options
  const turns = watchTurns()
  const jobs = watchJobs()
  const traces =
    configuration.traces && (await import('./traces.ts')).createTraces({ ...configuration.traces, version })
  const metrics = configuration.metricsToken === null ? null : await metricsOf(options)
  const all = [traces, metrics].filter((one) => one !== null)
  const endClock = watchClock({
    moved(ms) {
      log.warn({ code: 'clock-moved', ms: Math.round(ms) }, 'the clock of this machine was moved')
      metrics?.clockMoved(ms)
    },
  })
  return {
    turns,
    jobs,
    metrics: metrics && { token: configuration.metricsToken!, source: metrics },
    observe: observeAll([...all.map(({ observe }) => observe), turns.observe, jobs.observe, logHappenings(log)]),
    observeRequest: all.length === 0 ? null : observeRequestAll(all.map(({ observeRequest }) => observeRequest)),
    async close() {
      endClock()
      metrics?.close()
      await traces?.close()
    },
  }
}

async function metricsOf({ store, file, version, now, underWay }: WatchOptions): Promise<Metrics> {
  const { createMetrics } = await import('./metrics.ts')
  const stock = keptFor(stockKeptMs, () => takeStock(store, now(), file))
  return createMetrics({ version, database: store.type, stock, underWay })
}
