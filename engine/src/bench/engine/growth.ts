import { join } from 'node:path'
import { openSqlite } from '../../store/sqlite.ts'
import { openSqliteStore, openStore } from '../../store/store.ts'
import { createTestEngine } from '../../testing.ts'
import { alternate, atMostTimes, type Figure, withinMs } from '../compare.ts'
import { median, timed } from '../figure.ts'
import { items, itemsXml } from './items.ts'
import { circleXml, createWorld, type World } from './world.ts'

const callers = 64
const goal = 1.2

/** A completion among many stored cases beside one among 1,000. */
export async function storedCasesFigure(folder: string, rounds: number, many: number): Promise<Figure> {
  const [large, small] = [await worldOf(folder, 'large', many), await worldOf(folder, 'small', 1_000)]
  const times = 4
  const taken = await alternate(
    rounds,
    () => large.complete(callers, times),
    () => small.complete(callers, times),
  )
  for (const world of [large, small]) await world.engine.close()
  const name = `${callers * times} completions at ${many} stored cases, ms (at most ${goal} times those at 1000)`
  return atMostTimes(name, taken, goal)
}

async function worldOf(folder: string, name: string, cases: number): Promise<World> {
  const file = join(folder, `stored-${name}.sqlite`)
  const world = await createWorld(await openSqliteStore(file), circleXml)
  await world.callers(callers)
  multiply(file, cases)
  return world
}

/** Rows of the first case of a database, written again under new ids until there are so many cases. */
function multiply(file: string, cases: number): void {
  const database = openSqlite(file)
  const [id] = Object.values(database.prepare('select case_id from case_ order by case_id limit 1').get()!)
  database.exec('begin immediate')
  for (const table of ['case_', 'event', 'task']) {
    const columns = Object.keys(database.prepare(`select * from ${table} limit 1`).get()!)
    const value = (name: string) =>
      ['case_id', 'number', 'task_id'].includes(name) ? `'m-' || n || '-' || ${name}` : name
    database
      .prepare(
        `with recursive count (n) as (select 1 union all select n + 1 from count where n < ?)
        insert into ${table} (${columns.join()}) select ${columns.map(value).join()} from ${table}, count where case_id = ?`,
      )
      .run(cases, id!)
  }
  database.exec('commit')
  database.exec('analyze')
  database.close()
}

/** A completion in a case with a long log beside one in a young case. */
export async function longCaseFigure(folder: string, rounds: number, events: number): Promise<Figure> {
  const [old, young] = [await caseOf(folder, 'old', events), await caseOf(folder, 'young', 10)]
  const times = 40
  const taken = await alternate(
    rounds,
    () => old.complete(1, times),
    () => young.complete(1, times),
  )
  for (const world of [old, young]) await world.engine.close()
  const name = `${times} completions in a case of ${events} events, ms (at most ${goal} times those in one of 10)`
  return atMostTimes(name, taken, goal)
}

async function caseOf(folder: string, name: string, events: number): Promise<World> {
  const world = await createWorld(await openSqliteStore(join(folder, `case-${name}.sqlite`)), circleXml)
  await world.callers(1)
  await world.complete(1, events - 1)
  return world
}

/** All items of a multi-instance done one by one: twice as many need about twice as long. */
export async function itemsFigure(folder: string, rounds: number, count: number): Promise<Figure> {
  const goalTwice = 2.4
  const world = await createWorld(await openSqliteStore(join(folder, 'items.sqlite')), itemsXml, 'nhieu')
  const taken = await alternate(
    rounds,
    () => items(world.engine, count * 2),
    () => items(world.engine, count),
  )
  await world.engine.close()
  const name = `multi-instance of ${count * 2} items done one by one, ms (at most ${goalTwice} times that of ${count})`
  return atMostTimes(name, taken, goalTwice)
}

/** From opening the file to the engine that answers; beside it the bare opening of the database. */
export async function readyFigure(folder: string, rounds: number, open: number): Promise<Figure> {
  const file = join(folder, 'ready.sqlite')
  const world = await createWorld(await openSqliteStore(file), circleXml)
  await world.callers(1)
  const { plugins } = world.engine.host
  await world.engine.close()
  multiply(file, open)
  const ready = await timed(rounds, async () => {
    const engine = await createTestEngine({ store: await openStore({ file }), plugins })
    await engine.runDue()
    await engine.close()
  })
  const bare = await timed(rounds, () => openSqlite(file).close())
  return withinMs(`start to ready with ${open} open cases, ms (under 2000)`, median(ready), median(bare), 2_000)
}
