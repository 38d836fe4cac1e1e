import { createHash } from 'node:crypto'
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bpmn } from '../../../../workflows/src/testing/diagram.ts'
import { createClient, newCommandId } from '../../client.ts'
import { countDueJobs } from '../../store/jobs.ts'
import { createJobBell, type JobBell } from '../../worker/job-bell.ts'
import { createWorkerTokens, parseWorker } from '../../worker/worker-tokens.ts'
import { createTestApp, type TestApp, testOrigin } from '../testing/test-app.ts'

const token = 'a-token-of-the-test'
const hash = createHash('sha256').update(token).digest('hex')
const workers = createWorkerTokens([parseWorker(`ke-toan=chuyen-tien|tra-cuu=${hash}`)!])

let app: TestApp
let bell: JobBell

beforeEach(async () => {
  let count = async (_: string[]) => new Map<string, number>()
  bell = createJobBell({ count: (types) => count(types), everyMs: 60_000 })
  app = await createTestApp({ workers, bell, wake: () => bell.ring() })
  count = (types) => countDueJobs(app.engine.host.store.read, types, app.clock.now(), 100)
  const file = bpmn('start > chuyen > end\nchuyen: service type=chuyen-tien', 'chuyen-tien')
  await app.engine.publish(
    {
      commandId: newCommandId(),
      definitions: [{ kind: 'workflow', id: 'chuyen-tien', plugin: 'hello', content: file }],
      effectiveFrom: '2026-11-24',
      basis: 'thử',
      note: '',
    },
    null,
  )
})
afterEach(() => {
  bell.stop()
  return app.close()
})
afterAll(() => bell?.stop())

const worker = (shown = token) =>
  createClient({
    baseUrl: testOrigin,
    language: 'en',
    token: shown,
    fetch: async (input, init) => app.app.request(String(input), init),
  })

async function start() {
  const person = await app.as('employee', 'phong-a')
  const { case: opened } = await person.cases.start({
    commandId: newCommandId(),
    workflow: 'chuyen-tien',
    unit: 'phong-a',
  })
  return opened
}

describe('a worker with a token', () => {
  it('takes a job, keeps it, completes it, and hears it once more when the answer got lost', async () => {
    const opened = await start()
    const api = worker()
    const { items } = await api.jobs.activate({ types: ['chuyen-tien'], leaseMs: 10_000 })
    expect(items).toMatchObject([
      { type: 'chuyen-tien', attempt: 1, case: opened, deadline: '2026-11-24T02:00:10.000Z' },
    ])
    const { id, lease } = items[0]!
    expect(await api.jobs.extend(id, { lease, leaseMs: 30_000 })).toEqual({ deadline: '2026-11-24T02:00:30.000Z' })
    const done = { commandId: newCommandId(), lease, variables: { soGiaoDich: '12' } }
    expect(await api.jobs.complete(id, done)).toEqual({ taken: true })
    expect(await api.jobs.complete(id, done)).toEqual({ taken: true })
    await expect(api.jobs.fail(id, { commandId: newCommandId(), lease, message: 'late' })).rejects.toMatchObject({
      status: 409,
      code: 'job-lease-lost',
    })
    const administrator = await app.as('administrator', 'so')
    expect((await administrator.jobs.list()).items).toEqual([])
  })

  it('is woken by a job that comes while it waits', async () => {
    const polled = worker().jobs.activate({ types: ['chuyen-tien'], waitMs: 20_000 })
    await new Promise((next) => setTimeout(next, 50))
    const opened = await start()
    expect((await polled).items).toMatchObject([{ case: opened }])
  })

  it('is sent away empty when it waited long enough, and when the server stops', async () => {
    expect(await worker().jobs.activate({ types: ['chuyen-tien'], waitMs: 20 })).toEqual({ items: [] })
    const polled = worker().jobs.activate({ types: ['chuyen-tien'], waitMs: 20_000 })
    await new Promise((next) => setTimeout(next, 20))
    bell.stop()
    expect(await polled).toEqual({ items: [] })
  })

  it('that has gone away is given nothing', async () => {
    const gone = new AbortController()
    const request = new Request(`${testOrigin}/api/jobs/activate`, {
      method: 'POST',
      body: JSON.stringify({ types: ['chuyen-tien'], waitMs: 20_000 }),
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      signal: gone.signal,
    })
    const polled = app.app.request(request)
    await new Promise((next) => setTimeout(next, 20))
    gone.abort()
    await polled
    await start()
    const rows = await app.engine.host.store.read.selectFrom('job').select('state').execute()
    expect(rows).toEqual([{ state: 'waiting' }])
  })

  it('may do nothing but its jobs, and nobody else may do them', async () => {
    await start()
    const api = worker()
    await expect(api.me()).rejects.toMatchObject({ status: 401 })
    await expect(api.jobs.list()).rejects.toMatchObject({ status: 401 })
    expect(await api.jobs.activate({ types: ['gui-thu'] })).toEqual({ items: [] })
    await expect(worker('wrong').jobs.activate({ types: ['chuyen-tien'] })).rejects.toMatchObject({
      status: 401,
      code: 'worker-token-wrong',
    })
    const employee = await app.as('employee', 'phong-a')
    await expect(employee.jobs.activate({ types: ['chuyen-tien'] })).rejects.toMatchObject({ code: 'not-allowed' })
  })
})

describe('an operator', () => {
  it('sees what waits, page by page, with its age and its last error', async () => {
    for (let count = 0; count < 3; count += 1) await start()
    const api = worker()
    const { items } = await api.jobs.activate({ types: ['chuyen-tien'] })
    await api.jobs.fail(items[0]!.id, { commandId: newCommandId(), lease: items[0]!.lease, message: 'hết hạn mức' })
    app.clock.at = '2026-11-24T02:01:00.000Z'
    const administrator = await app.as('administrator', 'so')
    const first = await administrator.jobs.list({ limit: 2, type: 'chuyen-tien' })
    expect(first.items.map(({ state, ageSeconds }) => [state, ageSeconds])).toEqual([
      ['waiting', 60],
      ['waiting', 60],
    ])
    const second = await administrator.jobs.list({ limit: 2, cursor: first.next!, type: 'chuyen-tien' })
    expect(second).toMatchObject({ items: [{ attempts: 1, lastError: 'hết hạn mức', worker: null }], next: null })
    expect((await administrator.jobs.list({ state: 'failed' })).items).toEqual([])
  })
})

it('knows a worker by name, types and the hash of its token', () => {
  expect(parseWorker(`a=x|io.camunda:http-json:1=${hash}`)).toEqual({
    name: 'a',
    types: ['x', 'io.camunda:http-json:1'],
    hash,
  })
  for (const wrong of [
    '',
    'a',
    `a=${hash}`,
    `a==${hash}`,
    `a=x=${token}`,
    `a=x|=${hash}`,
    `a=x=${hash}=`,
    `a b=x=${hash}`,
  ])
    expect([wrong, parseWorker(wrong)]).toEqual([wrong, undefined])
})
