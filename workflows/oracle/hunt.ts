import { readFileSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Mutant } from './mutant-list.ts'

const { mutant, from, most } = workerData as { mutant: Mutant; from: number; most: number }
const place = new URL(`../src/${mutant.file}`, import.meta.url)

const parts = readFileSync(place, 'utf8').split(mutant.find)
if (parts.length !== 2)
  throw new Error(`its text stands ${parts.length - 1} times in ${mutant.file}; mend it in mutant-list.ts`)

let planted = false
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    if (url !== place.href) return loaded
    planted = true
    return { ...loaded, source: parts.join(mutant.replace) }
  },
})

const { runModel } = await import('../src/oracle/run-models.ts')
if (!planted) throw new Error(`${mutant.file} is not loaded`)
const end = from + most

parentPort!.on('message', (next: number) => tellFirst(next))
tellFirst(from)

/** Tells the first model that finds the fault. It is asked to go on if that one differs without the fault. */
function tellFirst(begin: number): void {
  let seed = begin
  while (seed < end && !isFound(seed)) seed++
  parentPort!.postMessage(seed < end ? seed : null)
}

function isFound(seed: number): boolean {
  try {
    return runModel(seed).found !== undefined
  } catch {
    return true
  }
}
