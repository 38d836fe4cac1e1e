import { join, resolve } from 'node:path'
import { pino } from 'pino'
import { type Client, createClient, newCommandId } from '../client.ts'
import { readConfiguration } from '../configuration.ts'
import { createSessionFetch } from '../http/session-fetch.ts'
import { type RunningServer, startServer } from '../server.ts'
import { putMembership, putUnit } from '../store/people.ts'
import { timed } from './figure.ts'

const example = resolve(import.meta.dirname, '../../../examples/hello')
const unit = 'bench'
const account = { name: 'Nguyễn Văn A', email: 'bench@mau.example', password: 'only-for-the-bench' }

/** One user completes tasks of the smallest example on a real server over loopback; every completion is checked, logged and synced. */
export async function timeCompletions(folder: string, times: number): Promise<number[]> {
  const env = { STATECRAFT_DATA: join(folder, 'data'), STATECRAFT_PLUGINS: example, PORT: '0' }
  const server = await startServer(readConfiguration(env, { production: true }), pino({ level: 'silent' }))
  try {
    const client = await signIn(server)
    const tasks: string[] = []
    for (let turn = 0; turn < times; turn += 1) {
      const { task } = await client.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit })
      tasks.push(task!)
    }
    const data = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 1, reason: 'Việc gia đình' }
    return await timed(times, async (turn) => {
      await client.tasks.complete(tasks[turn]!, { commandId: newCommandId(), data })
    })
  } finally {
    await server.close()
  }
}

async function signIn({ address, engine, firstAdministrator }: RunningServer): Promise<Client> {
  const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
  const token = new URL(firstAdministrator!).searchParams.get('token')!
  const { user } = await client.createFirstAdministrator({ token, ...account })
  await engine.host.store.transaction(async (trx) => {
    await putUnit(trx, { unit_id: unit, name: 'Đơn vị (mẫu)', kind: 'unit', from_day: '2000-01-01', to_day: null })
    const span = { from_day: '2000-01-01', to_day: null }
    await putMembership(trx, { membership_id: 'bench', user_id: user.id, role: 'employee', unit, ...span })
  })
  await client.signIn(account)
  return client
}
