import { execFile, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, describe, expect, it } from 'vitest'
import { createClient, newCommandId } from '../client.ts'
import { readConfiguration } from '../configuration.ts'
import { configurationNames } from '../configuration-shape.ts'
import { createSessionFetch } from '../http/session-fetch.ts'
import { openStore } from '../store/store.ts'
import { createMetrics } from './metrics.ts'
import { helloPlugin, temporaryFolder } from './process.testing.ts'
import { askReadiness } from './readiness.ts'
import { startOperated } from './server.testing.ts'
import { watchTurns } from './turn-watch.ts'

const root = resolve(import.meta.dirname, '../../..')
const handbook = readFileSync(join(root, 'docs/operate.md'), 'utf8')
const beside = (name: string) => readFileSync(join(root, 'docs/operate', name), 'utf8')

/** The commands of a fenced block that is marked for it, as they stand in the handbook. */
function commands(mark: string): string {
  const found = new RegExp(`^\`\`\`sh ${mark}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(handbook)?.[1]
  if (!found) throw new Error(`docs/operate.md has no block "sh ${mark}".`)
  return found
}

describe('the handbook', () => {
  it('names every setting, and none that does not exist', () => {
    const table = handbook.slice(handbook.indexOf('| Name | Means |'))
    for (const name of configurationNames) expect(table).toContain(`\`${name}\``)
    const written = new Set([...handbook.matchAll(/`(STATECRAFT_\w+)[`=]/g)].map(([, name]) => name!))
    const known: string[] = [...configurationNames, 'STATECRAFT_CONFIG']
    expect([...written].filter((name) => !known.includes(name))).toEqual([])
  })

  it('names every metric, and none that does not exist', async () => {
    const stock = () => Promise.reject(new Error('not asked here'))
    const metrics = createMetrics({
      version: '0',
      database: 'sqlite',
      stock,
      underWay: () => ({ requests: 0, changes: 0 }),
    })
    const text = await metrics.text()
    metrics.close()
    const made = [...text.matchAll(/^# TYPE (statecraft_\w+)/gm)].map(([, name]) => name!)
    expect(made.length).toBeGreaterThan(20)
    for (const name of made) expect(handbook).toContain(`\`${name}\``)
    const written = [...handbook.matchAll(/\bstatecraft_\w+/g)].map(([name]) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    )
    expect(written.filter((name) => !made.includes(name))).toEqual([])
  })

  it('names files that are there, and each that is there', () => {
    const written = new Set([...handbook.matchAll(/\]\(operate\/([^)]+)\)/g)].map(([, name]) => name!))
    const there = readdirSync(join(root, 'docs/operate')).filter((name) => !name.endsWith('.dockerignore'))
    for (const name of written) expect(there).toContain(name)
    for (const name of there) expect(handbook).toContain(name.replace(/-backup\.(service|timer)$/, ''))
  })

  it('shows a configuration that is right', () => {
    const file = join(temporaryFolder(), 'statecraft.json')
    writeFileSync(file, beside('statecraft.json'))
    const env = { STATECRAFT_CONFIG: file, STATECRAFT_DATA: temporaryFolder() }
    expect(readConfiguration(env, { production: true }).baseUrl).toMatch(/^https:/)
  })

  it('says what each part of readiness means', async () => {
    const store = await openStore({})
    const parts = await askReadiness({ db: store.read, worker: watchTurns() })
    await store.close()
    for (const { part } of parts) expect(handbook).toContain(`\`${part}: `)
  })
})

const started: (() => void)[] = []
afterEach(() => {
  for (const end of started.splice(0)) end()
})

describe("last night's backup", () => {
  it("is restored onto an empty machine by the handbook's own commands, and work goes on there", async () => {
    const BACKUPS = temporaryFolder()
    const old = await startOperated()
    const run = (mark: string, DATA: string) =>
      promisify(execFile)('sh', ['-euc', commands(mark)], {
        env: { ...process.env, APP: root, DATA, BACKUPS, DATABASE_URL: '' },
      })
    const start = () => old.client.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit: old.unit })
    const before = await start()
    // The night: people work on while the copy is made.
    let working = true
    const others = (async () => {
      for (; working; await new Promise((next) => setTimeout(next, 10))) await start()
    })()
    await run('backup', old.data)
    working = false
    await others
    const after = await start()
    const { email } = old.person
    await old.end()

    // The machine is gone; the new one has the program and the backups.
    const DATA = join(temporaryFolder(), 'data')
    const { stdout } = await run('restore', DATA)
    expect(stdout).toContain('nhật ký nguyên vẹn')
    expect(stdout).toMatch(/, 0 sai lệch/)
    const address = await startByUnit(DATA)
    const client = createClient({ baseUrl: address, language: 'vi', fetch: createSessionFetch(address) })
    await client.signIn({ email, password: 'only-for-the-test' })
    const data = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 1, reason: 'Việc gia đình' }
    await client.tasks.complete(before.task!, { commandId: newCommandId(), data })
    expect((await client.cases.get(before.case.id)).history).toHaveLength(2)
    // What came after the backup is gone, as the handbook says.
    await expect(client.cases.get(after.case.id)).rejects.toMatchObject({ status: 404 })
    rmSync(BACKUPS, { recursive: true })
  }, 180_000)
})

/** Starts the server by the command of the systemd unit, with its configuration, its folders moved to this machine's. */
async function startByUnit(data: string): Promise<string> {
  const command = /^ExecStart=(.+)$/m.exec(beside('statecraft.service'))![1]!.replaceAll('/opt/statecraft', root)
  const etc = temporaryFolder()
  mkdirSync(etc, { recursive: true })
  const file = join(etc, 'statecraft.json')
  // Without https in front, nobody could sign in at the address that the example gives.
  const { STATECRAFT_BASE_URL: _, ...example } = JSON.parse(beside('statecraft.json')) as Record<string, unknown>
  writeFileSync(file, JSON.stringify({ ...example, PORT: 0, STATECRAFT_DATA: data, STATECRAFT_PLUGINS: [helloPlugin] }))
  const [program, ...words] = command.split(' ')
  const child = spawn(program!, words, { cwd: root, env: { PATH: process.env.PATH, STATECRAFT_CONFIG: file } })
  started.push(() => child.kill('SIGKILL'))
  let output = ''
  return new Promise((done, fail) => {
    const read = (chunk: Buffer) => {
      output += chunk
      const address = /Statecraft: (http:\S+)/.exec(output)?.[1]
      if (address) done(address)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.on('exit', (code) => fail(new Error(`exit ${code}: ${output}`)))
  })
}
