import { later } from '../../src/case/clock.ts'
import { type Random, seeded } from '../random.ts'
import { checkAll } from './check.ts'
import { work } from './clients.ts'
import type { Fault, Faults } from './faulty-store.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { startNodes } from './nodes.ts'
import { bringToAnEnd } from './quiesce.ts'
import type { Run, SimulatedClock } from './running.ts'
import { createScheduler } from './scheduler.ts'
import { beginning, type World } from './world.ts'

/** How rough a run is: share of points at which each fault happens, and how far the clock jumps. */
export interface Profile {
  name: string
  nodes: number
  clients: number
  faults: Partial<Record<Fault, number>>
  /** Share of the clients' pauses in which the clock steps back. */
  stepsBack: number
}

const profiles: Profile[] = [
  { name: 'calm', nodes: 2, clients: 3, faults: {}, stepsBack: 0 },
  { name: 'crashes', nodes: 2, clients: 3, faults: { crash: 0.006 }, stepsBack: 0 },
  { name: 'replies-lost', nodes: 2, clients: 3, faults: { 'reply-lost': 0.12 }, stepsBack: 0 },
  { name: 'trouble', nodes: 2, clients: 3, faults: { busy: 0.004, full: 0.002 }, stepsBack: 0 },
  { name: 'clock', nodes: 3, clients: 3, faults: { crash: 0.002 }, stepsBack: 0.1 },
  {
    name: 'everything',
    nodes: 3,
    clients: 4,
    faults: { crash: 0.003, busy: 0.002, full: 0.001, 'reply-lost': 0.05 },
    stepsBack: 0.03,
  },
]

export interface Outcome {
  seed: number
  profile: string
  steps: number
  events: number
  acknowledged: number
  crashes: number
  /** What does not hold, in words; empty when all does. */
  wrong: string[]
  /** Names the whole log, so that a seed can be seen to repeat itself. */
  trace: string
}

/** Computing every step again costs as much as the run itself, so not every run is. */
const everyReplayed = 5

/** Runs one seed from an empty database to the end of all its cases, and says what does not hold. */
export async function runSeed(world: World, seed: number): Promise<Outcome> {
  await world.reset()
  const random = seeded(seed)
  const profile = profiles[seed % profiles.length]!
  const ledger = createLedger()
  const clock = createClock()
  let isWorking = true
  const scheduler = createScheduler(random, () => clock.advance(random.below(5)))
  const run: Run = {
    world,
    random,
    clock,
    scheduler,
    ledger,
    faults: faultsOf(profile, random, ledger, () => !isWorking),
    faultsOff: () => !isWorking,
    shared: { clock, ids: counter() },
  }
  const nodes = startNodes(run, profile.nodes)
  scheduler.spawn(async () => {
    await Promise.all(Array.from({ length: profile.clients }, () => work(run, nodes, profile.stepsBack)))
    isWorking = false
    await bringToAnEnd(run, nodes)
  })
  const machine = performance.now
  // How fast this machine is must not decide which transactions share a commit, or a seed would not repeat itself.
  performance.now = () => 0
  try {
    await scheduler.run()
    ledger.wrong.push(...(await checkAll(world, ledger, seed % everyReplayed === 0)))
  } catch (error) {
    ledger.wrong.push(`the run broke: ${error instanceof Error ? error.stack : error}`)
  } finally {
    performance.now = machine
  }
  const events = await world.store.read
    .selectFrom('event')
    .select(['case_id', 'hash'])
    .orderBy('case_id')
    .orderBy('seq')
    .execute()
  return {
    seed,
    profile: profile.name,
    steps: scheduler.steps,
    events: events.length,
    acknowledged: ledger.acknowledged.size,
    crashes: ledger.faults.get('crash') ?? 0,
    wrong: ledger.wrong,
    trace: events.map(({ hash }) => hash.slice(0, 8)).join(''),
  }
}

function createClock(): SimulatedClock {
  let now = beginning
  return {
    now: () => now,
    advance: (ms) => {
      now = later(now, ms)
    },
  }
}

function counter(): () => string {
  let count = 0
  return () => {
    count += 1
    return `id-${String(count).padStart(8, '0')}`
  }
}

/** Where each fault can happen at all. */
const places: Record<Fault, string[]> = {
  crash: ['begin', 'statement', 'before-commit', 'after-commit'],
  busy: ['begin', 'statement', 'before-commit'],
  full: ['statement', 'before-commit'],
  'reply-lost': ['after-commit'],
}

function faultsOf(profile: Profile, random: Random, ledger: Ledger, off: () => boolean): Faults {
  const shares = Object.entries(profile.faults) as [Fault, number][]
  return (place) => {
    if (off()) return undefined
    for (const [fault, share] of shares) {
      if (!places[fault].includes(place) || !random.chance(share)) continue
      ledger.faults.set(fault, (ledger.faults.get(fault) ?? 0) + 1)
      return fault
    }
    return undefined
  }
}
