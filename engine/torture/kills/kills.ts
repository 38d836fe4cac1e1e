import { join } from 'node:path'
import { type OwnPostgres, startOwnPostgres } from '../../src/store/postgres.testing.ts'
import { openStore } from '../../src/store/store.ts'
import { type Random, seeded } from '../random.ts'
import { type Audit, audit } from './audit.ts'
import { signedIn, work } from './client.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { untilAtRest } from './rest.ts'
import { createServerProcess, type Server } from './server.ts'

export interface KillOptions {
  kills: number
  store: 'sqlite' | 'postgres'
  seed: number
  clients: number
}

export interface KillOutcome extends Audit {
  acknowledged: number
  cut: number
  /** Milliseconds the slowest start after a kill took. */
  slowestStartMs: number
  databaseKills: number
}

/** A lease of a dead node lasts a minute on PostgreSQL, so what it held comes to rest only then. */
const restLimitMs = 150_000

/** Kills the server, and now and then its PostgreSQL, at random moments of a real load, then audits. */
export async function runKills({ kills, store: kind, seed, clients }: KillOptions): Promise<KillOutcome> {
  const random = seeded(seed)
  const postgres = kind === 'postgres' ? await startOwnPostgres() : null
  const databaseUrl = await postgres?.database()
  const server = await createServerProcess(databaseUrl ? { DATABASE_URL: databaseUrl } : {})
  const ledger = createLedger()
  try {
    await server.start()
    const killed = await killUnderLoad(server, postgres, ledger, { random, kills, clients })
    const store = await openStore(
      databaseUrl ? { databaseUrl } : { file: join(server.dataFolder, 'statecraft.sqlite') },
    )
    try {
      await untilAtRest(store, ledger, restLimitMs)
      await server.kill()
      const found = await audit(store, ledger)
      return { ...found, ...killed, acknowledged: ledger.acknowledged.size, cut: ledger.cut }
    } finally {
      await store.close()
    }
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.stack : error}\nthe server said:\n${server.output()}`)
  } finally {
    await server.close()
    await postgres?.stop()
  }
}

async function killUnderLoad(
  server: Server,
  postgres: OwnPostgres | null,
  ledger: Ledger,
  { random, kills, clients }: { random: Random; kills: number; clients: number },
) {
  let back = Promise.withResolvers<void>()
  back.resolve()
  const outage = { up: () => back.promise }
  let working = true
  const api = await signedIn(() => server.url, outage, ledger)
  const load = Promise.all(
    Array.from({ length: clients }, (_, at) =>
      work(api, { ledger, outage, random: seeded(random.below(1e9)), name: `k${at + 1}`, isWorking: () => working }),
    ),
  )
  const done = { slowestStartMs: 0, databaseKills: 0 }
  for (let kill = 0; kill < kills; kill += 1) {
    await new Promise((next) => setTimeout(next, 20 + random.below(random.chance(0.3) ? 1_200 : 250)))
    back = Promise.withResolvers()
    if (postgres && random.chance(0.25)) {
      done.databaseKills += 1
      await postgres.crash()
      // The server lives through some of them, and dies with others.
      if (random.chance(0.5)) await server.kill()
      await postgres.start()
    } else await server.kill()
    done.slowestStartMs = Math.max(done.slowestStartMs, await server.start())
    back.resolve()
  }
  working = false
  await load
  return done
}

/** Prints one line of figures; true when nothing was lost, doubled or early. */
export async function kills(options: KillOptions): Promise<boolean> {
  const { lost, doubled, early, other, acknowledged, cut, slowestStartMs, databaseKills } = await runKills(options)
  for (const [what, lines] of Object.entries({ lost, doubled, early, wrong: other }))
    for (const line of lines.slice(0, 10)) console.log(`${what}: ${line}`)
  const more = [
    options.store,
    `cut ${cut}`,
    ...(options.store === 'postgres' ? [`of them the database ${databaseKills}`] : []),
    `slowest start ${Math.round(slowestStartMs)} ms`,
  ]
  console.log(
    `kills ${options.kills}, acked ${acknowledged}, lost ${lost.length}, doubled ${doubled.length}, early timers ${early.length}, seed ${options.seed} (${more.join(', ')})`,
  )
  return [lost, doubled, early, other].every((lines) => lines.length === 0)
}
