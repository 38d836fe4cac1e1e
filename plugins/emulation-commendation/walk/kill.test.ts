import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readDocumentText } from '../../../engine/src/document/document-text.ts'
import { openStore } from '../../../engine/src/store/store.ts'
import { bonusTotal, initiativesCounted, proposal } from './dossier.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createOutage, type Outage, seeded } from './outage.ts'
import { createProduct, type Product } from './product.ts'
import { accounts, type Session, signedIn } from './staff.ts'

const root = resolve(import.meta.dirname, '../../..')
const workflow = 'bang-khen-cong-trang'
const unit = 'xa-dong-hung'
const killsAStep = 2
const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000)

type Staff = Record<keyof typeof accounts, Session>
interface Walk {
  ledger: Ledger
  outage: Outage
  staff: Staff
  random: () => number
}

let product: Product
beforeAll(async () => {
  product = await createProduct({ at: '2026-09-01T02:00:00Z' })
}, 60_000)
afterAll(() => product?.close())

it('goes on after twenty kills; nothing acknowledged is missing or doubled', { timeout: 300_000 }, async () => {
  const outage = createOutage(product)
  const ledger = createLedger(outage, isKept)
  const staff = await signInAll()
  const walk: Walk = { ledger, outage, staff, random: seeded(seed) }

  let walking = true
  const load = Promise.all([0, 1, 2].map(async (stream) => keepBusy(walk, stream, () => walking)))
  const dossier = await walkDossier(walk).finally(() => {
    walking = false
  })
  await load

  await auditOverHttp(walk, dossier)
  await product.kill()
  const { lost, doubled } = await auditDatabase(walk, dossier)
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  expect(outage.kills).toBe(20)
  expect(outage.killsThatCut).toBeGreaterThanOrEqual(5)
  expect(await verify()).toMatch(/ 0 sai lệch$/)
  expect(await verify('--replay')).toMatch(/ 0 sai lệch$/)

  const { acknowledged, cut, keptUnanswered } = ledger
  const slowest = Math.round(Math.max(...outage.restartsMs))
  console.log(
    `kills ${outage.kills}, acknowledged ${acknowledged.size}, cut ${cut}, lost ${lost.length}, doubled ${doubled.length}, seed ${seed}` +
      ` (kills that cut a request ${outage.killsThatCut}, done before the kill and answered after it ${keptUnanswered}, slowest restart ${slowest} ms)`,
  )
})

/** The sessions that live through all of it: nobody signs in a second time. */
async function signInAll(): Promise<Staff> {
  const sessions = Object.entries(accounts).map(async ([role, email]) => [role, await signedIn(product.url, email)])
  return Object.fromEntries(await Promise.all(sessions)) as Staff
}

/** One dossier from its proposal to the register, killed twice in every step of it. Returns its case. */
async function walkDossier(walk: Walk): Promise<{ id: string; number: string }> {
  const { ledger, staff } = walk
  const { proposer, specialist, chair, 'council-member': council } = staff
  const step = <Answer>(work: () => Promise<Answer>) => killedDuring(walk, work)
  const data = (number: string, mended: boolean) => proposal({ number, day: '2026-09-01', mended })
  const complete = (who: Session, task: string, form: object, outcome: string) =>
    ledger.command('task.complete', (commandId) =>
      who.api.tasks.complete(task, { commandId, data: { ...form }, outcome }),
    )

  const { case: opened, task: first } = await step(() => start(walk, proposer))
  await step(async () => {
    await ledger.save(proposer.api, first!, data('147/TTr-UBND', false))
    const body = { data: data('147/TTr-UBND', false), outcome: 'trinh' }
    const refusal = await ledger.refusal((commandId) => proposer.api.tasks.complete(first!, { commandId, ...body }))
    expect(refusal.code).toBe('findings-block')
    expect(refusal.findings.filter(({ severity }) => severity === 'error')).toHaveLength(3)
  })
  await step(async () => {
    await ledger.save(proposer.api, first!, data('147/TTr-UBND', true))
    await complete(proposer, first!, data('147/TTr-UBND', true), 'trinh')
  })
  await step(async () => {
    const task = await taskOf(walk, specialist, opened.id, 'tham-dinh')
    await ledger.command('task.claimed', (commandId) => specialist.api.tasks.claim(task, { commandId }))
    const form = { ...(await formOf(walk, specialist, task)), lyDoTraLai: 'Bổ sung số tờ trình theo sổ văn thư.' }
    await complete(specialist, task, form, 'tra-lai')
  })
  await step(async () => {
    const task = await taskOf(walk, proposer, opened.id, 'lap-de-nghi')
    await ledger.save(proposer.api, task, data('148/TTr-UBND', true))
    await complete(proposer, task, data('148/TTr-UBND', true), 'trinh')
  })
  await step(async () => {
    const task = await taskOf(walk, specialist, opened.id, 'tham-dinh')
    await complete(specialist, task, await formOf(walk, specialist, task), 'chuyen')
  })
  // The posting ends while the server is down, or just before.
  const posted = await step(async () => {
    product.setClockTo('2026-09-25T02:00:00Z')
    return taskOf(walk, council, opened.id, 'y-kien-hoi-dong')
  })
  await step(() => complete(council, posted, {}, 'dong-y'))
  await step(async () => {
    const task = await taskOf(walk, chair, opened.id, 'ky-quyet-dinh')
    const quyetDinh = { soQuyetDinh: '1234/QĐ-UBND', ngayQuyetDinh: '2026-09-25', chucVuKy: 'CHỦ TỊCH' }
    await complete(chair, task, { quyetDinh }, 'ky')
  })
  await step(() =>
    until(
      () => ledger.read(() => staff.specialist.api.cases.get(opened.id)),
      ({ status }) => status !== 'running',
    ),
  )
  return opened
}

