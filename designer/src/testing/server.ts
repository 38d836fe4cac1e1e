import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../../..')
const limitMs = 60_000

export interface TestServer {
  address: string
  stop: () => Promise<void>
}

/** The real server with a new demo province of its own, started as `npm start` starts it: the page is built when it is stale. */
export async function startTestServer(): Promise<TestServer> {
  const data = await mkdtemp(join(tmpdir(), 'statecraft-screens-'))
  const port = await freePort()
  const server = spawn(process.execPath, [join(root, 'scripts/start.ts')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), STATECRAFT_DATA: data, LOG_LEVEL: 'error', NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const address = `http://localhost:${port}`
  const stop = async () => {
    await ended(server)
    await rm(data, { recursive: true, force: true })
  }
  try {
    await answers(`${address}/api/health`, server)
  } catch (error) {
    await stop()
    throw error
  }
  return { address, stop }
}

async function answers(url: string, server: ChildProcess): Promise<void> {
  let said = ''
  server.stderr?.on('data', (text) => {
    said += text
  })
  for (const until = Date.now() + limitMs; Date.now() < until; ) {
    if (server.exitCode !== null) break
    const response = await fetch(url).catch(() => null)
    if (response?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`The server did not start:\n${said}`)
}

function ended(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    server.kill()
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
