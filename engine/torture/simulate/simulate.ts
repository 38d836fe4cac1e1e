import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { type Batch, batchesOf, inThreads } from '../threads.ts'
import type { BatchResult } from './batch.ts'

/** How many seeds a thread takes at a time. */
const atATime = 25

/** Seeds that failed once and must not fail again. */
export function keptSeeds(): number[] {
  const file = new URL('../seeds.json', import.meta.url)
  return (JSON.parse(readFileSync(file, 'utf8')) as { simulate: number[] }).simulate
}

/** Runs the kept seeds, then `count` new ones; prints what failed and one line of figures. True when all held. */
export async function simulate(count: number, seed: number): Promise<boolean> {
  const total: BatchResult = { seeds: 0, steps: 0, events: 0, acknowledged: 0, crashes: 0, failed: [] }
  const batches: Batch[] = [
    ...keptSeeds().map((kept) => ({ from: kept, count: 1 })),
    ...batchesOf(seed * 1_000_000, count, atATime),
  ]
  await inThreads<BatchResult>(
    new URL('./batch.ts', import.meta.url),
    Math.min(2, availableParallelism()),
    batches,
    (result) => {
      for (const { seed: failed, profile, wrong } of result.failed)
        console.log(`seed ${failed} (${profile}): ${wrong.slice(0, 5).join('\n  ')}`)
      total.seeds += result.seeds
      total.steps += result.steps
      total.events += result.events
      total.acknowledged += result.acknowledged
      total.crashes += result.crashes
      total.failed.push(...result.failed)
    },
  )
  const { seeds, steps, events, acknowledged, crashes, failed } = total
  console.log(
    `simulated ${seeds}, steps ${steps}, events ${events}, acked ${acknowledged}, crashes ${crashes}, failed ${failed.length}, seed ${seed}`,
  )
  return failed.length === 0
}
