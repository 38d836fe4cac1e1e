import { statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { secondsAheadOfDatabase } from '../store/database-time.ts'
import type { Db, Store } from '../store/store.ts'

/** How much of what stands in the database: what an operator watches. Counts only, no id and no name of a person. */
export interface Stock {
  cases: { workflow: string; count: number }[]
  tasks: { open: number; overdue: number }
  incidents: { kind: string; count: number }[]
  jobs: { type: string; state: string; count: number }[]
  timers: { overdue: number; oldestSeconds: number }
  deliveries: { state: string; count: number }[]
  /** Bytes of the SQLite files by name; empty on PostgreSQL. */
  files: Record<string, number>
  /** Bytes left on the disk of the SQLite file; null on PostgreSQL. */
  diskFree: number | null
  /** By how much this machine's clock is ahead of the database's; null on SQLite. */
  secondsAhead: number | null
}

/** Counts what stands in the database at an instant. `file` is that of SQLite, null on PostgreSQL. */
export async function takeStock(store: Store, now: string, file: string | null): Promise<Stock> {
  const db = store.read
  return {
    cases: await openCases(db),
    tasks: await openTasks(db, now),
    incidents: await openIncidentKinds(db),
    jobs: await jobStates(db),
    timers: await overdueTimers(db, now),
    deliveries: await deliveryStates(db),
    files: file === null ? {} : { database: sizeOf(file), log: sizeOf(`${file}-wal`) },
    diskFree: file === null ? null : freeBeside(file),
    secondsAhead: await secondsAheadOfDatabase(store),
  }
}

/** Answers for a while with what was counted last, and counts once for all who ask meanwhile: counting reads much of an index. */
export function keptFor<T>(ms: number, count: () => Promise<T>): () => Promise<T> {
  let last: { at: number; answer: Promise<T> } | null = null
  return () => {
    if (last && performance.now() - last.at < ms) return last.answer
    const answer = count()
    last = { at: performance.now(), answer }
    answer.catch(() => {
      if (last?.answer === answer) last = null
    })
    return answer
  }
}

async function openCases(db: Db) {
  const rows = await db
    .selectFrom('case_')
    .select(['workflow', (eb) => eb.fn.countAll<number>().as('count')])
    .where('status', '=', 'running')
    .groupBy('workflow')
    .execute()
  return rows.map(({ workflow, count }) => ({ workflow, count: Number(count) }))
}

async function openTasks(db: Db, now: string) {
  const open = db
    .selectFrom('task')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('state', '=', 'open')
  const all = await open.executeTakeFirstOrThrow()
  const late = await open.where('due', '<', now).executeTakeFirstOrThrow()
  return { open: Number(all.count), overdue: Number(late.count) }
}

async function openIncidentKinds(db: Db) {
  const rows = await db
    .selectFrom('incident')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where('state', '=', 'open')
    .groupBy('kind')
    .execute()
  return rows.map(({ kind, count }) => ({ kind, count: Number(count) }))
}

async function jobStates(db: Db) {
  const rows = await db
    .selectFrom('job')
    .select(['type', 'state', (eb) => eb.fn.countAll<number>().as('count')])
    // What has ended is history, and most of the table.
    .where('state', 'in', ['waiting', 'running', 'failed'])
    .groupBy(['type', 'state'])
    .execute()
  return rows.map(({ type, state, count }) => ({ type, state, count: Number(count) }))
}

async function overdueTimers(db: Db, now: string) {
  const row = await db
    .selectFrom('timer')
    .select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.min('due').as('oldest')])
    .where('state', '=', 'waiting')
    .where('due', '<=', now)
    .executeTakeFirstOrThrow()
  const oldestSeconds = row.oldest === null ? 0 : (Date.parse(now) - Date.parse(row.oldest)) / 1_000
  return { overdue: Number(row.count), oldestSeconds }
}

async function deliveryStates(db: Db) {
  const rows = await db
    .selectFrom('delivery')
    .select(['state', (eb) => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return rows.map(({ state, count }) => ({ state, count: Number(count) }))
}

function freeBeside(file: string): number {
  const { bavail, bsize } = statfsSync(dirname(file))
  return bavail * bsize
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
