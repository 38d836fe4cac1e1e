import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import type { Batch, BatchResult } from './batch.ts'
import { runMutants } from './mutants.ts'

const { values } = parseArgs({
  options: {
    models: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    threads: { type: 'string', default: String(Math.min(2, availableParallelism())) },
    mutants: { type: 'boolean', default: false },
  },
})

/** How many models a thread takes at a time. */
const AT_A_TIME = 250

const [models, seed] = [Number(values.models), Number(values.seed)]
if (!Number.isInteger(models) || !Number.isInteger(seed) || models < 1) {
  console.error('npm run oracle -- --models <number> --seed <number> [--mutants] [--threads <number>]')
  process.exitCode = 2
} else if (values.mutants) process.exitCode = (await runMutants(seed)) ? 0 : 1
else process.exitCode = (await runAll()) ? 0 : 1

async function runAll(): Promise<boolean> {
  const batches: Batch[] = []
  for (let from = 0; from < models; from += AT_A_TIME)
    batches.push({ from: seed * 1_000_000 + from, count: Math.min(AT_A_TIME, models - from) })
  const total: BatchResult = { models: 0, steps: 0, ends: {}, different: [], unsound: 0, notShown: [] }
  await Promise.all(Array.from({ length: Number(values.threads) }, () => work(batches, total)))
  for (const text of total.different) console.log(`${text}\n`)
  for (const text of total.notShown) console.log(text)
  console.log(`counter-examples of ${total.unsound} models, ${total.notShown.length} not shown`)
  console.log(`ends ${JSON.stringify(total.ends)}`)
  console.log(`models ${total.models}, steps ${total.steps}, different ${total.different.length}, seed ${seed}`)
  return total.different.length === 0
}

function work(batches: Batch[], total: BatchResult): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./batch.ts', import.meta.url))
    const next = () => {
      const batch = batches.shift()
      if (batch) worker.postMessage(batch)
      else void worker.terminate().then(() => resolve())
    }
    worker.on('message', (result: BatchResult) => {
      add(total, result)
      next()
    })
    worker.on('error', reject)
    next()
  })
}

function add(total: BatchResult, { models: count, steps, ends, different, unsound, notShown }: BatchResult): void {
  total.models += count
  total.steps += steps
  total.different.push(...different)
  total.unsound += unsound
  total.notShown.push(...notShown)
  for (const [end, times] of Object.entries(ends)) total.ends[end] = (total.ends[end] ?? 0) + times
}
