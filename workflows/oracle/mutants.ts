import { Worker } from 'node:worker_threads'
import { runModel } from '../src/oracle/run-models.ts'
import { MUTANTS, type Mutant } from './mutant-list.ts'

/** Models that a mutant may survive before it is said to live. */
const MOST_MODELS = 6_000

/** Plants one fault after another and tells which of them no model finds. */
export async function runMutants(seed: number): Promise<boolean> {
  const living: Mutant[] = []
  const waiting = [...MUTANTS]
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const found = await hunt(mutant, seed)
      console.log(`${found === undefined ? 'LIVES' : `found by model ${found}`}: ${mutant.name}`)
      if (found === undefined) living.push(mutant)
    }
  }
  await Promise.all([work(), work()])
  for (const { name, file } of living) console.log(`lives: ${name} (${file})`)
  console.log(`mutants ${MUTANTS.length - living.length} of ${MUTANTS.length} found`)
  return living.length === 0
}

function isDifferent(seed: number): boolean {
  return runModel(seed).found !== undefined
}

/** The number of the model that finds a mutant. Rejects when the text it replaces is not there exactly once. */
function hunt(mutant: Mutant, seed: number): Promise<number | undefined> {
  return new Promise<number | undefined>((resolve, reject) => {
    const worker = new Worker(new URL('./hunt.ts', import.meta.url), {
      workerData: { mutant, from: seed * 1_000_000, most: MOST_MODELS },
    })
    worker.on('message', (found: number | null) => {
      // A model that differs without the fault too has not found it.
      if (found === null || !isDifferent(found)) {
        resolve(found ?? undefined)
        void worker.terminate()
      } else worker.postMessage(found + 1)
    })
    worker.on('exit', () => resolve(undefined))
    worker.on('error', (error) => reject(new Error(`${mutant.name}: ${error.message}`)))
  })
}
