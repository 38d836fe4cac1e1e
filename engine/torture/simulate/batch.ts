import { parentPort } from 'node:worker_threads'
import type { Batch } from '../threads.ts'
import { type Outcome, runSeed } from './run.ts'
import { createWorld } from './world.ts'

/** What a batch of seeds came to. */
export interface BatchResult {
  seeds: number
  steps: number
  events: number
  acknowledged: number
  crashes: number
  failed: Pick<Outcome, 'seed' | 'profile' | 'wrong'>[]
}

const world = await createWorld()

parentPort!.on('message', async ({ from, count }: Batch) => {
  const result: BatchResult = { seeds: count, steps: 0, events: 0, acknowledged: 0, crashes: 0, failed: [] }
  for (let seed = from; seed < from + count; seed += 1) {
    const { steps, events, acknowledged, crashes, profile, wrong } = await runSeed(world, seed)
    result.steps += steps
    result.events += events
    result.acknowledged += acknowledged
    result.crashes += crashes
    if (wrong.length > 0) result.failed.push({ seed, profile, wrong })
  }
  parentPort!.postMessage(result)
})
