import { afterAll, beforeAll, describe } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { anchorContract } from './anchor.testing.ts'

anchorContract('SQLite', () => openStore({ file: ':memory:' }))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  anchorContract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))
})
