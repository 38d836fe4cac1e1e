import { afterAll, beforeAll, describe } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { rebuildContract } from './rebuild.testing.ts'

rebuildContract('SQLite', () => openStore({ file: ':memory:' }))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  rebuildContract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))
})
