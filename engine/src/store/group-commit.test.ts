import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { Kysely, sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { nextNumber } from './cases.ts'
import { keepAnswer, takeCommand } from './commands.ts'
import { GroupCommit, groupBounds } from './group-commit.ts'
import { NodeSqliteDialect, openSqlite } from './sqlite.ts'
import { sqliteWriter, TransactionEnded } from './sqlite-writer.ts'
import { openStore, type Tx } from './store.ts'
import type { Tables } from './tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'statecraft-group-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A database of its own with the few tables that these commands touch. */
function open(bounds = groupBounds) {
  const database = openSqlite(':memory:')
  database.exec(`
    create table setting (name text primary key, value text not null);
    create table counter (name text primary key, value integer not null);
    create table command (command_id text primary key, kind text, by_user text, request_hash text, answer text, at text);
    create table bundle (hash text primary key, content text references setting (name) deferrable initially deferred)`)
  const kysely = new Kysely<Tables>({ dialect: new NodeSqliteDialect(database) })
  const writer = sqliteWriter(database, kysely)
  const taken: number[] = []
  let members = 0
  const counting = {
    ...writer,
    handled: <T>(work: (trx: Tx) => Promise<T>) => {
      members += 1
      return writer.handled(work)
    },
    alone: async <T>(run: () => Promise<T>) => {
      members = 0
      const result = await writer.alone(run)
      taken.push(members)
      return result
    },
  }
  const groups = new GroupCommit(counting, bounds)
  const everything = () =>
    ['setting', 'counter', 'command', 'bundle'].map((table) =>
      database.prepare(`select * from ${table} order by 1`).all(),
    )
  return { groups, taken, everything }
}

type Doing = { does: 'set' | 'insert'; name: string } | { does: 'count' | 'orphan' | 'throw' | 'wait' }
interface Command {
  id: string
  doing: Doing[]
}

const name = fc.constantFrom('a', 'b', 'c', 'd')
const doing: fc.Arbitrary<Doing> = fc.oneof(
  fc.record({ does: fc.constantFrom('set', 'insert'), name }),
  fc.record({ does: fc.constantFrom('count', 'orphan', 'throw', 'wait') }),
)
const command: fc.Arbitrary<Command> = fc.record({
  // Few ids, so that many a command comes twice.
  id: fc.constantFrom(...'mnopqrstuvwxyz'),
  doing: fc.array(doing, { maxLength: 4 }),
})

async function carryOut(trx: Tx, { id, doing }: Command): Promise<string> {
  const head = { command_id: id, kind: 'x', by_user: null, request_hash: JSON.stringify(doing), at: '' }
  const before = await takeCommand(trx, head)
  if (before) return before.request_hash === head.request_hash ? `again ${before.answer}` : 'another'
  let last = ''
  for (const [at, one] of doing.entries()) last = await carryOutOne(trx, one, `${id}${at}`)
  await keepAnswer(trx, id, last)
  return last
}

async function carryOutOne(trx: Tx, one: Doing, value: string): Promise<string> {
  switch (one.does) {
    case 'set':
      await sql`insert into setting values (${one.name}, ${value}) on conflict do update set value = excluded.value`.execute(
        trx,
      )
      return value
    case 'insert':
      await trx.insertInto('setting').values({ name: one.name, value }).execute()
      return value
    case 'orphan':
      // Breaks its constraint only at the commit, so that the transaction itself is lost.
      await trx.insertInto('bundle').values({ hash: value, content: 'nowhere' }).execute()
      return value
    case 'count':
      return String(await nextNumber(trx, 'n'))
    case 'wait':
      await new Promise((next) => setImmediate(next))
      return 'waited'
    default:
      throw new Error('refused')
  }
}

const told = (results: PromiseSettledResult<string>[]) =>
  results.map((result) => (result.status === 'fulfilled' ? result.value : `${result.reason}`))

describe('commands that share a commit', () => {
  it('leave what each alone would leave, whichever of them are refused, and have the same answers', async () => {
    const sizes = fc.record({ members: fc.integer({ min: 1, max: 40 }), workMs: fc.constantFrom(0, 50) })
    await fc.assert(
      fc.asyncProperty(fc.array(command, { maxLength: 40 }), sizes, async (commands, bounds) => {
        const grouped = open(bounds)
        const together = await Promise.allSettled(
          commands.map((one) => grouped.groups.transaction((trx) => carryOut(trx, one))),
        )
        const alone = open()
        const singly: PromiseSettledResult<string>[] = []
        for (const one of commands)
          singly.push(...(await Promise.allSettled([alone.groups.transaction((trx) => carryOut(trx, one))])))
        expect(told(together)).toEqual(told(singly))
        expect(grouped.everything()).toEqual(alone.everything())
      }),
      { numRuns: 300 },
    )
  })

  it('are as many in a group as wait, up to its bounds', async () => {
    const { groups, taken } = open({ members: 30, workMs: 1_000 })
    const count = (trx: Tx) => nextNumber(trx, 'n')
    const numbers = await Promise.all(Array.from({ length: 64 }, () => groups.transaction(count)))
    expect(numbers).toEqual(Array.from({ length: 64 }, (_, at) => at + 1))
    await groups.idle()
    expect(taken).toEqual([30, 30, 4])
  })

  it('that take long do not hold up those before them', async () => {
    const { groups, taken } = open({ members: 30, workMs: 0 })
    const slow = () => new Promise((next) => setTimeout(next, 2))
    await Promise.all([1, 2, 3].map(() => groups.transaction(slow)))
    await groups.idle()
    expect(taken).toEqual([1, 1, 1])
  })

  it('are answered only when they can be read', async () => {
    const store = await openStore({ file: join(folder, 'answered.sqlite') })
    const keep = async (at: number) => {
      await store.transaction((trx) =>
        trx
          .insertInto('setting')
          .values({ name: `n${at}`, value: '' })
          .execute(),
      )
      return store.read.selectFrom('setting').select('name').where('name', '=', `n${at}`).executeTakeFirst()
    }
    const found = await Promise.all(Array.from({ length: 40 }, (_, at) => keep(at)))
    expect(found.every((row) => row !== undefined)).toBe(true)
    await store.close()
  })

  it('on a full disk are kept or refused, each as it was told', async () => {
    const store = await openStore({ file: join(folder, 'full.sqlite') })
    const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(store.kysely)
    await sql.raw(`pragma max_page_count = ${rows[0]!.page_count + 40}`).execute(store.kysely)
    const fill = (at: number) =>
      store.transaction((trx) =>
        trx
          .insertInto('setting')
          .values({ name: `n${at}`, value: 'x'.repeat(9_000) })
          .execute(),
      )
    const results = await Promise.allSettled(Array.from({ length: 60 }, (_, at) => fill(at)))
    const kept = results.flatMap((result, at) => (result.status === 'fulfilled' ? [`n${at}`] : []))
    const names = await store.read.selectFrom('setting').select('name').execute()
    expect(names.map((row) => row.name).sort()).toEqual(kept.sort())
    expect(kept.length).toBeGreaterThan(5)
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'store-full' })
    expect(kept.length).toBeLessThan(60)
    await store.close()
  })

  it('cannot reach into each other by a query that was not waited for', async () => {
    const { groups, everything } = open()
    let late: Promise<unknown> = Promise.resolve()
    const careless = groups.transaction(async (trx) => {
      late = new Promise((next) => setImmediate(next)).then(() => nextNumber(trx, 'late'))
      late.catch(() => {})
    })
    const slow = groups.transaction(async (trx) => {
      await new Promise((next) => setTimeout(next, 5))
      return nextNumber(trx, 'n')
    })
    await Promise.all([careless, slow])
    await expect(late).rejects.toThrow(TransactionEnded)
    expect(everything()[1]).toEqual([{ name: 'n', value: 1 }])
  })
})
