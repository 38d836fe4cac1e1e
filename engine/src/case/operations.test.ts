import { afterAll, beforeAll, describe } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { operationsContract } from './operations.testing.ts'

operationsContract('SQLite', () => openStore({ file: ':memory:' }))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  operationsContract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))
})
