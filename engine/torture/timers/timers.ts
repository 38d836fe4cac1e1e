import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTestPostgres } from '../../src/store/postgres.testing.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { seeded } from '../random.ts'
import { openWaiting, waitingCases } from '../scenes/waiting-cases.ts'

export interface TimerOptions {
  timers: number
  store: 'sqlite' | 'postgres'
  seed: number
}

export interface TimerOutcome {
  fired: number
  lost: number
  doubled: number
  early: number
  outOfOrder: number
  faults: number
  /** Milliseconds from the start after the downtime until the last has fired. */
  tookMs: number
}

/** Cases opened at a time, so that they share commits. */
const atOnce = 64

/** Sets timers at instants of a day, in no order, lets that day pass with nobody there, and starts again. */
export async function runTimers(options: TimerOptions): Promise<TimerOutcome> {
  const place = await database(options.store)
  try {
    await setTimers(await place.open(), options)
    return await startAfter(await place.open(), options.timers)
  } finally {
    await place.drop()
  }
}

async function setTimers(store: Store, { timers, seed }: TimerOptions): Promise<void> {
  const random = seeded(seed)
  const { engine } = await waitingCases(store)
  // Whole seconds, so that many are due at one instant too.
  const seconds = Array.from({ length: timers }, () => 60 + random.below(86_000))
  const work = async () => {
    for (let due = seconds.pop(); due !== undefined; due = seconds.pop()) await openWaiting(engine, `PT${due}S`)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  await engine.close()
}

async function startAfter(store: Store, timers: number): Promise<TimerOutcome> {
  const { engine, fired } = await waitingCases(store)
  engine.clock.advance('P2D')
  const began = performance.now()
  while ((await engine.runDue()).timers > 0);
  const tookMs = performance.now() - began
  const events = await store.read
    .selectFrom('event')
    .select(['case_id', 'at', 'input'])
    .where('type', '=', 'timer')
    .execute()
  const due = new Map(events.map(({ case_id, input }) => [case_id, (JSON.parse(input) as { due: string }).due]))
  const instants = fired.map((caseId) => due.get(caseId)!)
  const { faults } = await engine.verify({ replay: true })
  await engine.close()
  return {
    fired: events.length,
    lost: timers - due.size,
    doubled: events.length - due.size,
    early: events.filter(({ case_id, at }) => at < due.get(case_id)!).length,
    outOfOrder: instants.filter((instant, at) => at > 0 && instant < instants[at - 1]!).length,
    faults: faults.length,
    tookMs,
  }
}

async function database(kind: TimerOptions['store']): Promise<{ open(): Promise<Store>; drop(): Promise<void> }> {
  if (kind === 'postgres') {
    const server = await startTestPostgres()
    const databaseUrl = await server.database()
    return { open: () => openStore({ databaseUrl }), drop: () => server.stop() }
  }
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-timers-'))
  return {
    open: () => openStore({ file: join(folder, 'timers.sqlite') }),
    drop: async () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Prints one line of figures; true when each fired once, not early, and in order. */
export async function timers(options: TimerOptions): Promise<boolean> {
  const { fired, lost, doubled, early, outOfOrder, faults, tookMs } = await runTimers(options)
  console.log(
    `timers ${options.timers}, fired ${fired}, lost ${lost}, doubled ${doubled}, early ${early}, out of order ${outOfOrder}, faults ${faults}, seed ${options.seed} (${options.store}, ${Math.round(tookMs)} ms)`,
  )
  return [lost, doubled, early, outOfOrder, faults].every((count) => count === 0)
}
