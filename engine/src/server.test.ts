import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, newCommandId } from './client.ts'
import { createSessionFetch } from './http/session-fetch.ts'

const command = resolve(import.meta.dirname, 'cli/main.ts')
const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

interface Started {
  child: ChildProcess
  address: string
  output: string
}

/** Runs `statecraft start` as a process of its own and waits for its first line. */
function start(data: string, args: string[] = [], env: Record<string, string> = {}): Promise<Started> {
  const child = spawn(process.execPath, [command, 'start', '--port', '0', '--data', data, ...args], {
    env: { ...process.env, LOG_LEVEL: 'warn', ...env },
  })
  children.push(child)
  return new Promise((done, fail) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      const address = /Statecraft: (http:\S+)/.exec(output)?.[1]
      // The notice is printed in one piece.
      if (address) done({ child, address, output })
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => fail(new Error(`exit ${code}: ${output}`)))
  })
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.on('exit', done))
const temporary = () => mkdtempSync(join(tmpdir(), 'statecraft-server-'))

async function signIn(address: string, email: string) {
  const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
  await client.signIn({ email, password: 'thi-dua-mau' })
  return client
}

describe('the server as a process', () => {
  it('says where to go and that it is a demo, and goes on after kill -9 with nothing lost', async () => {
    const data = temporary()
    const first = await start(data)
    expect(first.output).toContain('Bản trình diễn')
    const before = await signIn(first.address, 'canbo.xa@mau.example')
    const command = { commandId: newCommandId(), workflow: 'bang-khen-cong-trang', unit: 'xa-dong-hung' }
    const opened = await before.cases.start(command)
    first.child.kill('SIGKILL')
    await ended(first.child)

    const second = await start(data)
    const after = await signIn(second.address, 'canbo.xa@mau.example')
    expect((await after.cases.list()).items.map(({ id }) => id)).toEqual([opened.case.id])
    expect(await after.cases.start(command)).toEqual(opened)
    expect((await after.welcome()).accounts).toHaveLength(5)
    expect((await after.registers.records('people')).total).toBeGreaterThan(10)
    second.child.kill('SIGTERM')
    expect(await ended(second.child)).toBe(0)
    rmSync(data, { recursive: true })
  })

  it('keeps working after a body of 50 MB and other bad calls', async () => {
    const data = temporary()
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
    const data = temporary()
    const { address, output, child } = await start(data, ['--production'])
    const token = /first-administrator\?token=([\w-]+)/.exec(output)?.[1]
    const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
    expect(await client.welcome()).toMatchObject({ demo: false, needsFirstAdministrator: true, accounts: [] })
    const account = { name: 'Trần Thị B', email: 'b@mau.example', password: 'twelve-letters' }
    await client.createFirstAdministrator({ token: token!, ...account })
    await client.signIn(account)
    expect((await client.me()).actions).toContain('definition.publish')
    child.kill('SIGTERM')
    expect(await ended(child)).toBe(0)
  })

  it('refuses a broken plugin and starts without it', async () => {
    const { address, output } = await start(temporary(), [], { STATECRAFT_PLUGINS: import.meta.dirname })
    expect(output).toContain('The plugin was refused')
    const client = createClient({ baseUrl: address, language: 'vi' })
    expect(await client.ready()).toEqual({ status: 'ready', refused: ['src'] })
  })

  it('ends with status 2 when the configuration is wrong', async () => {
    await expect(start(temporary(), [], { STATECRAFT_BASE_URL: 'nonsense' })).rejects.toThrow(
      /exit 2: [\s\S]*STATECRAFT_BASE_URL/,
    )
  })
})
