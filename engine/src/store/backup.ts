import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { copyFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { backup, type DatabaseSync } from 'node:sqlite'
import { EngineError } from '../errors.ts'
import { openSqlite } from './sqlite.ts'

/** The database file in a data folder. */
export const databaseFile = (folder: string): string => join(folder, 'statecraft.sqlite')

/** Copies a database that may be in use to a new file. The copy appears under its name only when it is whole and was read again. */
export async function copyDatabase(database: DatabaseSync, file: string): Promise<void> {
  if (existsSync(file)) throw new EngineError('backup-broken', { file, why: 'exists' })
  mkdirSync(dirname(file), { recursive: true })
  const part = `${file}.part`
  rmSync(part, { force: true })
  await backup(database, part)
  mustBeWhole(part, file)
  renameSync(part, file)
}

/** Copies the SQLite file of a data folder, of a running server too. */
export async function backupFolder(folder: string, file: string): Promise<void> {
  const source = databaseFile(folder)
  if (!existsSync(source)) throw new EngineError('backup-broken', { file: source, why: 'missing' })
  const database = openSqlite(source, { readOnly: true })
  try {
    await copyDatabase(database, file)
  } finally {
    database.close()
  }
}

/**
 * Puts a backup into an empty data folder. `check` looks at the copy before it gets its name; when it throws, the folder stays empty.
 * Throws `restore-not-empty`, `backup-broken`.
 */
export async function restoreFolder(
  file: string,
  folder: string,
  check: (copy: string) => Promise<void>,
): Promise<void> {
  if (!existsSync(file)) throw new EngineError('backup-broken', { file, why: 'missing' })
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > 0) throw new EngineError('restore-not-empty', { folder })
  const part = `${databaseFile(folder)}.part`
  try {
    await copyFile(file, part)
    mustBeWhole(part, file)
    await check(part)
    renameSync(part, databaseFile(folder))
  } finally {
    for (const ending of ['', '-wal', '-shm']) rmSync(`${part}${ending}`, { force: true })
  }
}

/** Throws `backup-broken` unless SQLite finds every page in order; leaves a single file without a log beside it. */
function mustBeWhole(file: string, named: string): void {
  let why: string
  try {
    const database = openSqlite(file)
    why = String(database.prepare('pragma integrity_check').get()?.integrity_check)
    // An empty file is a whole database to SQLite; migrating it would turn a lost backup into a new installation.
    const ours = `select count(*) as found from sqlite_master where type = 'table' and name in ('case_', 'event')`
    if (why === 'ok' && database.prepare(ours).get()?.found !== 2) why = 'no-cases-in-it'
    database.exec('pragma journal_mode = delete')
    database.close()
  } catch (cause) {
    throw new EngineError('backup-broken', { file: named, why: 'no-database' }, { cause })
  }
  if (why !== 'ok') throw new EngineError('backup-broken', { file: named, why })
}
