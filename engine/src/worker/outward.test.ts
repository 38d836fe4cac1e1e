import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../case/sample.testing.ts'
import { parseAllowedHost } from '../reach/allowed-hosts.ts'
import { createReach } from '../reach/reach.ts'
import type { Secrets } from '../reach/secrets.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'

interface Heard {
  method: string
  url: string
  headers: Record<string, string>
  body: string
}

let server: Server
let port: number
let heard: Heard[] = []
let answer: (heard: Heard) => { status: number; headers?: Record<string, string>; body: string }
let engine: TestEngine | undefined

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const { method = '', url = '' } = request
    const one = { method, url, headers: request.headers as Record<string, string>, body }
    heard.push(one)
    const { status, headers = { 'content-type': 'application/json' }, body: text } = answer(one)
    response.writeHead(status, headers).end(text)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.close()
})
beforeEach(() => {
  heard = []
  answer = () => ({ status: 200, body: '{"soDu":12}' })
})
afterEach(async () => {
  await engine?.close()
  engine = undefined
})

const secret = 'bi-mat-cua-tinh'
const secrets: Secrets = new Map([
  ['TOKEN', { value: secret, hosts: ['esb.mau.example'] }],
  ['OTHER', { value: 'cua-noi-khac', hosts: ['khac.mau.example'] }],
])

/** A case whose one job has these headers, brought as far as it goes. */
async function run(type: string, headers: Record<string, string>, variables = {}, mail: string | null = null) {
  const written = Object.entries(headers)
    .map(([key, value]) => `<zeebe:header key="${key}" value="${attribute(value)}"/>`)
    .join('')
  const workflow = bpmn(
    `start > goi > end\ngoi: service type=${type} retries=2 ext='<zeebe:taskHeaders>${written}</zeebe:taskHeaders>'\nloi: error on=goi code=khong-co\nloi > tay > end-2\ntay: user roles=nhan-vien`,
    'hoi-ngoai',
  )
  engine = await createTestEngine({
    plugins: [samplePlugin({ workflows: new Map([['hoi-ngoai', workflow]]), rules: [], forms: new Map() })],
    outward: {
      reach: createReach({
        hosts: [parseAllowedHost('private:esb.mau.example')!],
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      }),
      secrets,
      mail: mail === null ? null : { url: mail, from: 'Ban Thi đua <thi-dua@mau.example>' },
    },
  })
  const { caseId } = await engine.open('hoi-ngoai', 'nhan-vien', variables)
  await engine.runDue()
  const incidents = await engine.host.store.read.selectFrom('incident').selectAll().execute()
  const job = await engine.host.store.read.selectFrom('job').selectAll().executeTakeFirstOrThrow()
  return { caseId, job, incidents, ...(await engine.case(caseId)) }
}

const attribute = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll("'", '&apos;')
const url = () => `http://esb.mau.example:${port}/api`

/** Everything the database holds, as text. */
async function everything(): Promise<string> {
  const { read } = engine!.host.store
  const tables = ['event', 'job', 'incident', 'case_', 'bundle', 'revision', 'command'] as const
  return JSON.stringify(await Promise.all(tables.map((table) => read.selectFrom(table).selectAll().execute())))
}

