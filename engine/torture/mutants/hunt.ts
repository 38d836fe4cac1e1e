import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { Mutant } from './mutant.ts'
import { plantedSources } from './plant.ts'

/*
 * Plants one fault into the engine as this thread loads it, then looks for what finds it: the small scenes first, then seeds. Tells what did,
 * or null when the fault survives all of them.
 */
const { mutant, from, most } = workerData as { mutant: Mutant; from: number; most: number }
const sources = plantedSources(mutant)
const planted = new Set<string>()
registerHooks({
  load(url, context, next) {
    const loaded = next(url, context)
    const source = sources.get(url)
    if (source === undefined) return loaded
    planted.add(url)
    return { ...loaded, source }
  },
})

const { scenes } = await import('../scenes/all.ts')
const { createWorld } = await import('../simulate/world.ts')
const { runSeed } = await import('../simulate/run.ts')
for (const url of sources.keys()) if (!planted.has(url)) throw new Error(`${url} is not loaded`)

parentPort!.postMessage(await firstThatFinds())

type Found = { where: string; wrong: string }

async function firstThatFinds(): Promise<Found | null> {
  for (const [name, scene] of Object.entries(scenes)) {
    const wrong = await scene().catch((error: unknown) => [String(error)])
    if (wrong.length > 0) return { where: `scene ${name}`, wrong: wrong[0]! }
  }
  let world: Awaited<ReturnType<typeof createWorld>>
  try {
    world = await createWorld()
  } catch (error) {
    return { where: 'start', wrong: `no engine starts: ${error}` }
  }
  for (let seed = from; seed < from + most; seed += 1) {
    const { wrong } = await runSeed(world, seed)
    if (wrong.length > 0) return { where: `seed ${seed}`, wrong: wrong[0]! }
  }
  return null
}
