import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, newCommandId } from '../../engine/src/client.ts'
import { createSessionFetch } from '../../engine/src/http/session-fetch.ts'
import { exitOf, killStarted, startProcess, temporaryFolder } from '../../engine/src/operate/process.testing.ts'

const folder = import.meta.dirname
const root = resolve(folder, '../..')
const readme = readFileSync(join(folder, 'README.md'), 'utf8')
const source = readFileSync(join(folder, 'worker.ts'), 'utf8')
const token = 'a-token-for-this-test-only'

const block = (mark: string) => new RegExp(`^\`\`\`${mark}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(readme)![1]!

const workers: ChildProcess[] = []
afterEach(() => {
  for (const worker of workers.splice(0)) worker.kill('SIGKILL')
  killStarted()
})

/** Starts the worker by the command of the README. */
function startWorker(address: string, ledger: string, workMs: number) {
  const [program = '', ...words] = block('sh worker').trim().split(' ')
  const env = { ...process.env, STATECRAFT_URL: address, WORKER_TOKEN: token, LEDGER: ledger, WORK_MS: String(workMs) }
  const worker = spawn(program === 'node' ? process.execPath : program, words, { cwd: root, env })
  workers.push(worker)
  let output = ''
  worker.stdout.on('data', (chunk: Buffer) => {
    output += chunk
  })
  return { worker, output: () => output }
}

describe('a worker outside', () => {
  it('is the one the README shows, and small', () => {
    for (const line of block('ts').trim().split('\n')) expect(source).toContain(line)
    expect(source.split('\n').length).toBeLessThanOrEqual(60)
    const hash = createHash('sha256').update(token).digest('hex')
    expect(block('sh server')).toContain('STATECRAFT_WORKER_TOKENS="bank=transfer=$WORKER_HASH"')
    expect(hash).toHaveLength(64)
  })

  it('is killed with -9 in the middle of a job and started again: the job counts once', {
    timeout: 90_000,
  }, async () => {
    const data = temporaryFolder()
    const ledger = join(data, 'ledger')
    mkdirSync(ledger)
    const hash = createHash('sha256').update(token).digest('hex')
    const env = { STATECRAFT_PLUGINS: folder, STATECRAFT_WORKER_TOKENS: `bank=transfer=${hash}` }
    const server = await startProcess({ data, env })
    const client = createClient({ baseUrl: server.address, language: 'vi', fetch: createSessionFetch(server.address) })
    await client.signIn({ email: 'chuyenvien@mau.example', password: 'thi-dua-mau' })

    const first = startWorker(server.address, ledger, 60_000)
    const start = { commandId: newCommandId(), workflow: 'transfer', unit: 'phong-tdkt' }
    const { case: opened } = await client.cases.start(start)
    await expect.poll(() => first.output(), { timeout: 20_000 }).toContain('begun')
    first.worker.kill('SIGKILL')
    await exitOf(first.worker)
    expect((await client.cases.get(opened.id)).status).toBe('running')
    expect((await client.jobs.list()).items).toMatchObject([{ type: 'transfer', state: 'running', worker: 'bank' }])

    startWorker(server.address, ledger, 0)
    await expect
      .poll(async () => (await client.cases.get(opened.id)).status, { timeout: 30_000, interval: 300 })
      .toBe('completed')
    const { history } = await client.cases.get(opened.id)
    expect(history.filter(({ element }) => element === 'send')).toHaveLength(1)
    expect(readdirSync(ledger)).toHaveLength(1)
    server.child.kill('SIGTERM')
    expect(await exitOf(server.child)).toBe(0)
    rmSync(data, { recursive: true })
  })
})