describe('a job of the type http', () => {
  it('asks with its key, its headers and its body, and keeps the answer', async () => {
    const headers = {
      url: url(),
      path: '="tai-khoan/" + ma + "?ngay=1"',
      method: 'POST',
      'header.authorization': 'Bearer {{secret.TOKEN}}',
      'header.x-don-vi': '=case.unit',
      result: 'traLoi',
    }
    const { status, variables, job } = await run('http', headers, { ma: 'A/../1', body: { soTien: 5 } })
    expect(status).toBe('completed')
    expect(variables).toMatchObject({ traLoi: { status: 200, body: { soDu: 12 } } })
    expect(heard).toMatchObject([
      {
        method: 'POST',
        url: '/api/tai-khoan/A/1?ngay=1',
        body: '{"soTien":5}',
        headers: { 'idempotency-key': job.job_id, authorization: `Bearer ${secret}`, 'x-don-vi': 'don-vi-mau' },
      },
    ])
    expect(await everything()).not.toContain(secret)
  })

  it('keeps a secret out of everything, also when the other side repeats it', async () => {
    answer = ({ headers }) => ({ status: 500, body: `what is ${headers.authorization}?` })
    const { job } = await run('http', { url: url(), 'header.authorization': '{{secret.TOKEN}}' })
    expect(job.last_error).toBe('HTTP 500: what is [secret TOKEN]?')
    expect(await everything()).not.toContain(secret)
  })

  it('puts no secret where data asks for one, and none for another host', async () => {
    const asked = { url: url(), 'header.x-a': '=ten' }
    await run('http', asked, { ten: '{{secret.TOKEN}}' })
    expect(heard[0]!.headers['x-a']).toBe('{{secret.TOKEN}}')
    await engine!.close()
    const { incidents } = await run('http', { url: url(), 'header.x-a': '{{secret.OTHER}}' })
    expect(incidents).toMatchObject([{ params: expect.stringContaining('is not for the host') }])
    expect(heard).toHaveLength(1)
  })

  it.each([
    [{ url: 'http://khac.mau.example/' }, 'host-not-allowed'],
    [{ url: 'http://127.0.0.1/' }, 'host-not-allowed'],
    [{ url: '="http://esb.mau.example/"' }, 'is an expression'],
    [{ url: 'esb' }, 'is no address'],
    [{}, 'is no address'],
  ])('becomes an incident at once with %o', async (headers, why) => {
    const { incidents, job } = await run('http', headers)
    expect([job.state, Number(job.attempts)]).toEqual(['failed', 1])
    expect(incidents).toMatchObject([{ params: expect.stringContaining(why) }])
    expect(heard).toEqual([])
  })

  it.each(['method', 'header.host', 'header.Idempotency-Key', 'header.Content-Length'])(
    'refuses to set %s at will',
    async (name) => {
      const { incidents } = await run('http', { url: url(), [name]: 'x' })
      expect(incidents).toHaveLength(1)
      expect(heard).toEqual([])
    },
  )

  it('ends with the BPMN error that is drawn for a status', async () => {
    answer = () => ({ status: 404, body: '{}' })
    const { open } = await run('http', { url: url(), 'error.404': 'khong-co' })
    expect(open).toEqual(['tay'])
    await engine!.close()
    expect((await run('http', { url: url(), 'error.4xx': 'khong-co' })).open).toEqual(['tay'])
  })

  it('is tried again where that may help, as late as the other side asks, and else not', async () => {
    answer = () => ({ status: 503, headers: { 'retry-after': '120' }, body: '' })
    const { job } = await run('http', { url: url() })
    expect(job.state).toBe('waiting')
    expect(Date.parse(job.run_at) - Date.parse(engine!.clock.now())).toBe(120_000)
    await engine!.close()
    answer = () => ({ status: 422, body: 'sai' })
    expect((await run('http', { url: url() })).job).toMatchObject({ state: 'failed', last_error: 'HTTP 422: sai' })
  })

  it('does not carry what was meant for one host to another, where it is sent on', async () => {
    answer = ({ headers }) =>
      headers.host!.startsWith('esb')
        ? { status: 302, headers: { location: `http://khac.mau.example:${port}/` }, body: '' }
        : { status: 200, body: '{}' }
    const { incidents } = await run('http', { url: url(), 'header.authorization': '{{secret.TOKEN}}' })
    expect(incidents).toMatchObject([{ params: expect.stringContaining('host-not-allowed') }])
    expect(heard).toHaveLength(1)
  })
})

describe('a job of the type mail', () => {
  let post: SMTPServer
  let address: string
  let letters: { to: string[]; text: string }[] = []
  let refuse: ((to: string) => number | undefined) | undefined

  beforeAll(async () => {
    post = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo({ address: to }, _session, done) {
        const code = refuse?.(to)
        done(code ? Object.assign(new Error('refused'), { responseCode: code }) : undefined)
      },
      onData(stream, session, done) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          letters.push({
            to: session.envelope.rcptTo.map((one) => one.address),
            text: Buffer.concat(chunks).toString(),
          })
          done()
        })
      },
    })
    await new Promise<void>((listening) => {
      post.listen(0, '127.0.0.1', listening)
    })
    address = `smtp://127.0.0.1:${(post.server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise<void>((closed) => post.close(closed)))
  beforeEach(() => {
    letters = []
    refuse = undefined
  })

  const letter = { to: '=nguoi', subject: '="Hồ sơ " + case.number', text: '="Chào " + ten' }
  const given = { nguoi: ['a@mau.example', 'b@mau.example'], ten: 'Trần Thị B' }

  it('sends a letter that names its job, so that a second one is recognised', async () => {
    const { status, job, variables } = await run('mail', letter, given, address)
    expect(status).toBe('completed')
    expect(letters).toMatchObject([{ to: given.nguoi }])
    expect(letters[0]!.text).toContain(`Message-ID: <${job.job_id}@mau.example>`)
    expect(letters[0]!.text).toMatch(/^Subject: =\?UTF-8\?/m)
    expect(variables).toMatchObject({ mail: { messageId: `<${job.job_id}@mau.example>`, rejected: [] } })
  })

  it('is tried again when the server is busy, and given up when it says no for good', async () => {
    refuse = () => 451
    expect((await run('mail', letter, given, address)).job.state).toBe('waiting')
    await engine!.close()
    refuse = () => 550
    expect((await run('mail', letter, given, address)).job.state).toBe('failed')
  })

  it.each(['a@mau.example, b@mau.example', 'a@mau.example\r\nBcc: c@mau.example', '"x" <a@mau.example>', '', 'nobody'])(
    'takes no address like %j',
    async (nguoi) => {
      const { job } = await run('mail', letter, { ...given, nguoi }, address)
      expect(job.state).toBe('failed')
      expect(letters).toEqual([])
    },
  )

  it('lets nobody add lines to the head of a letter', async () => {
    await run('mail', { ...letter, subject: '=ten' }, { ...given, ten: 'A\r\nBcc: c@mau.example' }, address)
    const [head = ''] = letters[0]!.text.split('\r\n\r\n')
    expect(head).not.toMatch(/^Bcc:/m)
    expect(letters[0]!.to).toEqual(given.nguoi)
  })

  it('says what is not set', async () => {
    const { incidents } = await run('mail', letter, given)
    expect(incidents).toMatchObject([{ params: expect.stringContaining('STATECRAFT_SMTP_URL') }])
  })
})
