import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { storeContract } from './contract.testing.ts'
import { NewerFormat } from './migrate.ts'
import { first } from './migrations/0001-first.ts'
import { startTestPostgres, type TestPostgres } from './postgres.testing.ts'
import { NodeSqliteDialect, openSqlite } from './sqlite.ts'
import { openStore } from './store.ts'
import type { Tables } from './tables.ts'
import { findSubscription, incidentsOf, resolveIncidents } from './work.ts'

const folder = mkdtempSync(join(tmpdir(), 'statecraft-store-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

storeContract('SQLite in memory', () => openStore({ file: ':memory:' }))
storeContract('a SQLite file', () => openStore({ file: join(folder, 'contract.sqlite') }))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  storeContract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))

  it('that cuts a connection off loses the transaction, says so, and is reached again', async () => {
    const store = await openStore({ databaseUrl: await server.database() })
    const cut = store.transaction(async (trx) => {
      await trx.insertInto('setting').values({ name: 'a', value: '1' }).execute()
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      const client = new pg.Client({ connectionString: await server.database() })
      await client.connect()
      await client.query('select pg_terminate_backend($1)', [rows[0]!.pid])
      await client.end()
      await trx.insertInto('setting').values({ name: 'b', value: '2' }).execute()
    })
    await expect(cut).rejects.toMatchObject({ code: 'store-busy', status: 503 })
    expect(await store.read.selectFrom('setting').selectAll().execute()).toEqual([])
    await store.transaction((trx) => trx.insertInto('setting').values({ name: 'a', value: '1' }).execute())
    await store.close()
  })
})

describe('a SQLite file', () => {
  it('is synced at every commit, also when it is opened again', () => {
    const file = join(folder, 'synced.sqlite')
    for (let times = 0; times < 2; times += 1) {
      const database = openSqlite(file)
      expect(database.prepare('pragma synchronous').get()).toEqual({ synchronous: 2 })
      expect(database.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
      expect(database.prepare('pragma foreign_keys').get()).toEqual({ foreign_keys: 1 })
      database.close()
    }
  })

  it('is read while a transaction writes', async () => {
    const store = await openStore({ file: join(folder, 'read.sqlite') })
    const { promise, resolve } = Promise.withResolvers<void>()
    const writing = store.transaction(async (trx) => {
      await trx.insertInto('setting').values({ name: 'a', value: 'b' }).execute()
      await promise
    })
    expect(await store.read.selectFrom('setting').selectAll().execute()).toEqual([])
    resolve()
    await writing
    expect(await store.read.selectFrom('setting').selectAll().execute()).toHaveLength(1)
    await store.close()
  })

  it('of a newer version is refused', async () => {
    const file = join(folder, 'newer.sqlite')
    await (await openStore({ file })).close()
    const database = openSqlite(file)
    database.exec(`update meta set value = '999' where name = 'format'`)
    database.close()
    await expect(openStore({ file })).rejects.toThrow(NewerFormat)
  })

  it('of the first version is brought to the newest format, and what it held stays', async () => {
    const file = join(folder, 'first.sqlite')
    const old = new Kysely<Tables>({ dialect: new NodeSqliteDialect(openSqlite(file)) })
    const types = { text: 'text', integer: 'integer', bytes: 'blob' }
    await first.up(old as unknown as Kysely<unknown>, types)
    await sql`create table meta (name text primary key, value text not null)`.execute(old)
    await sql`insert into meta (name, value) values ('format', '1')`.execute(old)
    await sql`insert into subscription (case_id, wait, element, name, correlation_key)
      values ('c', 'tin~1', 'tin', 'tra-loi', 'A')`.execute(old)
    await sql`insert into incident (case_id, incident_id, kind, element, code, params, at, state)
      values ('c', 'i', 'step', 'xor', 'no-flow-taken', '{}', '2026-01-01T00:00:00.000Z', 'open')`.execute(old)
    await old.destroy()
    const store = await openStore({ file })
    expect(await findSubscription(store.read, 'tra-loi', 'A')).toMatchObject({ kind: 'message', since: '' })
    const which = { element: 'xor', instance: 'main' }
    await store.transaction((trx) => resolveIncidents(trx, 'c', which, '2026-01-02T00:00:00.000Z'))
    expect(await incidentsOf(store.read, 'c')).toMatchObject([{ state: 'resolved', instance: null }])
    await store.close()
  })

  it('that has no space left keeps what it answered and says so', async () => {
    const store = await openStore({ file: join(folder, 'full.sqlite') })
    const fill = (at: number) =>
      store.transaction((trx) =>
        trx
          .insertInto('setting')
          .values({ name: `n${at}`, value: 'x'.repeat(50_000) })
          .execute(),
      )
    const pages = Number(
      (await sql<{ page_count: number }>`pragma page_count`.execute(store.kysely)).rows[0]?.page_count,
    )
    await sql.raw(`pragma max_page_count = ${pages + 40}`).execute(store.kysely)
    let kept = 0
    const filling = async () => {
      for (;;) {
        await fill(kept)
        kept += 1
      }
    }
    await expect(filling()).rejects.toMatchObject({ code: 'store-full', status: 507 })
    expect(await store.read.selectFrom('setting').select('name').execute()).toHaveLength(kept)
    await sql.raw(`pragma max_page_count = ${pages + 1000}`).execute(store.kysely)
    await fill(kept)
    await store.close()
  })

  it('that another process holds is busy, not broken', { timeout: 20_000 }, async () => {
    const file = join(folder, 'busy.sqlite')
    const store = await openStore({ file })
    const other = openSqlite(file)
    other.exec('begin immediate')
    const waiting = store.transaction((trx) => trx.insertInto('setting').values({ name: 'a', value: '' }).execute())
    await expect(waiting).rejects.toMatchObject({ code: 'store-busy', status: 503 })
    other.exec('rollback')
    other.close()
    await store.close()
  })

  it('is copied while it is in use', async () => {
    const store = await openStore({ file: join(folder, 'live.sqlite') })
    await store.transaction((trx) => trx.insertInto('setting').values({ name: 'a', value: 'b' }).execute())
    await store.backup(join(folder, 'copy.sqlite'))
    await store.close()
    const copy = await openStore({ file: join(folder, 'copy.sqlite') })
    expect(await copy.read.selectFrom('setting').selectAll().execute()).toHaveLength(1)
    await copy.close()
  })
})
