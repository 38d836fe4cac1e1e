import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startOwnPostgres } from '../../src/store/postgres.testing.ts'
import { openStore } from '../../src/store/store.ts'
import { type Audit, audit } from '../kills/audit.ts'
import { signedIn, work } from '../kills/client.ts'
import { createLedger, type Ledger } from '../kills/ledger.ts'
import { untilAtRest } from '../kills/rest.ts'
import { type Random, seeded } from '../random.ts'
import { createCluster } from './cluster.ts'
import { disruptions, pastLeaseMs, type Scene } from './disruptions.ts'
import { createCuttingProxy } from './proxy.ts'

export interface PostgresOptions {
  /** How often something is disturbed. */
  disruptions: number
  /** Commits whose answer is to get lost, at least. */
  cuts: number
  seed: number
  nodes: number
  clients: number
  /** Freezes one node once until its leases have run out. */
  freezePastLease: boolean
}

export interface PostgresOutcome extends Audit {
  acknowledged: number
  /** How often each kind of trouble came. */
  counts: Record<string, number>
  cuts: number
  /** What the nodes logged as errors, each once. */
  said: string[]
}

const restLimitMs = 150_000

/** Disturbs nodes, their database and the way between them under load, then audits. */
export async function runPostgres(options: PostgresOptions): Promise<PostgresOutcome> {
  const random = seeded(options.seed)
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-postgres-torture-'))
  const clockFile = join(folder, 'clock')
  writeFileSync(clockFile, 'PT0S')
  const postgres = await startOwnPostgres()
  const databaseUrl = await postgres.database()
  const proxy = await createCuttingProxy(Number(new URL(databaseUrl).port), random)
  const env = {
    DATABASE_URL: proxy.url(databaseUrl),
    STATECRAFT_CLOCK_FILE: clockFile,
    STATECRAFT_SECRET: 'x'.repeat(40),
  }
  const cluster = await createCluster(options.nodes, env, random)
  const ledger = createLedger()
  try {
    const scene = { postgres, cluster, proxy, clockFile, random }
    const counts = await disturb(scene, ledger, options)
    // A clock that was set back makes timers wait longer than anybody has time for.
    writeFileSync(clockFile, 'PT2H')
    const store = await openStore({ databaseUrl })
    try {
      await untilAtRest(store, ledger, restLimitMs)
      for (const node of cluster.nodes) await node.kill()
      const found = await audit(store, ledger)
      const said = errorsIn(cluster.nodes.map((node) => node.output()).join('\n'))
      return { ...found, counts, said, cuts: proxy.cuts, acknowledged: ledger.acknowledged.size }
    } finally {
      await store.close()
    }
  } catch (error) {
    const said = cluster.nodes.map((node) => node.output().slice(-2_000)).join('\n')
    throw new Error(`${error instanceof Error ? error.stack : error}\nthe nodes said:\n${said}`)
  } finally {
    await cluster.close()
    await proxy.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function disturb(scene: Scene, ledger: Ledger, options: PostgresOptions): Promise<Record<string, number>> {
  const { random, cluster, proxy } = scene
  const outage = { up: async () => {} }
  let working = true
  const api = await signedIn(() => cluster.address(), outage, ledger)
  const load = Promise.all(
    Array.from({ length: options.clients }, (_, at) =>
      work(api, { ledger, outage, random: fork(random), name: `p${at + 1}`, isWorking: () => working }),
    ),
  )
  const counts: Record<string, number> = {}
  const names = Object.keys(disruptions)
  for (let count = 0; count < options.disruptions || proxy.cuts < options.cuts; count += 1) {
    await new Promise((next) => setTimeout(next, 300 + random.below(700)))
    // First each kind once, then whichever; commits alone where only cuts are missing.
    const name = count >= options.disruptions ? 'commits cut' : (names[count] ?? random.pick(names))
    counts[name] = (counts[name] ?? 0) + 1
    await disruptions[name]!(scene)
  }
  if (options.freezePastLease) {
    const node = cluster.pick()
    node.freeze()
    await new Promise((next) => setTimeout(next, pastLeaseMs))
    node.thaw()
    counts['frozen past its lease'] = 1
  }
  working = false
  await load
  return counts
}

/** The messages of errors in structured logs, with where they were thrown. */
function errorsIn(output: string): string[] {
  const told = output.matchAll(/"type":"(\w+)","message":("(?:[^"\\]|\\.)*"),"stack":("(?:[^"\\]|\\.)*")/g)
  const lines = [...told].map(([, type, message, stack]) => {
    const thrown = (JSON.parse(stack!) as string).split('\n').find((line) => line.includes('engine/src')) ?? ''
    return `${type} ${JSON.parse(message!)} ${thrown.trim()}`
  })
  return [...new Set(lines)]
}

const fork = (random: Random) => seeded(random.below(1e9))

/** Prints one line of figures; true when nothing was lost, doubled or early, and no client saw anything but a reason to try again. */
export async function postgres(options: PostgresOptions): Promise<boolean> {
  const { lost, doubled, early, other, acknowledged, counts, cuts, said } = await runPostgres(options)
  for (const [what, lines] of Object.entries({ lost, doubled, early, wrong: other }))
    for (const line of lines.slice(0, 10)) console.log(`${what}: ${line}`)
  if (other.length > 0) for (const line of said.slice(0, 20)) console.log(`logged: ${line}`)
  const kinds = Object.entries(counts).map(([name, count]) => `${name} ${count}`)
  console.log(
    `postgres ${options.disruptions}, commits cut ${cuts}, acked ${acknowledged}, lost ${lost.length}, doubled ${doubled.length}, early timers ${early.length}, refused ${other.length}, seed ${options.seed} (${options.nodes} nodes; ${kinds.join(', ')})`,
  )
  return [lost, doubled, early, other].every((lines) => lines.length === 0)
}
