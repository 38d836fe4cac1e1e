import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { commitGroups } from '../store/commit-groups.ts'
import { createBounded } from './bounded.ts'
import type { ClockMoved } from './clock-watch.ts'
import { type Happening, type Observe, observeEnds } from './observe.ts'
import type { ObserveRequest } from './observe-request.ts'
import type { Stock } from './stock.ts'

/** The figures of one server for Prometheus. No label holds an id or a person; each has a bound on its values. */
export interface Metrics {
  observe: Observe
  observeRequest: ObserveRequest
  clockMoved: ClockMoved
  /** Everything in Prometheus' text format. */
  text(): Promise<string>
  readonly contentType: string
  close(): void
}

export interface MetricsOptions {
  version: string
  database: 'sqlite' | 'postgres'
  /** What stands in the database, asked for when the figures are read. */
  stock: () => Promise<Stock>
  underWay: () => { requests: number; changes: number }
}

/** Seconds; an answer takes a few milliseconds on a good day and seconds on a bad one. */
const requestBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]
const stepBuckets = [0.000_1, 0.000_25, 0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.05, 0.25, 1]
const transactionBuckets = [0.000_5, 0.001, 0.002_5, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

/** Creates the figures; `statecraft_…` are ours, `process_…` and `nodejs_…` (event loop lag, memory) those of every Node program. */
export function createMetrics(options: MetricsOptions): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { version, database } = options
  const info = new Gauge({
    name: 'statecraft_info',
    help: 'Which version runs on which database.',
    labelNames: ['version', 'database'],
    registers: [registry],
  })
  info.set({ version, database }, 1)
  const underWay = new Gauge({
    name: 'statecraft_http_requests_under_way',
    help: 'Requests being answered now.',
    labelNames: ['kind'],
    registers: [registry],
    collect() {
      const { requests, changes } = options.underWay()
      this.set({ kind: 'read' }, requests - changes)
      this.set({ kind: 'change' }, changes)
    },
  })
  const stock = stockGauges(registry, options.stock)
  const seen = happenings(registry)
  const requests = requestTimes(registry)
  const groups = new Histogram({
    name: 'statecraft_commit_group_size',
    help: 'Transactions that shared one commit (SQLite).',
    buckets: [1, 2, 4, 8, 16, 32, 64, 128, 256],
    registers: [registry],
  })
  const countGroup = (size: unknown) => groups.observe(Number(size))
  commitGroups.subscribe(countGroup)
  const clockMoves = new Counter({
    name: 'statecraft_clock_moves_total',
    help: 'Times the clock of this machine was moved by seconds.',
    labelNames: ['way'],
    registers: [registry],
  })

  return {
    observe: observeEnds(seen),
    observeRequest: requests,
    clockMoved: (ms) => clockMoves.inc({ way: ms > 0 ? 'forward' : 'back' }),
    contentType: registry.contentType,
    async text() {
      await stock()
      return registry.metrics()
    },
    close() {
      commitGroups.unsubscribe(countGroup)
      underWay.reset()
      registry.clear()
    },
  }
}

function requestTimes(registry: Registry): ObserveRequest {
  const times = new Histogram({
    name: 'statecraft_http_request_seconds',
    help: 'Time to answer a request, by the pattern of its route.',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers: [registry],
  })
  const method = createBounded(10)
  const route = createBounded(500)
  return async (request, handle) => {
    const begun = performance.now()
    const { route: pattern, status } = await handle()
    const labels = { method: method(request.method), route: route(pattern), status: String(status) }
    times.observe(labels, (performance.now() - begun) / 1_000)
  }
}

