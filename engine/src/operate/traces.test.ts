import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, it } from 'vitest'
import { newCommandId } from '../client.ts'
import { startOperated } from './server.testing.ts'

interface SentSpan {
  traceId: string
  spanId: string
  parentSpanId?: string
  name: string
  attributes: { key: string; value: { stringValue?: string; intValue?: number | string } }[]
}

/** A receiver of OTLP over HTTP: keeps what it is sent. */
async function startReceiver() {
  const spans: SentSpan[] = []
  const paths: string[] = []
  const server = createServer(async (request, answer) => {
    let text = ''
    for await (const chunk of request) text += chunk
    paths.push(request.url!)
    const sent = JSON.parse(text) as { resourceSpans: { scopeSpans: { spans: SentSpan[] }[] }[] }
    for (const resource of sent.resourceSpans) for (const scope of resource.scopeSpans) spans.push(...scope.spans)
    answer.writeHead(200, { 'content-type': 'application/json' }).end('{}')
  }).listen(0, '127.0.0.1')
  await new Promise((done) => server.once('listening', done))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    spans,
    paths,
    close: () => server.close(),
  }
}

const attribute = (span: SentSpan, key: string) => span.attributes.find((one) => one.key === key)?.value.stringValue

it('a trace goes from the caller through the request to the delivery in its case, and to no person', async () => {
  const receiver = await startReceiver()
  const server = await startOperated({ OTEL_EXPORTER_OTLP_ENDPOINT: receiver.endpoint })
  const traceId = '0af7651916cd43dd8448eb211c80319c'
  const commandId = newCommandId()
  const { case: opened, task } = await server.client.cases.start({
    commandId: newCommandId(),
    workflow: 'leave-request',
    unit: server.unit,
  })
  const cookie = await sessionOf(server.address, server.person.email)
  const answer = await fetch(`${server.address}/api/tasks/${task}/complete`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: server.address,
      cookie,
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
    body: JSON.stringify({
      commandId,
      data: { fullName: 'Trần Thị Bí Mật', from: '2026-12-01', days: 1, reason: 'Việc riêng' },
    }),
  })
  expect(answer.status).toBe(200)
  await server.end()
  receiver.close()

  expect(new Set(receiver.paths)).toEqual(new Set(['/v1/traces']))
  const request = receiver.spans.find((span) => span.traceId === traceId && span.parentSpanId === 'b7ad6b7169203331')
  expect(request).toMatchObject({ name: 'POST /api/tasks/:task/complete' })
  expect(attribute(request!, 'http.route')).toBe('/api/tasks/:task/complete')
  expect(attribute(request!, 'statecraft.request')).toBe(answer.headers.get('x-request-id'))
  const delivery = receiver.spans.find((span) => span.traceId === traceId && span.name === 'delivery complete')
  expect(attribute(delivery!, 'statecraft.case')).toBe(opened.id)
  expect(attribute(delivery!, 'statecraft.command')).toBe(commandId)
  expect(pathUp(delivery!, receiver.spans).at(-1)).toBe(request!.name)
  const text = JSON.stringify(receiver.spans)
  for (const secret of ['Bí Mật', 'Việc riêng', server.person.email, server.person.name])
    expect(text).not.toContain(secret)
})

it('a receiver that is not there costs its spans and nothing else', async () => {
  const server = await startOperated({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' })
  expect((await fetch(`${server.address}/api/health`)).status).toBe(200)
  await server.end()
})

it('what the worker does is in the log, by case and job', async () => {
  const lines: Record<string, unknown>[] = []
  const stream = new Writable({
    write(chunk, _encoding, done) {
      lines.push(JSON.parse(String(chunk)))
      done()
    },
  })
  const server = await startOperated({}, pino({ level: 'debug' }, stream))
  const { case: opened } = await server.client.cases.start({
    commandId: newCommandId(),
    workflow: 'leave-request',
    unit: server.unit,
  })
  await server.end()
  expect(lines.find((line) => line.kind === 'delivery')).toMatchObject({
    case: opened.id,
    event: 'start',
    workflow: 'leave-request',
    command: expect.any(String),
  })
})

/** Names of the spans above one, the outermost last. */
function pathUp(span: SentSpan, spans: SentSpan[]): string[] {
  const above = spans.find(({ spanId }) => spanId === span.parentSpanId)
  return above ? [above.name, ...pathUp(above, spans)] : []
}

async function sessionOf(address: string, email: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email, password: 'only-for-the-test' }),
  })
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ')
}
