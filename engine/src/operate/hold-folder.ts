import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { StartFailure } from './start-failure.ts'

/**
 * Holds a data folder for this process, so that no second server works on the same SQLite file. The hold is a lock of the operating system on
 * `server.lock`, a small database: it ends with the process however that ends, so nothing is left to clear away after `kill -9`. The
 * process id in it can be read beside the lock. Throws `folder-in-use`.
 */
export function holdFolder(folder: string): { release(): void } {
  const lock = new DatabaseSync(join(folder, 'server.lock'))
  try {
    // A reserved lock, unlike an exclusive one, lets the next server read who holds it.
    lock.exec('create table if not exists holder (one integer primary key check (one = 1), pid integer not null)')
    lock.prepare('insert or replace into holder (one, pid) values (1, ?)').run(process.pid)
    // Another server may come between; then it wins here, and what it wrote stands.
    lock.exec('begin immediate')
  } catch (error) {
    const inUse = error instanceof Error && 'errcode' in error && (Number(error.errcode) & 0xff) === busy
    const pid = inUse ? holderOf(lock) : '?'
    lock.close()
    throw inUse ? new StartFailure('folder-in-use', { folder, pid }, error) : error
  }
  return { release: () => lock.isOpen && lock.close() }
}

const busy = 5

function holderOf(lock: DatabaseSync): number | string {
  try {
    return Number(lock.prepare('select pid from holder').get()?.pid ?? '?')
  } catch {
    return '?'
  }
}
