import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { openSqlite } from '../store/sqlite.ts'
import { timed } from './figure.ts'

/** Rows that one completed task writes, and about how many bytes each has: what the reference writes too. */
const rows = [
  { table: 'state', bytes: 3000 },
  { table: 'event', bytes: 6000 },
  { table: 'task', bytes: 400 },
  { table: 'command', bytes: 300 },
]

/** Bare SQLite, same file system, same `synchronous=FULL`: one transaction that writes rows of like size. */
export async function timeRawTransactions(folder: string, times: number): Promise<number[]> {
  const database = openSqlite(join(folder, 'reference.sqlite'))
  for (const { table } of rows) database.exec(`create table ${table} (id integer primary key, content text not null)`)
  const inserts = rows.map(({ table, bytes }) => ({
    insert: database.prepare(`insert into ${table} (content) values (?)`),
    content: randomBytes(bytes / 2).toString('hex'),
  }))
  const durations = await timed(times, () => {
    database.exec('begin immediate')
    for (const { insert, content } of inserts) insert.run(content)
    database.exec('commit')
  })
  database.close()
  return durations
}
