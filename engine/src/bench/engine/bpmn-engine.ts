import { join } from 'node:path'
import { Engine } from 'bpmn-engine'
import { processOf } from '../../../../workflows/bench/process-of.ts'
import { wayOf, workflowOf } from '../../../../workflows/bench/walk.ts'
import { openSqlite } from '../../store/sqlite.ts'
import { openSqliteStore } from '../../store/store.ts'
import { alternate, type Figure, rate } from '../compare.ts'
import { createWorld } from './world.ts'

const nodes = 50
const callers = 64

/** Steps a second of an office's process, all of it kept: ours beside bpmn-engine with its state written after each step. */
export async function bpmnEngineFigure(folder: string, rounds: number): Promise<Figure> {
  const xml = processOf(nodes)
  const way = wayOf(await workflowOf(xml), { dat: true })
  const save = savedIn(join(folder, 'bpmn-engine.sqlite'))
  let turn = 0
  const ours = async () => {
    turn += 1
    const world = await createWorld(await openSqliteStore(join(folder, `bpmn-${turn}.sqlite`)), xml, `bench`)
    await world.callers(callers)
    const ms = await world.complete(callers, way.length)
    await world.engine.close()
    return ms / callers
  }
  const taken = await alternate(rounds, ours, () => walkBpmnEngine(xml, way, save.put))
  save.close()
  const name = `steps a second of ${nodes} nodes on SQLite FULL, ${callers} callers (at least 30 times bpmn-engine with its state saved in SQLite)`
  return rate(name, way.length, taken, 30)
}

/** The state in one row, synced at each step. */
function savedIn(file: string) {
  const database = openSqlite(file)
  database.exec('create table state (id integer primary key, content text not null)')
  const put = database.prepare('insert into state values (1, ?) on conflict do update set content = excluded.content')
  return { put: (content: string) => put.run(content), close: () => database.close() }
}

async function walkBpmnEngine(xml: string, way: string[], put: (content: string) => void): Promise<number> {
  const engine = new Engine({ name: 'bench', source: xml })
  const execution = await engine.execute()
  const begun = performance.now()
  for (const element of way) {
    const task = execution.getPostponed().find(({ id }) => id === element)
    if (!task) throw new Error(`bpmn-engine does not wait at ${element}`)
    task.signal()
    put(JSON.stringify(await engine.getState()))
  }
  return performance.now() - begun
}
