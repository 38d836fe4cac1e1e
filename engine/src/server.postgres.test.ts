import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient, newCommandId } from './client.ts'
import { readConfiguration } from './configuration.ts'
import { createSessionFetch } from './http/session-fetch.ts'
import { startServer } from './server.ts'
import { startTestPostgres, type TestPostgres } from './store/postgres.testing.ts'

let postgres: TestPostgres
const data = mkdtempSync(join(tmpdir(), 'statecraft-server-'))
beforeAll(async () => {
  postgres = await startTestPostgres()
}, 120_000)
afterAll(async () => {
  await postgres?.stop()
  rmSync(data, { recursive: true, force: true })
})

it('serves the same over PostgreSQL: accounts, demo, a case, and again after a restart', async () => {
  const token = 'a-token-for-the-test'
  const env = {
    DATABASE_URL: await postgres.database(),
    STATECRAFT_DATA: data,
    PORT: '0',
    STATECRAFT_METRICS_TOKEN: token,
  }
  const open = async () => {
    const server = await startServer(readConfiguration(env), pino({ level: 'silent' }))
    const client = createClient({ baseUrl: server.address, language: 'vi', fetch: createSessionFetch(server.address) })
    await client.signIn({ email: 'canbo.xa@mau.example', password: 'thi-dua-mau' })
    return { server, client }
  }
  const first = await open()
  const command = { commandId: newCommandId(), workflow: 'bang-khen-cong-trang', unit: 'xa-dong-hung' }
  const opened = await first.client.cases.start(command)
  expect((await first.client.tasks.list()).counts).toMatchObject({ all: 1, unassigned: 1 })
  expect((await first.client.cases.get(opened.case.id)).history).toHaveLength(1)
  expect((await first.client.registers.records('people', { search: 'nguyen' })).total).toBeGreaterThan(0)
  await first.server.close()

  // Two nodes over one database, as equals.
  const [second, third] = [await open(), await open()]
  expect(await second.client.cases.start(command)).toEqual(opened)
  expect((await third.client.tasks.list()).counts.all).toBe(1)
  expect((await third.client.ready()).status).toBe('ready')
  const figures = await fetch(`${third.server.address}/metrics`, { headers: { authorization: `Bearer ${token}` } })
  const text = await figures.text()
  expect(text).toContain('statecraft_cases_open{workflow="bang-khen-cong-trang"} 1')
  expect(text).toContain('statecraft_tasks_open 1')
  expect(text).toMatch(/^statecraft_info\{.*database="postgres"\} 1$/m)
  const ahead = Number(/^statecraft_clock_ahead_of_database_seconds (\S+)$/m.exec(text)?.[1])
  expect(Math.abs(ahead)).toBeLessThan(5)
  await second.server.close()
  await third.server.close()
}, 120_000)
