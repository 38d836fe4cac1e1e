import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, newCommandId } from './client.ts'
import { createSessionFetch } from './http/session-fetch.ts'
import { endedProcess, exitOf, killStarted, startProcess, temporaryFolder } from './operate/process.testing.ts'

afterEach(killStarted)

const start = (data: string, args: string[] = [], env: Record<string, string> = {}) => startProcess({ data, args, env })

async function signIn(address: string, email: string) {
  const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
  await client.signIn({ email, password: 'thi-dua-mau' })
  return client
}

describe('the server as a process', { timeout: 90_000 }, () => {
  it('says where to go and that it is a demo, and goes on after kill -9 with nothing lost', async () => {
    const data = temporaryFolder()
    const first = await start(data)
    expect(first.output()).toContain('Bản trình diễn')
    const before = await signIn(first.address, 'canbo.xa@mau.example')
    const command = { commandId: newCommandId(), workflow: 'bang-khen-cong-trang', unit: 'xa-dong-hung' }
    const opened = await before.cases.start(command)
    first.child.kill('SIGKILL')
    await exitOf(first.child)

    const second = await start(data)
    const after = await signIn(second.address, 'canbo.xa@mau.example')
    expect((await after.cases.list()).items.map(({ id }) => id)).toEqual([opened.case.id])
    expect(await after.cases.start(command)).toEqual(opened)
    expect((await after.welcome()).accounts).toHaveLength(5)
    expect((await after.registers.records('people')).total).toBeGreaterThan(10)
    second.child.kill('SIGTERM')
    expect(await exitOf(second.child)).toBe(0)
    rmSync(data, { recursive: true })
  })

  it('keeps working after a body of 50 MB and other bad calls', async () => {
    const data = temporaryFolder()
    const { address } = await start(data)
    const post = (body: string, headers: Record<string, string> = {}) =>
      fetch(`${address}/api/auth/sign-in/email`, {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', origin: address, ...headers },
      })
    const large = await post('x'.repeat(50 * 1024 * 1024)).then(
      async (answer) => (await answer.json()).code,
      () => 'closed',
    )
    expect(['body-too-large', 'closed']).toContain(large)
    expect(await (await post('{"a":')).json()).toMatchObject({ code: 'json-broken' })
    expect((await post('{}', { origin: 'https://evil.example' })).status).toBe(403)
    expect(await (await fetch(`${address}/api/health`)).json()).toMatchObject({ status: 'ok' })
    rmSync(data, { recursive: true, force: true })
  })

  it('seeds nobody in production and makes the first administrator by its link', async () => {
    const data = temporaryFolder()
    const { address, output, child } = await start(data, ['--production'])
    const token = /first-administrator\?token=([\w-]+)/.exec(output())?.[1]
    const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
    expect(await client.welcome()).toMatchObject({ demo: false, needsFirstAdministrator: true, accounts: [] })
    const account = { name: 'Trần Thị B', email: 'b@mau.example', password: 'twelve-letters' }
    await client.createFirstAdministrator({ token: token!, ...account })
    await client.signIn(account)
    expect((await client.me()).actions).toContain('definition.publish')
    child.kill('SIGTERM')
    expect(await exitOf(child)).toBe(0)
  })

  it('refuses a broken plugin and starts without it', async () => {
    const { address, output } = await start(temporaryFolder(), [], { STATECRAFT_PLUGINS: import.meta.dirname })
    expect(output()).toContain('The plugin was refused')
    const client = createClient({ baseUrl: address, language: 'vi' })
    expect(await client.ready()).toEqual({ status: 'ready', refused: ['src'] })
  })

  it('shows its configuration without secrets, and makes nothing', async () => {
    const data = join(temporaryFolder(), 'not-made')
    const env = { STATECRAFT_SECRET: 'a-secret-of-the-test-that-is-long-enough' }
    const { code, output } = await endedProcess({ data, args: ['--show-configuration'], env })
    expect(code).toBe(0)
    const shown = JSON.parse(output) as Record<string, { value: unknown; from: string }>
    expect(shown.STATECRAFT_DATA).toEqual({ value: data, from: 'command line' })
    expect(shown.STATECRAFT_SECRET).toEqual({ value: '(set)', from: 'environment' })
    expect(existsSync(data)).toBe(false)
  })

  it('ends with status 2 when the configuration is wrong', async () => {
    await expect(start(temporaryFolder(), [], { STATECRAFT_BASE_URL: 'nonsense' })).rejects.toThrow(
      /exit 2: [\s\S]*STATECRAFT_BASE_URL/,
    )
  })
})
