import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openSqlite } from '../../store/sqlite.ts'
import { openSqliteStore } from '../../store/store.ts'
import { alternate, type Figure, rate } from '../compare.ts'
import { rawParts } from './parts.ts'
import { circleXml, createWorld, type World } from './world.ts'

const callers = 64
const alone = { members: 1, workMs: 50 }

/** Ours beside the bare parts of which it is made. */
export async function partsFigure(folder: string, rounds: number): Promise<Figure> {
  const file = join(folder, 'parts.sqlite')
  const store = await openSqliteStore(file)
  const world = await createWorld(store, circleXml)
  await world.callers(callers)
  await world.complete(callers, 2)
  const copy = join(folder, 'parts-raw.sqlite')
  await store.backup(copy)
  const raw = await rawParts(copy)
  const times = 6
  const taken = await alternate(
    rounds,
    () => world.complete(callers, times),
    () => raw.complete(callers, times),
  )
  raw.close()
  await world.engine.close()
  const name = `completions a second, SQLite FULL, ${callers} callers (at least 0.6 of XState's transition and the same writes in SQLite)`
  return rate(name, callers * times, taken, 0.6)
}

/** Groups beside one commit each: on the fastest disk there is, and where each sync costs 5 ms. */
export async function commitFigures(folder: string, rounds: number): Promise<Figure[]> {
  const fast = existsSync('/dev/shm') ? mkdtempSync('/dev/shm/statecraft-bench-') : folder
  try {
    const even = await commits(fast, rounds, 0)
    const slow = await commits(folder, rounds, 5)
    return [
      rate('completions a second in groups, fast disk (not slower than one commit each)', even.done, even.taken, 1),
      rate(
        'completions a second in groups, a sync costs 5 ms (at least 10 times one commit each)',
        slow.done,
        slow.taken,
        10,
      ),
    ]
  } finally {
    if (fast !== folder) rmSync(fast, { recursive: true, force: true })
  }
}

async function commits(folder: string, rounds: number, syncMs: number) {
  const open = async (name: string, bounds?: typeof alone): Promise<World> => {
    const file = join(folder, `${name}-${syncMs}.sqlite`)
    const options = { ...(syncMs > 0 && { writer: slowSync(file, syncMs) }), ...(bounds && { bounds }) }
    const world = await createWorld(await openSqliteStore(file, options), circleXml)
    await world.callers(callers)
    return world
  }
  const [grouped, single] = [await open('grouped'), await open('single', alone)]
  const times = 3
  const taken = await alternate(
    rounds,
    () => grouped.complete(callers, times),
    () => single.complete(callers, times),
  )
  for (const world of [grouped, single]) await world.engine.close()
  return { taken, done: callers * times }
}

/** A connection each commit of which takes so much longer, as on a disk that is slow to sync. */
function slowSync(file: string, ms: number): DatabaseSync {
  openSqlite(file).close()
  const pause = new Int32Array(new SharedArrayBuffer(4))
  class SlowDatabase extends DatabaseSync {
    override exec(sql: string): void {
      super.exec(sql)
      if (sql === 'commit') Atomics.wait(pause, 0, 0, ms)
    }
  }
  const database = new SlowDatabase(file, { enableForeignKeyConstraints: true, timeout: 5000 })
  database.exec('pragma synchronous = full')
  return database
}
