import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

/** The whole product as a newcomer starts it: a process of its own, a database of its own, a clock that can be moved. */
export interface Product {
  url: string
  dataFolder: string
  /** Moves the clock this far ahead of the real one, an ISO 8601 duration. */
  setClockAhead(duration: string): void
  /** Moves the clock so that it is this instant now, ISO 8601. */
  setClockTo(instant: string): void
  /** The last of what the process has said. */
  output(): string
  /** `kill -9`, no warning. */
  kill(): Promise<void>
  /** Starts again on the same data and waits until it answers; returns the milliseconds it took. */
  start(): Promise<number>
  close(): Promise<void>
}

/**
 * Starts the product on an empty data folder, as a demo province. `at` is the instant its clock shows, so that a walk meets the same law
 * whenever it is walked; `env` is laid over the environment.
 */
export async function createProduct(options: { at?: string; env?: Record<string, string> } = {}): Promise<Product> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'statecraft-walk-'))
  const clockFile = join(dataFolder, 'clock')
  writeFileSync(clockFile, options.at === undefined ? 'PT0S' : durationTo(options.at))
  const port = await freePort()
  const url = `http://localhost:${port}`
  let child: ChildProcess | null = null
  let output = ''

  const start = async () => {
    const began = performance.now()
    const env = {
      ...process.env,
      PORT: String(port),
      STATECRAFT_DATA: dataFolder,
      STATECRAFT_CLOCK_FILE: clockFile,
      LOG_LEVEL: 'warn',
      // As `npm start` does: what was compiled once is not compiled again.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/statecraft'),
      ...options.env,
    }
    child = spawn(process.execPath, ['engine/src/cli/main.ts', 'start'], {
      cwd: root,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    for (const stream of [child.stdout!, child.stderr!])
      stream.on('data', (chunk) => (output = (output + chunk).slice(-20_000)))
    await answers(url, child, () => output)
    return performance.now() - began
  }
  const kill = () => ended(child, 'SIGKILL')

  await start()
  return {
    url,
    dataFolder,
    setClockAhead: (duration) => writeFileSync(clockFile, duration),
    setClockTo: (instant) => writeFileSync(clockFile, durationTo(instant)),
    output: () => output,
    kill,
    start,
    close: async () => {
      await ended(child, 'SIGTERM')
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}

/** From now to an instant; it may be a way back. */
function durationTo(instant: string): string {
  const seconds = Math.round((Date.parse(instant) - Date.now()) / 1000)
  return `${seconds < 0 ? '-' : ''}PT${Math.abs(seconds)}S`
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}:\n${output()}`)
    const answer = await fetch(`${url}/api/health`).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 50))
  }
  throw new Error(`The server did not answer within 30 seconds:\n${output()}`)
}

function ended(child: ChildProcess | null, signal: NodeJS.Signals): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((done) => {
    child.once('exit', () => done())
    child.kill(signal)
  })
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address() as { port: number }
      server.close(() => done(port))
    })
  })
}
