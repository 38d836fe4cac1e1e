import { parseArgs } from 'node:util'
import { kills } from './kills/kills.ts'
import { hunts } from './mutants/hunts.ts'
import { postgres } from './postgres/postgres.ts'
import { powerCuts } from './power/power-cuts.ts'
import { simulate } from './simulate/simulate.ts'
import { timers } from './timers/timers.ts'

const { values } = parseArgs({
  options: {
    kills: { type: 'string' },
    'power-cuts': { type: 'string' },
    postgres: { type: 'string' },
    cuts: { type: 'string', default: '0' },
    timers: { type: 'string' },
    simulate: { type: 'string' },
    mutants: { type: 'boolean', default: false },
    store: { type: 'string', default: 'sqlite' },
    seed: { type: 'string', default: String(1 + (Date.now() % 1_000)) },
  },
})

const usage = `npm run torture -- [--seed <number>] with at least one of
  --kills <number> [--store sqlite|postgres]
                        kills the real server under load
  --power-cuts <number> drops what was not synced; a control without synced commits must lose
  --postgres <number> [--cuts <number>]
                        three nodes over one PostgreSQL, disturbed so often, and so many answers of commits lost
  --timers <number> [--store sqlite|postgres]
                        timers that become due while nobody is there
  --simulate <number>   simulated runs of several nodes, clients and workers
  --mutants             plants faults and hunts each of them`

const seed = Number(values.seed)
const parts: (() => Promise<boolean>)[] = []
const count = (text: string) => {
  const number = Number(text)
  if (!Number.isSafeInteger(number) || number < 1) fail(`"${text}" is no number of times.`)
  return number
}
if (!Number.isSafeInteger(seed)) fail(`"${values.seed}" is no seed.`)
if (values.store !== 'sqlite' && values.store !== 'postgres') fail(`"${values.store}" is no store.`)
const store: 'sqlite' | 'postgres' = values.store
if (values.kills !== undefined) parts.push(() => kills({ kills: count(values.kills!), store, seed, clients: 32 }))
if (values['power-cuts'] !== undefined) parts.push(() => powerCuts(count(values['power-cuts']!), seed))
if (values.postgres !== undefined) {
  const cuts = Number(values.cuts)
  parts.push(() =>
    postgres({ disruptions: count(values.postgres!), cuts, seed, nodes: 3, clients: 32, freezePastLease: true }),
  )
}
if (values.timers !== undefined) parts.push(() => timers({ timers: count(values.timers!), store, seed }))
if (values.simulate !== undefined) parts.push(() => simulate(count(values.simulate!), seed))
if (values.mutants) parts.push(() => hunts(seed))
if (parts.length === 0) fail('Nothing to do.')

for (const part of parts) if (!(await part())) process.exitCode = 1

function fail(why: string): never {
  console.error(`${why}\n${usage}`)
  process.exit(2)
}
