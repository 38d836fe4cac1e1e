import { afterAll, beforeAll, describe } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { suspendContract } from './suspend.testing.ts'

suspendContract('SQLite', () => openStore({ file: ':memory:' }))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  suspendContract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))
})
