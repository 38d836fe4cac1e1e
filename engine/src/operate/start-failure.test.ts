import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, describe, expect, it } from 'vitest'
import { databaseFile } from '../store/backup.ts'
import { startTestPostgres } from '../store/postgres.testing.ts'
import { makeGuardedLogin } from '../store/postgres-login.testing.ts'
import { openStore } from '../store/store.ts'
import {
  endedProcess,
  exitOf,
  helloPlugin,
  killStarted,
  type ProcessOptions,
  startProcess,
  temporaryFolder,
} from './process.testing.ts'
import { StartFailure, startFailure } from './start-failure.ts'

afterEach(killStarted)

const hello = { STATECRAFT_PLUGINS: helloPlugin }

/** Starts a server that cannot start, and expects one plain line about it. */
async function refusal(options: ProcessOptions, code: number = 1) {
  const ended = await endedProcess({ ...options, env: { ...hello, LOG_LEVEL: 'silent', ...options.env } })
  expect(ended).toMatchObject({ code })
  expect(ended.output.trim().split('\n')).toHaveLength(1)
  expect(ended.output).not.toMatch(/\bat .*:\d+:\d+/)
  // Vietnamese first, English in brackets.
  expect(ended.output.trim()).toMatch(/^\p{Lu}.*[.] \(.*\)$/u)
  return ended.output
}

describe('a server that cannot start says why in one sentence', { timeout: 60_000 }, () => {
  it('when its folder cannot be written to', async () => {
    const file = join(temporaryFolder(), 'file')
    writeFileSync(file, '')
    expect(await refusal({ data: join(file, 'data') })).toContain('Không ghi được vào thư mục dữ liệu')
  })

  it('when another server works on its folder, until that is killed', async () => {
    const data = temporaryFolder()
    const env = hello
    const first = await startProcess({ data, env })
    expect(await refusal({ data })).toContain(`(tiến trình ${first.child.pid})`)
    first.child.kill('SIGKILL')
    await exitOf(first.child)
    const second = await startProcess({ data, env })
    expect((await fetch(`${second.address}/api/health`)).status).toBe(200)
  }, 90_000)

  it('when the database is of a newer version', async () => {
    const data = temporaryFolder()
    await (await openStore({ file: databaseFile(data) })).close()
    const database = new DatabaseSync(databaseFile(data))
    database.exec(`update meta set value = '999' where name = 'format'`)
    database.close()
    expect(await refusal({ data })).toContain('phiên bản Statecraft mới hơn tạo (định dạng 999)')
  })

  it('when the database file is none', async () => {
    const data = temporaryFolder()
    writeFileSync(databaseFile(data), 'no database at all '.repeat(1_000))
    expect(await refusal({ data })).toContain('bị hỏng')
  })

  it('when the disk is full', async () => {
    const data = temporaryFolder()
    // A limit on the size of files stands for the disk, which a test cannot fill: writes fail the same way.
    expect(await refusal({ data, shell: 'ulimit -f 40' })).toContain('đã hết dung lượng')
  })

  it('when the port is in use', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await new Promise((done) => taken.once('listening', done))
    const { port } = taken.address() as { port: number }
    const output = await refusal({ data: temporaryFolder(), args: ['--port', String(port)] })
    expect(output).toContain(`Cổng ${port} đang được chương trình khác sử dụng`)
    taken.close()
  })

  it('when this machine has no such address', async () => {
    const output = await refusal({ data: temporaryFolder(), env: { HOST: '203.0.113.7' } })
    expect(output).toContain('Máy này không có địa chỉ “203.0.113.7”')
  })

  it('when PostgreSQL cannot be reached', async () => {
    const env = { DATABASE_URL: 'postgres://statecraft:hidden@127.0.0.1:1/statecraft' }
    const output = await refusal({ data: temporaryFolder(), env })
    expect(output).toContain('Không kết nối được tới PostgreSQL tại 127.0.0.1:1')
    expect(output).not.toContain('hidden')
  })

  it('when PostgreSQL refuses the password, or has no such database', async () => {
    const postgres = await startTestPostgres()
    try {
      const url = new URL(await postgres.database())
      await makeGuardedLogin(url.href)
      const wrong = new URL(url)
      wrong.username = 'guarded'
      wrong.password = 'wrong'
      const output = await refusal({ data: temporaryFolder(), env: { DATABASE_URL: wrong.href } })
      expect(output).toContain('không chấp nhận tài khoản “guarded”')
      expect(output).not.toContain('wrong')
      url.pathname = '/nowhere'
      const missing = await refusal({ data: temporaryFolder(), env: { DATABASE_URL: url.href } })
      expect(missing).toContain('không có cơ sở dữ liệu “nowhere”')
    } finally {
      await postgres.stop()
    }
  }, 120_000)
})

describe('the failure behind an error', () => {
  const place = { port: 3000, host: '127.0.0.1', dataFolder: '/data', databaseUrl: 'postgres://u:secret@db:5432/x' }

  it.each([
    [{ code: '57P03' }, 'database-starting'],
    [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'database-unreachable'],
    [{ code: 'EACCES', syscall: 'listen' }, 'port-forbidden'],
    [{ code: 'ENOSPC', syscall: 'write' }, 'disk-full'],
    [{ code: 'EROFS', syscall: 'open' }, 'folder-unwritable'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 11 }, 'database-broken'],
    [{ code: 'ERR_SQLITE_ERROR', errcode: 266 }, 'disk-full'],
  ])('is found for %j, also under another error', (fields, code) => {
    const inner = Object.assign(new Error('inside'), fields)
    for (const error of [inner, new Error('around', { cause: inner }), new AggregateError([inner])]) {
      const found = startFailure(error, place)
      expect(found).toMatchObject({ code })
      expect(found?.message).not.toContain('secret')
    }
  })

  it('is none where nobody knows it', () => {
    expect(startFailure(new Error('x'), place)).toBeNull()
    expect(startFailure('x', place)).toBeNull()
  })

  it('stays what it is', () => {
    const failure = new StartFailure('port-in-use', { port: 1 })
    expect(startFailure(failure, place)).toBe(failure)
  })
})
