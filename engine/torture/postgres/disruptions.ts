import { writeFileSync } from 'node:fs'
import type { OwnPostgres } from '../../src/store/postgres.testing.ts'
import type { Random } from '../random.ts'
import type { Cluster } from './cluster.ts'
import type { CuttingProxy } from './proxy.ts'

/** What may be disturbed. */
export interface Scene {
  postgres: OwnPostgres
  cluster: Cluster
  proxy: CuttingProxy
  clockFile: string
  random: Random
}

type Disruption = (scene: Scene) => Promise<void>

const pause = (ms: number) => new Promise((next) => setTimeout(next, ms))

/** Every kind of trouble once in a while; each is over when it returns. */
export const disruptions: Record<string, Disruption> = {
  'database restarted': async ({ postgres }) => {
    await postgres.crash()
    await postgres.start()
  },
  'node killed': async ({ cluster, random }) => {
    const node = cluster.pick()
    await node.kill()
    // The others carry on meanwhile.
    await pause(random.below(1_500))
    await node.start()
  },
  'node frozen': async ({ cluster, random }) => {
    const node = cluster.pick()
    node.freeze()
    await pause(500 + random.below(2_500))
    node.thaw()
  },
  'commits cut': async ({ proxy, random }) => {
    proxy.cutCommits(0.2 + random.next() * 0.4)
    await pause(1_500)
    proxy.cutCommits(0)
  },
  'backends ended': ({ postgres }) => postgres.endConnections(),
  'clock stepped': async ({ clockFile, random }) => {
    writeFileSync(clockFile, random.pick(['PT1H', 'PT10M', 'PT0S', '-PT5M', '-PT30S']))
    await pause(500)
  },
}

/** The longest a lease lasts, and a little more: who is frozen for so long comes back when others have taken over his jobs. */
export const pastLeaseMs = 63_000