/** Does a piece of work while the server is killed at random moments of it, or just after. */
async function killedDuring<Answer>({ ledger, outage, random }: Walk, work: () => Promise<Answer>): Promise<Answer> {
  const working = work()
  working.catch(() => {}) // It is awaited below; until then a failure of it must not end the process.
  for (let kill = 0; kill < killsAStep; kill += 1) {
    const [kind, wait] = [random(), random()]
    if (kind < 0.4)
      await until(
        async () => ledger.underWay,
        (count) => count > 0,
        2_000,
      )
    else if (kind < 0.8) {
      const before = ledger.acknowledged.size
      await until(
        async () => ledger.acknowledged.size,
        (count) => count > before + 2,
        2_000,
      )
    }
    await pause(wait * (kind < 0.8 ? 30 : 300))
    await outage.crash()
  }
  return working
}

/** One clerk at work: opens dossiers, takes them on, saves them again and again, gives some back. */
async function keepBusy(walk: Walk, stream: number, walking: () => boolean): Promise<void> {
  const { ledger } = walk
  const clerk = await ledger.read(() => signedIn(product.url, accounts.proposer))
  for (let round = 0; walking(); round += 1) {
    const { task } = await start(walk, clerk)
    if (task === null) throw new Error('A dossier began without a task.')
    await ledger.command('task.claimed', (commandId) => clerk.api.tasks.claim(task, { commandId }))
    for (let turn = 0; turn < 3 && walking(); turn += 1) {
      const number = `${stream}-${round}-${turn}/TTr-UBND`
      await ledger.save(clerk.api, task, proposal({ number, day: '2026-09-01', mended: turn > 0 }))
    }
    if (round % 2 === 0)
      await ledger.command('task.released', (commandId) => clerk.api.tasks.release(task, { commandId }))
  }
}

async function start({ ledger }: Walk, who: Session) {
  const started = await ledger.command('case.start', (commandId) => who.api.cases.start({ commandId, workflow, unit }))
  ledger.starts.push(started.case)
  return started
}

/** The open task at an element of a case, once it is there. */
async function taskOf({ ledger }: Walk, who: Session, caseId: string, element: string): Promise<string> {
  const detail = await until(
    () => ledger.read(() => who.api.cases.get(caseId)),
    ({ tasks }) => tasks.some((task) => task.element === element && task.state === 'open'),
  )
  return detail.tasks.find((task) => task.element === element && task.state === 'open')!.id
}

/** What the form of a task is filled with when it is opened. */
async function formOf({ ledger }: Walk, who: Session, task: string) {
  return (await ledger.read(() => who.api.tasks.get(task))).data
}

