import { expect, it } from 'vitest'
import { newCommandId } from '../client.ts'
import { createLog } from './log.ts'
import { startOperated } from './server.testing.ts'

const token = 'canary-token-of-metrics'
const secret = 'canary-secret-that-is-long-enough-to-sign'

it('what people enter and what is secret stands in no log line, no figure and no answer to a wrong call', async () => {
  let log = ''
  const env = { STATECRAFT_METRICS_TOKEN: token, STATECRAFT_SECRET: secret }
  const server = await startOperated(env, createLog('trace', { write: (line) => (log += line) }))
  const { client, unit, address } = server
  const canaries = ['Chim Hoàng Yến', 'canary-reason', 'canary-password', 'canary-text', 'canary-field']
  const { task } = await client.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit })
  const data = { fullName: 'Chim Hoàng Yến', from: '2026-12-01', days: 1, reason: 'canary-reason' }
  await client.tasks.saveDraft(task!, { data, version: 0 }).catch(() => undefined)
  await client.tasks.complete(task!, { commandId: newCommandId(), data: { ...data, days: -3 } }).catch(() => undefined)
  await client.tasks.complete(task!, { commandId: newCommandId(), data })
  const wrong = [
    ['/api/auth/sign-in/email', JSON.stringify({ email: server.person.email, password: 'canary-password' })],
    ['/api/auth/sign-in/email', '{"canary-text": '],
    ['/api/auth/sign-in/email', JSON.stringify({ 'canary-field': 'canary-text' })],
  ]
  let answers = ''
  for (const [path, body] of wrong) {
    const headers = { 'content-type': 'application/json', origin: address }
    answers += await (await fetch(`${address}${path}`, { method: 'POST', headers, body: body! })).text()
  }
  const figures = await (await fetch(`${address}/metrics`, { headers: { authorization: `Bearer ${token}` } })).text()
  await server.end()
  expect(log).toContain('"command":')
  for (const canary of [...canaries, token, secret, server.person.email, 'only-for-the-test'])
    for (const text of [log, figures, answers]) expect(text).not.toContain(canary)
})
