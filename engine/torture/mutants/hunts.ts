import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { mutantsOfOneDatabase } from './list.ts'
import type { Mutant } from './mutant.ts'

/** Seeds that a fault may survive before it is said to live. */
const mostSeeds = 150

type Found = { where: string; wrong: string } | null

export const mutants: Mutant[] = [...mutantsOfOneDatabase]

/** Plants one fault after another and tells what finds it. True when none lives. */
export async function hunts(seed: number): Promise<boolean> {
  await mustHoldWithoutFault(seed)
  const living: Mutant[] = []
  const waiting = [...mutants]
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const found = await hunt(mutant, seed)
      console.log(
        found ? `found by ${found.where}: ${mutant.name} (${found.wrong.split('\n')[0]})` : `LIVES: ${mutant.name}`,
      )
      if (!found) living.push(mutant)
    }
  }
  await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work))
  for (const { name, plants } of living) console.log(`lives: ${name} (${plants.map(({ file }) => file).join(', ')})`)
  console.log(`mutants ${mutants.length - living.length} of ${mutants.length} found, seed ${seed}`)
  return living.length === 0
}

/** Rejects when a text to replace is not there exactly once. */
export function hunt(mutant: Mutant, seed: number, most = mostSeeds): Promise<Found> {
  return new Promise<Found>((resolve, reject) => {
    const worker = new Worker(new URL('./hunt.ts', import.meta.url), {
      workerData: { mutant, from: seed * 1_000_000, most },
    })
    worker.on('message', (found: Found) => {
      resolve(found)
      void worker.terminate()
    })
    worker.on('error', (error) => reject(new Error(`${mutant.name}: ${error.message}`)))
  })
}

/** What fails without any fault finds nothing. The seeds are those that most faults are found by. */
async function mustHoldWithoutFault(seed: number): Promise<void> {
  const found = await hunt({ name: 'no fault', plants: [] }, seed)
  if (found) throw new Error(`without any fault ${found.where} says: ${found.wrong}`)
}
