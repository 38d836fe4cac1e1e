import type { Host } from '../../src/case/host.ts'
import type { Random } from '../random.ts'
import type { Faults } from './faulty-store.ts'
import type { Ledger } from './ledger.ts'
import type { Scheduler } from './scheduler.ts'
import type { World } from './world.ts'

/** A clock that only the run moves; all nodes look at it. */
export interface SimulatedClock {
  now(): string
  advance(ms: number): void
}

/** One simulated run, while it lasts. */
export interface Run {
  world: World
  random: Random
  clock: SimulatedClock
  scheduler: Scheduler
  ledger: Ledger
  faults: Faults
  faultsOff(): boolean
  /** What every node's host has alike. */
  shared: Pick<Host, 'clock' | 'ids'>
}
