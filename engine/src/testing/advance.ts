import type { RunningEngine } from '../engine.ts'
import type { Db } from '../store/store.ts'
import { createTestClock, type TestClock } from './clock.ts'

/** Moves the clock on and does what becomes due, each at its instant: what follows from a timer counts from when that fired. */
export async function advance(engine: RunningEngine, clock: TestClock, duration: string): Promise<void> {
  const target = createTestClock(clock.now())
  target.advance(duration)
  const end = target.now()
  await engine.runDue()
  for (let next = await nextDue(engine.host.store.read, clock.now()); next !== null && next <= end; ) {
    clock.set(next)
    await engine.runDue()
    next = await nextDue(engine.host.store.read, clock.now())
  }
  clock.set(end)
  await engine.runDue()
}

/** The next instant after `now` at which anything becomes due. */
async function nextDue(db: Db, now: string): Promise<string | null> {
  const [timer, start, job, delivery] = await Promise.all([
    db
      .selectFrom('timer')
      .select((eb) => eb.fn.min('due').as('at'))
      .where('state', '=', 'waiting')
      .where('due', '>', now)
      .executeTakeFirst(),
    db
      .selectFrom('start_timer')
      .select((eb) => eb.fn.min('due').as('at'))
      .where('due', '>', now)
      .executeTakeFirst(),
    db
      .selectFrom('job')
      .select((eb) => eb.fn.min('run_at').as('at'))
      .where('state', '=', 'waiting')
      .where('run_at', '>', now)
      .executeTakeFirst(),
    db
      .selectFrom('delivery')
      .select((eb) => eb.fn.min('run_at').as('at'))
      .where('state', '=', 'waiting')
      .where('run_at', '>', now)
      .executeTakeFirst(),
  ])
  const instants = [timer, start, job, delivery].flatMap((row) => row?.at ?? [])
  return instants.sort((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null
}
