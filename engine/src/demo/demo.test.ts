import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type JsonObject, legalDay } from '@statecraft/forms'
import { pino } from 'pino'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, createClient, newCommandId } from '../client.ts'
import { readConfiguration } from '../configuration.ts'
import { createSessionFetch } from '../http/session-fetch.ts'
import type { Scenario } from '../plugin/manifest.ts'
import { type RunningServer, startServer } from '../server.ts'
import { readProvince } from './province.ts'

const folder = mkdtempSync(join(tmpdir(), 'statecraft-demo-'))
const clockFile = join(folder, 'clock')
const plugin = resolve(import.meta.dirname, '../../../plugins/emulation-commendation')
const registers = JSON.parse(readFileSync(join(plugin, 'demo/registers.json'), 'utf8')) as Record<string, JsonObject[]>
let server: RunningServer

beforeAll(async () => {
  const env = {
    STATECRAFT_DATA: join(folder, 'data'),
    PORT: '0',
    STATECRAFT_PLUGINS: plugin,
    STATECRAFT_CLOCK_FILE: clockFile,
  }
  server = await startServer(readConfiguration(env), pino({ level: 'silent' }))
}, 60_000)
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const emails: Record<string, string> = {
  proposer: 'canbo.xa',
  specialist: 'chuyenvien',
  'council-member': 'hoidong',
  chair: 'chutich',
}

async function as(role: string): Promise<Client> {
  const client = createClient({ baseUrl: server.address, language: 'vi', fetch: createSessionFetch(server.address) })
  await client.signIn({ email: `${emails[role]}@mau.example`, password: 'thi-dua-mau' })
  return client
}

describe('the demo province', () => {
  it('is a tree on every day: each parent is there as long as its child stands under it', () => {
    const { units } = readProvince([])
    const open = '9999-12-31'
    for (const { id, parents } of units) {
      for (const { unit, from, to = open } of parents) {
        const parent = units.find((one) => one.id === unit)
        expect([id, parent && parent.from <= from && to <= (parent.to ?? open)]).toEqual([id, true])
      }
    }
  })

  it('calls everything in it a sample', async () => {
    const { province, accounts } = await (await as('proposer')).welcome()
    expect(province).toContain('mẫu')
    expect(accounts.map(({ roleTitle, unit }) => [roleTitle !== '', unit.includes('(mẫu)')])).toEqual(
      Array(5).fill([true, true]),
    )
  })

  it('walks a dossier from its proposal to the signed decision', async () => {
    const scenario = JSON.parse(
      readFileSync(join(plugin, 'scenarios/khen-thuong-tron-ven-2026.scenario.json'), 'utf8'),
    ) as Scenario
    const { case: opened } = await (await as('proposer')).cases.start({
      commandId: newCommandId(),
      workflow: scenario.workflow,
      unit: 'xa-dong-hung',
    })
    for (const step of scenario.steps) {
      if ('complete' in step) await complete(opened.id, step.as, step.complete, await asHere(step.data))
      if ('advance' in step) await throughPosting(opened.id)
    }
    const detail = await eventually(
      async () => (await as('specialist')).cases.get(opened.id),
      ({ status }) => status !== 'running',
    )
    expect(detail.status).toBe('completed')
    expect(detail.documents.map(({ template }) => template)).toEqual(['quyet-dinh', 'danh-sach'])
    expect(detail.history.at(1)?.text).toBe('Chuyển Sở Nội vụ thẩm định')
    const { awards } = await (await as('specialist')).report({ year: 2026 })
    expect(awards.reduce((sum, { count }) => sum + count, 0)).toBe(3)
  }, 60_000)

  /** The scenario's registers and its day are its own; here the names are the demo's, and it is signed on the server's own day. */
  async function asHere(data: JsonObject): Promise<JsonObject> {
    if (Array.isArray(data.danhSach))
      return { ...data, danhSach: data.danhSach.map((line) => named(line as JsonObject)) }
    if (data.quyetDinh === undefined) return data
    const { now } = await (await as('chair')).me()
    return { ...data, quyetDinh: { ...(data.quyetDinh as JsonObject), ngayQuyetDinh: legalDay(now) } }
  }

  /** The nominees of the scenario under the names that the demo's registers give to their codes. */
  function named(line: JsonObject): JsonObject {
    const [register, id] = line.tapThe === undefined ? ['people', line.nguoi] : ['units', line.tapThe]
    const record = registers[register]!.find((one) => one.id === id)!
    return { ...line, hoTen: record.hoTen ?? record.ten!, donVi: record.donVi ?? record.capTren! }
  }

  async function complete(caseId: string, role: string, element: string, data: JsonObject) {
    const client = await as(role)
    const { items } = await eventually(
      () => client.tasks.list(),
      (list) => list.items.some((task) => task.case.id === caseId && task.element === element),
    )
    const { id } = items.find((task) => task.case.id === caseId && task.element === element)!
    await client.tasks.complete(id, { commandId: newCommandId(), data })
  }

  /** The list is on the public board, then its days go by. */
  async function throughPosting(caseId: string) {
    const { items } = await (await as('proposer')).board.list()
    expect(items.find((posting) => posting.case.id === caseId)).toMatchObject({ workingDaysLeft: 10 })
    expect((await (await as('specialist')).cases.get(caseId)).steps).toEqual(['Công khai danh sách'])
    writeFileSync(clockFile, 'P30D')
  }
})

/** Asks again until it is so: the worker takes its turn once a second. */
async function eventually<T>(ask: () => Promise<T>, isSo: (answer: T) => boolean): Promise<T> {
  for (let turn = 0; ; turn += 1) {
    const answer = await ask()
    if (isSo(answer) || turn > 60) return answer
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
