import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')
const startLimitMs = 60_000

/** The product as a process of its own, on a data folder of its own. */
export interface Server {
  url: string
  dataFolder: string
  /** The last of what the process has said. */
  output(): string
  /** Starts it on the same data, unless it runs, and waits until it answers; returns the milliseconds it took. */
  start(): Promise<number>
  /** `kill -9`, no warning. */
  kill(): Promise<void>
  /** Stops it, going on later where it stood. */
  freeze(): void
  thaw(): void
  close(): Promise<void>
}

/** The plugin that the server runs. */
export const pluginFolder = resolve(import.meta.dirname, '../plugin')

/** A server that was not started yet. `env` is laid over its environment. */
export async function createServerProcess(env: Record<string, string> = {}): Promise<Server> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'statecraft-torture-'))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let child: ChildProcess | null = null
  let output = ''

  const isRunning = () => child !== null && child.exitCode === null && child.signalCode === null
  const start = async () => {
    const began = performance.now()
    if (isRunning()) return 0
    child = spawn(process.execPath, ['engine/src/cli/main.ts', 'start'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(port),
        STATECRAFT_DATA: dataFolder,
        STATECRAFT_PLUGINS: pluginFolder,
        STATECRAFT_RATE_PER_ACCOUNT: '0',
        LOG_LEVEL: 'warn',
        NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/statecraft'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk) => {
        output = (output + chunk).slice(-20_000)
      })
    await answers(url, child, () => output)
    return performance.now() - began
  }

  return {
    url,
    dataFolder,
    output: () => output,
    start,
    kill: () => ended(child, 'SIGKILL'),
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    close: async () => {
      child?.kill('SIGCONT')
      await ended(child, 'SIGKILL')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (const limit = performance.now() + startLimitMs; performance.now() < limit; ) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`)
    if ((await fetch(`${url}/api/health`).catch(() => null))?.ok) return
    await new Promise((next) => setTimeout(next, 10))
  }
  throw new Error(`The server does not answer:\n${output()}`)
}

function ended(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })
}
