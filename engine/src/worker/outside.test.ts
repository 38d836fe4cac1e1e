import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { outsideContract } from './outside.testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'statecraft-outside-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

outsideContract('a SQLite file', () => openStore({ file: join(folder, 'outside.sqlite') }))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  outsideContract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))
})
