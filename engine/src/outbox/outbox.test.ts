import { createHmac } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { samplePlugin } from '../case/sample.testing.ts'
import { parseAllowedHost } from '../reach/allowed-hosts.ts'
import { createReach } from '../reach/reach.ts'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore, type Store } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { TerminalJobError } from '../worker/job-handler.ts'
import type { OutsideEvent } from './events.ts'
import { createWebhook, listWebhooks, removeWebhook, settleWebhook, testWebhook } from './webhooks.ts'

interface Received {
  id: string
  type: string
  case: string
  headers: Record<string, string>
  body: string
}

let receiver: Server
let url: string
let received: Received[] = []
let answer: (message: Received) => number | null = () => 200

beforeAll(async () => {
  receiver = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { type, data } = JSON.parse(body) as { type: string; data: { case?: { number: string } } }
    const headers = request.headers as Record<string, string>
    const message = { id: headers['webhook-id']!, type, case: data.case?.number ?? '', headers, body }
    received.push(message)
    const status = answer(message)
    if (status === null) request.socket.destroy()
    else response.writeHead(status).end()
  })
  await new Promise<void>((listening) => receiver.listen(0, '127.0.0.1', listening))
  url = `http://nhan.mau.example:${(receiver.address() as AddressInfo).port}/tin`
})
afterAll(() => {
  receiver.closeAllConnections()
  receiver.close()
})
beforeEach(() => {
  received = []
  answer = () => 200
})

const all: OutsideEvent[] = ['case.started', 'task.opened', 'task.completed', 'case.ended', 'incident.opened']
const types = () => received.map(({ type }) => type)

