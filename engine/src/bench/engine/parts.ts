import type { DatabaseSync, SQLInputValue } from 'node:sqlite'
import { createWorkflow } from '@statecraft/workflows'
import { beginRaw, rawMachine, walkRaw } from '../../../../workflows/bench/raw-xstate.ts'
import { eventHash } from '../../store/events.ts'
import { openSqlite } from '../../store/sqlite.ts'
import type { EventTable } from '../../store/tables.ts'
import { circleXml } from './world.ts'

type Row = Record<string, SQLInputValue>

/** Everything one completed task writes, by prepared statements: the parts that ours is held against. */
function writes(database: DatabaseSync) {
  const insert = (table: string, row: Row) => {
    const names = Object.keys(row)
    const statement = database.prepare(`insert into ${table} (${names.join()}) values (${names.map(() => '?').join()})`)
    return (values: Row) => statement.run(...names.map((name) => values[name]!))
  }
  const prepare = (sql: string) => {
    const statement = database.prepare(sql)
    return (...values: SQLInputValue[]) => statement.run(...values)
  }
  return { insert, prepare }
}

interface Sample {
  event: EventTable
  task: Row
  command: Row
  case: Row
}

/** The newest rows of a database that ours wrote: what the reference writes has the same columns and the same lengths. */
function sampleOf(database: DatabaseSync): Sample {
  const newest = (table: string) => database.prepare(`select * from ${table} order by rowid desc limit 1`).get() as Row
  return {
    event: newest('event') as unknown as EventTable,
    task: newest('task'),
    command: newest('command'),
    case: newest('case_'),
  }
}

/** Completes tasks by the bare parts, one thread: XState's transition of the same machine, then the same rows in the same groups. */
export async function rawParts(
  file: string,
): Promise<{ complete(callers: number, times: number): number; close(): void }> {
  const database = openSqlite(file)
  const { workflow } = await createWorkflow(circleXml)
  const machine = rawMachine(workflow!.machine)
  const cases = database.prepare(`select case_id, last_seq from case_ order by case_id`).all() as {
    case_id: string
    last_seq: number
  }[]
  const open = new Map(
    (
      database.prepare(`select case_id, wait from task where state = 'open'`).all() as {
        case_id: string
        wait: string
      }[]
    ).map((task) => [task.case_id, task.wait]),
  )
  const sample = sampleOf(database)
  const { insert, prepare } = writes(database)
  const write = {
    command: insert('command', sample.command),
    person: prepare(
      `insert into person (user_id, name, email) values ('user-nhan-vien', '', '') on conflict (user_id) do nothing`,
    ),
    version: prepare('update case_ set version = version + 1 where case_id = ?'),
    rules: prepare(
      `update incident set state = 'resolved', resolved_at = ? where case_id = ? and kind = 'rule' and state = 'open'`,
    ),
    event: insert('event', sample.event as unknown as Row),
    end: prepare(
      `update task set state = 'completed', ended_at = ?, ended_by = ?, version = version + 1 where case_id = ? and wait = ? and state = 'open'`,
    ),
    draft: prepare(
      'delete from draft where case_id = ? and task_id in (select task_id from task where case_id = ? and wait = ?)',
    ),
    task: insert('task', sample.task),
    row: prepare(
      `update case_ set state = ?, state_format = 2, state_seq = ?, state_credit = 0, state_hash = ?, status = 'running', last_seq = ?, last_hash = ?, ended_at = null, due = null where case_id = ?`,
    ),
    answer: prepare('update command set answer = ? where command_id = ?'),
  }
  const lives = cases.map(({ case_id, last_seq }) => ({
    id: case_id,
    seq: Number(last_seq),
    snapshot: beginRaw(machine, { tiep: true }),
  }))
  let made = 0

  function completeOne(one: (typeof lives)[number]): void {
    made += 1
    const id = `raw-${String(made).padStart(12, '0')}`
    one.snapshot = walkRaw(machine, one.snapshot, [one.seq % 2 === 1 ? 'soan' : 'xet'])
    one.seq += 1
    write.command({ ...sample.command, command_id: id, answer: null })
    write.person()
    write.version(one.id)
    write.rules(sample.event.at, one.id)
    const { hash: _, ...event } = { ...sample.event, case_id: one.id, seq: one.seq, command_id: id }
    const hash = eventHash(event)
    write.event({ ...event, hash } as unknown as Row)
    const wait = open.get(one.id)!
    write.end(event.at, event.by_user, one.id, wait)
    write.draft(one.id, one.id, wait)
    open.set(one.id, id)
    write.task({ ...sample.task, case_id: one.id, task_id: id, wait: id })
    write.row(sample.case.state!, one.seq, event.state_hash, one.seq, hash, one.id)
    write.answer(sample.command.answer!, id)
  }

  return {
    complete: (callers, times) => {
      const begun = performance.now()
      for (let turn = 0; turn < times; turn += 1) {
        database.exec('begin immediate')
        for (const one of lives.slice(0, callers)) {
          database.exec('savepoint member')
          completeOne(one)
          database.exec('release member')
        }
        database.exec('commit')
      }
      return performance.now() - begun
    },
    close: () => database.close(),
  }
}
