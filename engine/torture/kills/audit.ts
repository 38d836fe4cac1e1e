import { verify } from '../../src/case/verify.ts'
import { createCatalog } from '../../src/definition/catalog.ts'
import type { Db, Store } from '../../src/store/store.ts'
import type { Ledger } from './ledger.ts'

/** What was found wrong, each a line; empty when the database holds what the clients were told. */
export interface Audit {
  lost: string[]
  doubled: string[]
  early: string[]
  other: string[]
}

/** Holds the database against the clients' ledger. Everything must have come to rest. */
export async function audit(store: Store, ledger: Ledger): Promise<Audit> {
  const found: Audit = { lost: [], doubled: [], early: [], other: [...ledger.wrong] }
  const db = store.read
  await auditCommands(db, ledger, found)
  await auditWorks(db, ledger, found)
  await auditDrafts(db, ledger, found)
  const { faults } = await verify({ store, catalog: createCatalog() }, { replay: true })
  found.other.push(...faults.map(({ caseId, seq, code }) => `verify: ${code} at event ${seq} of ${caseId}`))
  return found
}

async function auditCommands(db: Db, { acknowledged, sent }: Ledger, found: Audit): Promise<void> {
  const rows = await db.selectFrom('command').select(['command_id', 'answer']).execute()
  const answers = new Map(rows.map((row) => [row.command_id, row.answer]))
  const events = await db.selectFrom('event').select('command_id').where('command_id', 'is not', null).execute()
  const times = new Map<string, number>()
  for (const { command_id } of events) times.set(command_id!, (times.get(command_id!) ?? 0) + 1)
  for (const [commandId, { kind }] of acknowledged) {
    const isLogged = times.has(commandId) || kind === 'message'
    if (answers.get(commandId) == null || !isLogged) found.lost.push(`${kind} ${commandId}`)
  }
  for (const [commandId, count] of times) if (count > 1) found.doubled.push(`command ${commandId} (${count} times)`)
  for (const commandId of answers.keys()) if (!sent.has(commandId)) found.other.push(`command ${commandId} is nobody's`)
}

/** Each piece of work: its timer fired once and not early, its record was written once, its message came once, it ended. */
async function auditWorks(db: Db, { works }: Ledger, found: Audit): Promise<void> {
  const records = countBy(
    await db.selectFrom('register_record').select('label').where('register', '=', 'so').execute(),
    'label',
  )
  const events = Map.groupBy(
    await db.selectFrom('event').select(['case_id', 'type', 'at', 'input']).execute(),
    (event) => event.case_id,
  )
  const cases = new Map(
    (await db.selectFrom('case_').select(['case_id', 'status']).execute()).map((row) => [row.case_id, row.status]),
  )
  for (const { ma, caseId, finishes } of works) {
    if (!cases.has(caseId)) found.lost.push(`case ${caseId}`)
    if (!finishes) continue
    const own = events.get(caseId) ?? []
    const times = (type: string) => own.filter((event) => event.type === type)
    const counts: [string, number][] = [
      ['timer', times('timer').length],
      ['record', records.get(ma) ?? 0],
      ['message', times('message').length],
    ]
    for (const [what, count] of counts) {
      if (count === 0) found.lost.push(`${what} of ${ma}`)
      if (count > 1) found.doubled.push(`${what} of ${ma} (${count} times)`)
    }
    for (const { at, input } of times('timer')) if (at < JSON.parse(input).due) found.early.push(`timer of ${ma}`)
    if (cases.get(caseId) !== 'completed') found.other.push(`${ma} is ${cases.get(caseId)}`)
  }
  const begun = works.length
  if (cases.size !== begun) found.doubled.push(`${cases.size} cases, ${begun} begun`)
  await auditNumbers(db, found)
}

async function auditNumbers(db: Db, found: Audit): Promise<void> {
  const numbers = (await db.selectFrom('case_').select('number').execute()).map(({ number }) => number)
  const count = new Set(numbers.map((number) => Number(number.slice(8)))).size
  const highest = Math.max(0, ...numbers.map((number) => Number(number.slice(8))))
  if (count !== numbers.length || highest !== numbers.length)
    found.other.push(`${numbers.length} cases have numbers up to ${highest}`)
}

async function auditDrafts(db: Db, { drafts }: Ledger, found: Audit): Promise<void> {
  const rows = new Map((await db.selectFrom('draft').selectAll().execute()).map((row) => [row.task_id, row]))
  for (const [task, { version, data }] of drafts) {
    const row = rows.get(task)
    if (!row || Number(row.version) !== version || row.data !== JSON.stringify(data))
      found.lost.push(`draft of ${task}`)
  }
}

function countBy<Row, Key extends keyof Row>(rows: Row[], key: Key): Map<Row[Key], number> {
  const counts = new Map<Row[Key], number>()
  for (const row of rows) counts.set(row[key], (counts.get(row[key]) ?? 0) + 1)
  return counts
}
