import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { exitOf, helloPlugin, killStarted, startProcess, temporaryFolder } from './process.testing.ts'

afterEach(killStarted)

const start = (env: Record<string, string> = {}) =>
  startProcess({ data: temporaryFolder(), env: { STATECRAFT_PLUGINS: helloPlugin, LOG_LEVEL: 'info', ...env } })

/** A call whose body comes in two pieces: under way from the first on, answered after `finish`. */
function slowCall(address: string) {
  const body = JSON.stringify({ email: 'nobody@mau.example', password: 'wrong-password' })
  const headers = { 'content-type': 'application/json', 'content-length': body.length, origin: address }
  const call = request(`${address}/api/auth/sign-in/email`, { method: 'POST', headers })
  const answered = new Promise<number | string>((done) => {
    call.on('response', (answer) => {
      answer.resume()
      done(answer.statusCode!)
    })
    call.on('error', () => done('cut'))
  })
  call.write(body.slice(0, 10))
  return { answered, finish: () => call.end(body.slice(10)) }
}

const ready = async (address: string) => {
  const answer = await fetch(`${address}/api/ready`)
  return { status: answer.status, body: await answer.json() }
}

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((next) => setTimeout(next, 20))
}

describe('a server that is told to stop', () => {
  it('is not ready at once, finishes what is under way, takes on nothing new, and ends with 0', async () => {
    const { child, address, output } = await start()
    expect((await ready(address)).status).toBe(200)
    const slow = slowCall(address)
    // The first piece of the call has arrived once a later call was answered.
    await fetch(`${address}/api/welcome`)
    child.kill('SIGTERM')
    await until(() => output().includes('stopping'))
    expect(await ready(address)).toMatchObject({
      status: 503,
      body: { code: 'not-ready', params: { failing: { accepting: 'stopping' } } },
    })
    const late = await fetch(`${address}/api/welcome`)
    expect(late.status).toBe(503)
    expect(late.headers.get('retry-after')).toMatch(/^\d+$/)
    expect(await late.json()).toMatchObject({ code: 'stopping' })
    expect((await fetch(`${address}/api/health`)).status).toBe(200)
    slow.finish()
    expect(await slow.answered).toBe(401)
    expect(await exitOf(child)).toBe(0)
    expect(output()).toContain('stopped')
  }, 60_000)

  it('cuts off what is not done within the grace', async () => {
    const { child, address, output } = await start({ STATECRAFT_GRACE_SECONDS: '1' })
    const slow = slowCall(address)
    await fetch(`${address}/api/welcome`)
    child.kill('SIGTERM')
    expect(await slow.answered).toBe('cut')
    expect(await exitOf(child)).toBe(0)
    expect(output()).toContain('cut off')
  }, 60_000)

  it('ends at once at the second signal', async () => {
    const { child, address, output } = await start({ STATECRAFT_GRACE_SECONDS: '600' })
    slowCall(address)
    await fetch(`${address}/api/welcome`)
    child.kill('SIGTERM')
    await until(() => output().includes('stopping'))
    child.kill('SIGTERM')
    expect(await exitOf(child)).toBe(143)
  }, 60_000)
})