function contract(name: string, open: () => Promise<Store>) {
  describe(`the outbox, on ${name}`, () => {
    let engine: TestEngine
    beforeEach(async () => {
      engine = await createTestEngine({
        plugins: [samplePlugin()],
        store: await open(),
        jobs: {
          gui: async () => {
            throw new TerminalJobError('không gửi được')
          },
        },
        outward: {
          reach: createReach({
            hosts: [parseAllowedHost('private:nhan.mau.example')!],
            resolve: async () => [{ address: '127.0.0.1', family: 4 }],
          }),
        },
      })
    })
    afterEach(() => engine?.close())

    const operator = () => engine.user('quan-tri')
    const hook = async (events = all) =>
      createWebhook(engine.host, { commandId: engine.commandId(), url, events }, await operator())
    const open_ = async () => (await engine.open('thong-bao', 'nhan-vien', { ma: `A-${engine.commandId()}` })).caseId
    const untilGivenUp = async () => {
      for (let attempt = 1; attempt <= 10; attempt += 1) await engine.advance('PT11H')
    }
    const onTheWay = async () => (await engine.host.store.read.selectFrom('outbox').selectAll().execute()).length

    it('holds nothing while there is no webhook', async () => {
      await open_()
      expect(await onTheWay()).toBe(0)
      await engine.runDue()
      expect(received).toEqual([])
    })

    it('tells what happens to a case, signed, in order, and of what people entered nothing', async () => {
      const { secret } = await hook()
      const { caseId } = await engine.open('don-nghi', 'nhan-vien')
      await engine.complete(caseId, 'nop', 'nhan-vien', { ten: 'Nguyễn Văn A', ngay: 3 })
      await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
      await engine.advance('P9D')
      expect(types()).toEqual([
        'case.started',
        'task.opened',
        'task.completed',
        'task.opened',
        'task.completed',
        'incident.opened',
      ])
      for (const { headers, body } of received) {
        const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
        const key = Buffer.from(secret.replace('whsec_', ''), 'base64')
        expect(headers['webhook-signature']).toBe(`v1,${createHmac('sha256', key).update(content).digest('base64')}`)
        expect(body).not.toContain('Nguyễn')
      }
      expect(await onTheWay()).toBe(0)
    })

    it('is written in the transaction of what it tells of: what was refused is not told', async () => {
      await hook()
      const caseId = await open_()
      const before = await onTheWay()
      await expect(engine.complete(caseId, 'viec', 'nguoi-ngoai')).rejects.toThrow()
      expect(await onTheWay()).toBe(before)
    })

    it('sends again until it is taken, under one id; later events of the case wait, other cases go on', async () => {
      await hook()
      const first = await open_()
      const number = (await engine.host.store.read.selectFrom('case_').selectAll().executeTakeFirstOrThrow()).number
      answer = (message) => (message.case === number ? 503 : 200)
      const second = await open_()
      await engine.runDue()
      expect(received.map((message) => message.case === number)).toEqual([true, false, false])
      await engine.complete(first, 'viec', 'nhan-vien')
      await engine.complete(second, 'viec', 'nhan-vien')
      await engine.runDue()
      expect(received.filter((message) => message.case === number)).toHaveLength(1)
      answer = () => 200
      await engine.advance('PT10S')
      const own = received.filter((message) => message.case === number)
      expect(own.map(({ type }) => type)).toEqual(['case.started', 'case.started', 'task.opened', 'task.completed'])
      expect(own[0]!.id).toBe(own[1]!.id)
      expect(new Set(received.map(({ id }) => id)).size).toBe(received.length - 1)
      expect(await onTheWay()).toBe(0)
    })

    it('gives up after the last attempt, keeps the order, and goes on when a person says so', async () => {
      const { id } = await hook(['case.started', 'task.opened'])
      answer = (message) => (message.type === 'case.started' ? null : 200)
      await open_()
      await untilGivenUp()
      expect(types()).toEqual(Array(8).fill('case.started'))
      expect(await listWebhooks(engine.host)).toMatchObject([{ id, waiting: 1, failed: 1 }])
      const by = await operator()
      const retry = { commandId: engine.commandId(), webhook: id, how: 'retry' as const }
      answer = () => 200
      expect(await settleWebhook(engine.host, retry, by)).toBe(1)
      await engine.advance('P1D')
      expect(types().slice(8)).toEqual(['case.started', 'task.opened'])
      expect(await onTheWay()).toBe(0)
    })

    it('lets what is behind go on when the failed is dropped', async () => {
      const { id } = await hook(['case.started', 'task.opened'])
      answer = ({ type }) => (type === 'case.started' ? 400 : 200)
      await open_()
      await untilGivenUp()
      const drop = { commandId: engine.commandId(), webhook: id, how: 'discard' as const }
      expect(await settleWebhook(engine.host, drop, await operator())).toBe(1)
      await engine.advance('P1D')
      expect(types().at(-1)).toBe('task.opened')
    })

    it('sends what a killed sender held when its lease has ended, under the same id', async () => {
      await hook(['case.started'])
      await open_()
      const row = await engine.host.store.read.selectFrom('outbox').selectAll().executeTakeFirstOrThrow()
      const leased_until = new Date(Date.parse(engine.clock.now()) + 60_000).toISOString()
      await engine.host.store.transaction((trx) =>
        trx.updateTable('outbox').set({ state: 'sending', lease: 'gone', leased_until, attempts: 1 }).execute(),
      )
      await engine.runDue()
      expect(received).toEqual([])
      engine.clock.advance('PT2M')
      await engine.runDue()
      expect(received.map(({ id }) => id)).toEqual([row.message_id])
    })

    it('is made, tried and taken away by operators only, and only to hosts of the list', async () => {
      const { id, secret } = await hook()
      expect(secret).toMatch(/^whsec_/)
      const by = await operator()
      expect(await testWebhook(engine.host, id, by)).toEqual({ taken: true, status: 200, error: null })
      expect(types()).toEqual(['webhook.test'])
      answer = () => 410
      expect(await testWebhook(engine.host, id, by)).toEqual({ taken: false, status: 410, error: 'HTTP 410' })
      const other = { commandId: engine.commandId(), url: 'http://169.254.169.254/', events: all }
      await expect(createWebhook(engine.host, other, by)).rejects.toMatchObject({ code: 'webhook-url-refused' })
      const staff = await engine.user('nhan-vien')
      const wanted = { ...other, commandId: engine.commandId(), url }
      await expect(createWebhook(engine.host, wanted, staff)).rejects.toMatchObject({ code: 'access-denied' })
      await open_()
      await removeWebhook(engine.host, id, by)
      expect([await onTheWay(), await listWebhooks(engine.host)]).toEqual([0, []])
      await expect(removeWebhook(engine.host, id, by)).rejects.toMatchObject({ code: 'webhook-not-found' })
    })

    it('shows the secret to nobody again, and keeps it out of the answer that is kept', async () => {
      const { secret } = await hook()
      expect(JSON.stringify(await listWebhooks(engine.host))).not.toContain(secret)
      const commands = await engine.host.store.read.selectFrom('command').selectAll().execute()
      expect(JSON.stringify(commands)).not.toContain(secret)
    })
  })
}

contract('SQLite', () => openStore({}))

describe('PostgreSQL', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())
  contract('PostgreSQL', async () => openStore({ databaseUrl: await server.database() }))
})