/** What somebody sees who signed in before the first kill. */
async function auditOverHttp({ ledger, staff }: Walk, dossier: { id: string; number: string }): Promise<void> {
  const held = await Promise.all(
    Object.values(staff).map(async ({ api }) => (await api.me()).memberships.map(({ role }) => role)),
  )
  expect(held.flat()).toEqual(Object.keys(accounts))
  const { api, fetch } = staff.specialist

  const { status, documents, incidents } = await api.cases.get(dossier.id)
  expect({ status, incidents }).toEqual({ status: 'completed', incidents: [] })
  expect(documents.map(({ template }) => template)).toEqual(['quyet-dinh', 'danh-sach'])
  for (const { id } of documents) {
    const answer = await fetch(`${product.url}${new URL(api.documentAddress(id)).pathname}`)
    const text = await readDocumentText(new Uint8Array(await answer.arrayBuffer()))
    expect(text).toContain('1234/QĐ-UBND')
    expect(text).toContain(bonusTotal)
  }

  const { items } = await api.registers.records('awards', { limit: 200 })
  const awards = items.filter((record) => record.case?.id === dossier.id)
  expect(awards).toHaveLength(14)
  expect(new Set(awards.map(({ data }) => data.doiTuong)).size).toBe(14)
  for (const id of initiativesCounted) {
    const { versions } = await api.registers.record('initiatives', id)
    expect([id, versions.length]).toEqual([id, 2])
  }

  const ended = new Set((await api.cases.get(dossier.id)).tasks.map(({ id }) => id))
  for (const [task, { version, data }] of ledger.drafts) {
    if (ended.has(task)) continue
    const kept = await staff.proposer.api.tasks.get(task)
    expect([task, kept.draft?.version, kept.data]).toEqual([task, version, data])
  }
}

/** What lies in the database that the last kill left, held against what the clients were told. */
async function auditDatabase({ ledger }: Walk, dossier: { id: string }) {
  const store = await openStore({ file: join(product.dataFolder, 'statecraft.sqlite') })
  try {
    const db = store.read
    const commands = new Map((await db.selectFrom('command').selectAll().execute()).map((row) => [row.command_id, row]))
    const events = await db.selectFrom('event').select(['case_id', 'command_id', 'at']).execute()
    const logged = Map.groupBy(events, ({ command_id }) => command_id ?? '')
    const { acknowledged, refused, starts } = ledger

    const lost = [...acknowledged.keys()].filter((id) => commands.get(id)?.answer == null || !logged.has(id))
    const doubled = [...acknowledged.keys()].filter((id) => (logged.get(id)?.length ?? 0) > 1)
    // Every command there is was answered to somebody, and no refused one left a trace.
    expect([...commands.keys()].filter((id) => !acknowledged.has(id))).toEqual([])
    expect([...refused].filter((id) => logged.has(id))).toEqual([])
    for (const { commandId, kind, answer } of acknowledged.values()) {
      const row = commands.get(commandId)
      expect(row?.kind).toBe(kind)
      if (kind !== 'case.start') continue
      const { caseId, number, task } = JSON.parse(row!.answer!)
      expect({ case: { id: caseId, number }, task }).toEqual(answer)
    }

    const numbers = (await db.selectFrom('case_').select('number').orderBy('number').execute()).map(
      ({ number }) => number,
    )
    expect(numbers).toEqual(numbers.map((_, at) => `HS-2026-${String(at + 1).padStart(4, '0')}`))
    expect(numbers).toEqual(starts.map(({ number }) => number).sort())

    const of = <Row extends { case_id: string }>(rows: Row[]) => rows.filter((row) => row.case_id === dossier.id)
    const tasks = of(await db.selectFrom('task').selectAll().execute())
    expect(tasks.map(({ element, state }) => `${element} ${state}`).sort()).toEqual(
      [...twice('lap-de-nghi'), ...twice('tham-dinh'), 'y-kien-hoi-dong', 'ky-quyet-dinh']
        .map((name) => `${name} completed`)
        .sort(),
    )
    expect(of(await db.selectFrom('document').selectAll().execute())).toHaveLength(2)
    expect(await db.selectFrom('incident').selectAll().execute()).toEqual([])

    return { lost, doubled }
  } finally {
    await store.close()
  }
}

const twice = (name: string) => [name, name]

/** Whether the command is in the database, beside the running server. */
function isKept(commandId: string): boolean {
  const database = new DatabaseSync(join(product.dataFolder, 'statecraft.sqlite'), { readOnly: true, timeout: 5_000 })
  try {
    return database.prepare('select 1 from command where command_id = ?').get(commandId) !== undefined
  } finally {
    database.close()
  }
}

/** `statecraft verify` as an operator runs it; throws unless it ends with 0. */
async function verify(...options: string[]): Promise<string> {
  const env = { ...process.env, STATECRAFT_DATA: product.dataFolder }
  const args = ['run', '-s', 'statecraft', '--', 'verify', ...options]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root, env })
  return stdout.trim()
}

/** Asks again until it is so. */
async function until<Answer>(
  ask: () => Promise<Answer>,
  isSo: (answer: Answer) => boolean,
  limitMs = 30_000,
): Promise<Answer> {
  const end = performance.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (isSo(answer) || performance.now() > end) return answer
    await pause(5)
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
