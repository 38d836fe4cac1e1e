import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newCommandId } from '../client.ts'
import { createBounded } from './bounded.ts'
import { type OperatedServer, startOperated } from './server.testing.ts'

const token = 'a-token-for-the-test'
let server: OperatedServer
let caseId: string
beforeAll(async () => {
  server = await startOperated({ STATECRAFT_METRICS_TOKEN: token })
  const started = await server.client.cases.start({
    commandId: newCommandId(),
    workflow: 'leave-request',
    unit: server.unit,
  })
  caseId = started.case.id
  const data = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 1, reason: 'Việc gia đình' }
  await server.client.tasks.complete(started.task!, { commandId: newCommandId(), data })
  await server.client.cases.get(caseId)
  await server.client.cases.get('no-such-case').catch(() => undefined)
})
afterAll(() => server?.end())

const ask = (authorization?: string) =>
  fetch(`${server.address}/metrics`, { headers: authorization === undefined ? {} : { authorization } })

describe('the metrics', () => {
  it('are shown to nobody without the token', async () => {
    for (const wrong of [undefined, '', 'Bearer', 'Bearer wrong', `Basic ${token}`, token]) {
      const answer = await ask(wrong)
      expect(answer.status).toBe(401)
      expect(await answer.json()).toMatchObject({ code: 'metrics-token-wrong' })
    }
  })

  it('are no page at all where no token is set', async () => {
    const without = await startOperated()
    expect((await fetch(`${without.address}/metrics`)).status).toBe(404)
    await without.end()
  })

  it('tell what was done and what stands in the database', async () => {
    const answer = await ask(`Bearer ${token}`)
    expect(answer.headers.get('content-type')).toContain('text/plain; version=0.0.4')
    const text = await answer.text()
    const figure = (line: string) =>
      Number(
        text
          .split('\n')
          .find((one) => one.startsWith(`${line} `))
          ?.slice(line.length),
      )
    expect(figure('statecraft_http_request_seconds_count{method="GET",route="/api/cases/:case",status="200"}')).toBe(1)
    expect(figure('statecraft_http_request_seconds_count{method="GET",route="/api/cases/:case",status="404"}')).toBe(1)
    expect(figure('statecraft_deliveries_total{event="complete",outcome="done"}')).toBe(1)
    expect(figure('statecraft_step_seconds_count{workflow="leave-request"}')).toBe(2)
    expect(figure('statecraft_transaction_seconds_count{outcome="done"}')).toBeGreaterThan(2)
    expect(figure('statecraft_worker_turn_seconds_count{outcome="done"}')).toBeGreaterThan(0)
    expect(figure('statecraft_tasks_open')).toBeGreaterThanOrEqual(0)
    expect(figure('statecraft_timers_overdue')).toBe(0)
    expect(figure('statecraft_timers_overdue_seconds')).toBe(0)
    expect(figure('statecraft_database_bytes{file="database"}')).toBeGreaterThan(0)
    expect(figure('statecraft_database_bytes{file="log"}')).toBeGreaterThan(0)
    expect(figure('statecraft_commit_group_size_count')).toBeGreaterThan(2)
    expect(figure('statecraft_disk_free_bytes')).toBeGreaterThan(0)
    expect(text).toContain('statecraft_info{version=')
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'statecraft_incidents_open',
      'statecraft_jobs',
      'statecraft_http_requests_under_way',
    ])
      expect(text).toContain(`# TYPE ${name} gauge`)
  })

  it('name no case and no person', async () => {
    const text = await (await ask(`Bearer ${token}`)).text()
    for (const secret of [
      caseId,
      server.person.id,
      server.person.name,
      server.person.email,
      'Nguyễn Văn A',
      'gia đình',
      token,
    ])
      expect(text).not.toContain(secret)
  })

  it('stay few, whatever addresses and methods are asked for', async () => {
    for (let turn = 0; turn < 40; turn += 1) {
      await fetch(`${server.address}/api/nothing-${turn}`, { method: ['GET', 'PUT', 'PROPFIND'][turn % 3]! })
      await fetch(`${server.address}/page-${turn}`)
    }
    const text = await (await ask(`Bearer ${token}`)).text()
    const routes = new Set([...text.matchAll(/route="([^"]*)"/g)].map(([, route]) => route))
    expect([...routes].filter((route) => /nothing|page-/.test(route!))).toEqual([])
    expect(routes.has('none')).toBe(true)
  })
})

describe('a bounded label', () => {
  it('keeps the first values and calls the rest other', () => {
    const label = createBounded(2)
    expect(['a', 'b', 'c', 'a', 'x'.repeat(101)].map(label)).toEqual(['a', 'b', 'other', 'a', 'other'])
  })
})
