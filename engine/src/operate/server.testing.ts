import { rmSync } from 'node:fs'
import { type Logger, pino } from 'pino'
import { type Client, createClient } from '../client.ts'
import { readConfiguration } from '../configuration.ts'
import { createSessionFetch } from '../http/session-fetch.ts'
import { type RunningServer, startServer } from '../server.ts'
import { putMembership, putUnit } from '../store/people.ts'
import { helloPlugin, temporaryFolder } from './process.testing.ts'

/** A real server in this process, with the smallest plugin and one person who may do everything in one unit. */
export interface OperatedServer extends RunningServer {
  client: Client
  /** Id and names of the person, for tests that look for what must not be told. */
  person: { id: string; name: string; email: string }
  unit: string
  data: string
  end(): Promise<void>
}

const person = { name: 'Nguyễn Văn Chim', email: 'chim.hoang.yen@mau.example', password: 'only-for-the-test' }
const unit = 'don-vi-mau'

export async function startOperated(env: Record<string, string> = {}, log?: Logger): Promise<OperatedServer> {
  const data = temporaryFolder()
  const given = {
    STATECRAFT_DATA: data,
    STATECRAFT_PLUGINS: helloPlugin,
    PORT: '0',
    STATECRAFT_GRACE_SECONDS: '2',
    ...env,
  }
  const configuration = readConfiguration(given, { production: true })
  const server = await startServer(configuration, log ?? pino({ level: 'silent' }))
  const { address, firstAdministrator, engine } = server
  const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
  const token = new URL(firstAdministrator!).searchParams.get('token')!
  const { user } = await client.createFirstAdministrator({ token, ...person })
  await engine.host.store.transaction(async (trx) => {
    await putUnit(trx, { unit_id: unit, name: 'Đơn vị mẫu', kind: 'unit', from_day: '2000-01-01', to_day: null })
    for (const role of ['employee', 'manager']) {
      const row = { role, unit, from_day: '2000-01-01', to_day: null }
      await putMembership(trx, { membership_id: `test-${role}`, user_id: user.id, ...row })
    }
  })
  await client.signIn(person)
  return {
    ...server,
    client,
    person: { id: user.id, name: person.name, email: person.email },
    unit,
    data,
    async end() {
      await server.close()
      rmSync(data, { recursive: true, force: true })
    },
  }
}
