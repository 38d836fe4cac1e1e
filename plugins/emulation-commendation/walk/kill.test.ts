import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, it, onTestFailed } from 'vitest'
import { type Audited, auditDatabase, auditOverHttp, verify } from './audit.ts'
import { proposal } from './dossier.ts'
import { createLedger } from './ledger.ts'
import { createOutage, type Outage, seeded } from './outage.ts'
import { createProduct, type Product } from './product.ts'
import { accounts, type Session, signedIn } from './staff.ts'

const workflow = 'bang-khen-cong-trang'
const unit = 'xa-dong-hung'
const killsAStep = 2
const seed = Number(process.env.WALK_SEED ?? Date.now() % 1_000_000)

interface Walk extends Audited {
  outage: Outage
  random: () => number
}

let product: Product
beforeAll(async () => {
  product = await createProduct({ at: '2026-09-01T02:00:00Z' })
}, 60_000)
afterAll(() => product?.close())

it(`goes on after twenty kills; nothing acknowledged is missing or doubled (seed ${seed})`, {
  timeout: 300_000,
}, async () => {
  onTestFailed(() => console.error(product.output()))
  const outage = createOutage(product)
  const ledger = createLedger(outage, isKept)
  const staff = await signInAll()
  const walk: Walk = { product, ledger, outage, staff, random: seeded(seed) }

  let walking = true
  const load = Promise.all([0, 1, 2].map(async (stream) => keepBusy(walk, stream, () => walking)))
  const dossier = await walkDossier(walk).finally(() => {
    walking = false
  })
  await load

  await auditOverHttp(walk, dossier.id)
  await product.kill()
  const { lost, doubled } = await auditDatabase(walk, dossier.id)
  expect({ lost, doubled }).toEqual({ lost: [], doubled: [] })
  expect(outage.kills).toBe(20)
  expect(outage.killsThatCut).toBeGreaterThanOrEqual(5)
  expect(await verify(product)).toMatch(/ 0 sai lệch$/)
  expect(await verify(product, '--replay')).toMatch(/ 0 sai lệch$/)

  const { acknowledged, cut, keptUnanswered } = ledger
  const slowest = Math.round(Math.max(...outage.restartsMs))
  console.log(
    `kills ${outage.kills}, acknowledged ${acknowledged.size}, cut ${cut}, lost ${lost.length}, doubled ${doubled.length}, seed ${seed}` +
      ` (kills that cut a request ${outage.killsThatCut}, done before the kill and answered after it ${keptUnanswered}, slowest restart ${slowest} ms)`,
  )
})

/** The sessions that live through all of it: nobody signs in a second time. */
async function signInAll(): Promise<Walk['staff']> {
  const sessions = Object.entries(accounts).map(async ([role, email]) => [role, await signedIn(product.url, email)])
  return Object.fromEntries(await Promise.all(sessions)) as Walk['staff']
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
async function killedDuring<Answer>(walk: Walk, work: () => Promise<Answer>): Promise<Answer> {
  const working = work()
  working.catch(() => {}) // It is awaited below; until then a failure of it must not end the process.
  for (let kill = 0; kill < killsAStep; kill += 1) {
    await nextMoment(walk)
    await walk.outage.crash()
  }
  return working
}

/**
 * Waits for the moment of a kill: early in a life while a request is under way, when a command was kept and nobody has its answer yet,
 * after some answers, or whenever.
 */
async function nextMoment({ ledger, random }: Walk): Promise<void> {
  const [kind, count, wait] = [random(), random(), random()]
  const before = ledger.answers
  const answered = (least: number) =>
    until(
      async () => ledger.answers,
      (now) => now >= before + least,
      4_000,
    )
  if (kind < 0.25) {
    await until(
      async () => ledger.underWay,
      (now) => now > 0,
      2_000,
    )
    await pause(wait * 60)
  } else if (kind < 0.5) {
    await answered(4)
    await until(async () => ledger.commandsUnderWay.some(isKept), Boolean, 2_000)
  } else if (kind < 0.8) {
    await answered(8 + Math.floor(count * 40))
    await pause(wait * 15)
  } else await pause(wait * 600)
}

/** One clerk at work: opens dossiers, takes them on, saves them again and again, gives some back. */
async function keepBusy(walk: Walk, stream: number, walking: () => boolean): Promise<void> {
  const { ledger } = walk
  const clerk = await ledger.read(() => signedIn(product.url, accounts.proposer))
  for (let round = 0; walking(); round += 1) {
    const { case: opened, task } = await start(walk, clerk)
    if (task === null) throw new Error('A dossier began without a task.')
    await ledger.command('task.claimed', (commandId) => clerk.api.tasks.claim(task, { commandId }))
    for (let turn = 0; turn < 3 && walking(); turn += 1) {
      const number = `${stream}-${round}-${turn}/TTr-UBND`
      await ledger.save(clerk.api, task, proposal({ number, day: '2026-09-01', mended: turn > 0 }))
    }
    await ledger.upload(clerk.api, opened.id, new File([`%PDF-1.7 ${stream}-${round}`], 'bien-ban.pdf'))
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

/** Whether the command is in the database, beside the running server. */
function isKept(commandId: string): boolean {
  const database = new DatabaseSync(join(product.dataFolder, 'statecraft.sqlite'), { readOnly: true, timeout: 5_000 })
  try {
    return database.prepare('select 1 from command where command_id = ?').get(commandId) !== undefined
  } finally {
    database.close()
  }
}

/** Asks again until it is so. */
async function until<Answer>(
  ask: () => Promise<Answer>,
  isSo: (answer: Answer) => boolean,
  limitMs = 60_000,
): Promise<Answer> {
  const end = performance.now() + limitMs
  for (;;) {
    const answer = await ask()
    if (isSo(answer) || performance.now() > end) return answer
    await pause(2)
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))
