import { connect } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { helloPlugin, killStarted, startProcess, temporaryFolder } from '../operate/process.testing.ts'

afterEach(killStarted)

const start = (env: Record<string, string>) =>
  startProcess({ data: temporaryFolder(), env: { STATECRAFT_PLUGINS: helloPlugin, ...env } })

/** Signs in wrongly, which reads, hashes a password and is counted as a change; from an address of its own. */
const guess = (address: string, turn: number) =>
  fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, 'x-forwarded-for': `198.51.100.${turn % 250}` },
    body: JSON.stringify({ email: `${turn}@mau.example`, password: 'wrong-password' }),
  })

const tally = (statuses: number[]) => Object.groupBy(statuses, (status) => String(status))

describe('a rush', { timeout: 90_000 }, () => {
  it('of 500 calls at once is answered or refused, never failed, and health is answered meanwhile', async () => {
    const { address } = await start({
      STATECRAFT_MAX_REQUESTS: '40',
      STATECRAFT_MAX_CHANGES: '10',
      STATECRAFT_TRUSTED_PROXIES: '127.0.0.1,::1',
    })
    const calls = Array.from({ length: 500 }, async (_, turn) => {
      const answer = await (turn % 2 === 0 ? guess(address, turn) : fetch(`${address}/api/welcome`))
      const body = (await answer.json()) as { code?: string }
      if (answer.status === 503) {
        expect(body.code).toBe('overloaded')
        expect(answer.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
      }
      return answer.status
    })
    const health = Array.from({ length: 5 }, async () => (await fetch(`${address}/api/health`)).status)
    expect(await Promise.all(health)).toEqual([200, 200, 200, 200, 200])
    const counted = tally(await Promise.all(calls))
    // 401 is the true answer to a wrong password.
    expect(Object.keys(counted).filter((status) => !['200', '401', '429', '503'].includes(status))).toEqual([])
    expect(counted['503']?.length).toBeGreaterThan(0)
    expect((await fetch(`${address}/api/ready`)).status).toBe(200)
  }, 90_000)

  it('from one address is slowed down, and not for the others', async () => {
    const { address } = await start({ STATECRAFT_RATE_PER_ADDRESS: '20', STATECRAFT_TRUSTED_PROXIES: '127.0.0.1,::1' })
    const ask = (from: string) => fetch(`${address}/api/welcome`, { headers: { 'x-forwarded-for': from } })
    const answers = []
    for (let turn = 0; turn < 30; turn += 1) answers.push(await ask('203.0.113.9'))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(5)
    expect(refused[0]!.headers.get('retry-after')).toMatch(/^[1-9]\d*$/)
    expect(await refused[0]!.json()).toMatchObject({ code: 'too-many-requests' })
    expect((await ask('203.0.113.10')).status).toBe(200)
  }, 60_000)

  it('of one account is slowed down', async () => {
    const data = temporaryFolder()
    const env = { STATECRAFT_RATE_PER_ACCOUNT: '20' }
    // The demo province has accounts; the plugin that ships is the one they are for.
    const { address } = await startProcess({ data, env })
    const signIn = await fetch(`${address}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address },
      body: JSON.stringify({ email: 'canbo.xa@mau.example', password: 'thi-dua-mau' }),
    })
    const cookie = signIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const statuses = []
    for (let turn = 0; turn < 30; turn += 1)
      statuses.push((await fetch(`${address}/api/me`, { headers: { cookie } })).status)
    expect(tally(statuses)['429']?.length).toBeGreaterThan(5)
    expect((await fetch(`${address}/api/welcome`)).status).toBe(200)
  }, 90_000)
})

describe('a body that never comes', () => {
  it('is waited for only so long', async () => {
    const { address } = await start({ STATECRAFT_REQUEST_SECONDS: '1' })
    const { port } = new URL(address)
    const socket = connect(Number(port), 'localhost')
    socket.write(
      'POST /api/auth/sign-in/email HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    )
    let text = ''
    socket.on('data', (chunk) => {
      text += chunk
    })
    await new Promise((done) => socket.once('close', done))
    expect(text).toMatch(/^HTTP\/1\.1 408 /)
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
  }, 60_000)
})