function happenings(registry: Registry) {
  const registers = [registry]
  const outcome = 'outcome'
  const deliveries = new Counter({
    name: 'statecraft_deliveries_total',
    help: 'Events brought to cases; those that failed were rolled back.',
    labelNames: ['event', outcome],
    registers,
  })
  const steps = new Histogram({
    name: 'statecraft_step_seconds',
    help: 'Time of one step of a workflow, without the database.',
    labelNames: ['workflow'],
    buckets: stepBuckets,
    registers,
  })
  const transactions = new Histogram({
    name: 'statecraft_transaction_seconds',
    help: 'Time from asking for a transaction to its end, waiting included.',
    labelNames: [outcome],
    buckets: transactionBuckets,
    registers,
  })
  const jobs = new Histogram({
    name: 'statecraft_job_seconds',
    help: 'Time of one attempt at a job.',
    labelNames: ['type', outcome],
    buckets: requestBuckets,
    registers,
  })
  const timers = new Counter({
    name: 'statecraft_timers_fired_total',
    help: 'Timers fired.',
    labelNames: [outcome],
    registers,
  })
  const between = new Counter({
    name: 'statecraft_between_cases_total',
    help: 'What cases did to one another.',
    labelNames: ['what', outcome],
    registers,
  })
  const turns = new Histogram({
    name: 'statecraft_worker_turn_seconds',
    help: 'Time of one turn of the worker.',
    labelNames: [outcome],
    buckets: requestBuckets,
    registers,
  })
  const lastTurn = new Gauge({
    name: 'statecraft_worker_last_turn_timestamp_seconds',
    help: 'When a turn of the worker ended last.',
    registers,
  })
  const event = createBounded(50)
  const workflow = createBounded(200)
  const type = createBounded(200)
  const what = createBounded(50)

  return (happening: Happening, ms: number, error: unknown) => {
    const seconds = ms / 1_000
    const as = error === undefined ? 'done' : 'failed'
    switch (happening.kind) {
      case 'delivery':
        return deliveries.inc({ event: event(happening.event), outcome: as })
      case 'step':
        return steps.observe({ workflow: workflow(happening.workflow) }, seconds)
      case 'transaction':
        return transactions.observe({ outcome: as }, seconds)
      case 'job':
        return jobs.observe({ type: type(happening.type), outcome: as }, seconds)
      case 'timer':
        return timers.inc({ outcome: as })
      case 'between-cases':
        return between.inc({ what: what(happening.what), outcome: as })
      case 'turn':
        lastTurn.setToCurrentTime()
        return turns.observe({ outcome: as }, seconds)
    }
  }
}

/** Gauges of what stands in the database; what they return brings them up to date. */
function stockGauges(registry: Registry, read: () => Promise<Stock>): () => Promise<void> {
  const registers = [registry]
  const gauge = (name: string, help: string, labelNames: string[] = []) =>
    new Gauge({ name: `statecraft_${name}`, help, labelNames, registers })
  const cases = gauge('cases_open', 'Running cases.', ['workflow'])
  const tasks = gauge('tasks_open', 'Open tasks.')
  const tasksOverdue = gauge('tasks_overdue', 'Open tasks past their deadline.')
  const incidents = gauge('incidents_open', 'Incidents that wait for a person.', ['kind'])
  const jobs = gauge('jobs', 'Jobs by where they stand.', ['type', 'state'])
  const timers = gauge('timers_overdue', 'Timers that are due and have not fired.')
  const oldest = gauge('timers_overdue_seconds', 'How long the oldest due timer waits; 0 for none.')
  const deliveries = gauge('between_cases_waiting', 'What cases still have to do to one another.', ['state'])
  const bytes = gauge('database_bytes', 'Size of the SQLite files.', ['file'])
  const free = gauge('disk_free_bytes', 'Space left on the disk of the SQLite file.')
  const ahead = gauge('clock_ahead_of_database_seconds', 'How far this clock is ahead of the one of PostgreSQL.')
  const failed = new Counter({
    name: 'statecraft_stock_failures_total',
    help: 'Times the database could not be counted.',
    registers,
  })
  const workflow = createBounded(200)
  const type = createBounded(200)
  const state = createBounded(20)
  const kind = createBounded(20)

  return async () => {
    let stock: Stock
    try {
      stock = await read()
    } catch {
      // The other figures matter most just when the database does not answer.
      failed.inc()
      return
    }
    for (const one of [cases, incidents, jobs, deliveries]) one.reset()
    for (const row of stock.cases) cases.inc({ workflow: workflow(row.workflow) }, row.count)
    for (const row of stock.incidents) incidents.inc({ kind: kind(row.kind) }, row.count)
    for (const row of stock.jobs) jobs.inc({ type: type(row.type), state: state(row.state) }, row.count)
    for (const row of stock.deliveries) deliveries.inc({ state: state(row.state) }, row.count)
    tasks.set(stock.tasks.open)
    tasksOverdue.set(stock.tasks.overdue)
    timers.set(stock.timers.overdue)
    oldest.set(stock.timers.oldestSeconds)
    for (const [file, size] of Object.entries(stock.files)) bytes.set({ file }, size)
    if (stock.diskFree !== null) free.set(stock.diskFree)
    if (stock.secondsAhead !== null) ahead.set(stock.secondsAhead)
  }
}
