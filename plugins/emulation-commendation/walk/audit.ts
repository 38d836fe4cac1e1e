import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import { readDocumentText } from '../../../engine/src/document/document-text.ts'
import { openStore } from '../../../engine/src/store/store.ts'
import { bonusTotal, initiativesCounted } from './dossier.ts'
import type { Ledger } from './ledger.ts'
import type { Product } from './product.ts'
import { accounts, type Session } from './staff.ts'

const root = resolve(import.meta.dirname, '../../..')

/** What is held against each other: what the clients were told, and what the product knows. */
export interface Audited {
  product: Product
  ledger: Ledger
  staff: Record<keyof typeof accounts, Session>
}

/** What somebody sees who signed in before the first kill. */
export async function auditOverHttp({ product, ledger, staff }: Audited, dossier: string): Promise<void> {
  const held = await Promise.all(
    Object.values(staff).map(async ({ api }) => (await api.me()).memberships.map(({ role }) => role)),
  )
  expect(held.flat()).toEqual(Object.keys(accounts))
  const { api, fetch } = staff.specialist

  const { status, documents, incidents } = await api.cases.get(dossier)
  expect({ status, incidents }).toEqual({ status: 'completed', incidents: [] })
  expect(documents.map(({ template }) => template)).toEqual(['quyet-dinh', 'danh-sach'])
  for (const { id } of documents) {
    const answer = await fetch(`${product.url}${new URL(api.documentAddress(id)).pathname}`)
    const text = await readDocumentText(new Uint8Array(await answer.arrayBuffer()))
    expect(text).toContain('1234/QĐ-UBND')
    expect(text).toContain(bonusTotal)
  }

  const { items } = await api.registers.records('awards', { limit: 200 })
  const awards = items.filter((record) => record.case?.id === dossier)
  expect(awards).toHaveLength(14)
  expect(new Set(awards.map(({ data }) => data.doiTuong)).size).toBe(14)
  for (const id of initiativesCounted) {
    const { versions } = await api.registers.record('initiatives', id)
    expect([id, versions.length]).toEqual([id, 2])
  }

  const ended = new Set((await api.cases.get(dossier)).tasks.map(({ id }) => id))
  for (const [task, { version, data, saves }] of ledger.drafts) {
    expect([task, version]).toEqual([task, saves])
    if (ended.has(task)) continue
    const kept = await staff.proposer.api.tasks.get(task)
    expect([task, kept.draft?.version, kept.data]).toEqual([task, version, data])
  }
}

/** What lies in the database that the last kill left, held against what the clients were told. */
export async function auditDatabase(
  { product, ledger }: Audited,
  dossier: string,
): Promise<{ lost: string[]; doubled: string[] }> {
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

    const of = <Row extends { case_id: string }>(rows: Row[]) => rows.filter((row) => row.case_id === dossier)
    const tasks = of(await db.selectFrom('task').selectAll().execute())
    expect(tasks.map(({ element, state }) => `${element} ${state}`).sort()).toEqual(
      [...twice('lap-de-nghi'), ...twice('tham-dinh'), 'y-kien-hoi-dong', 'ky-quyet-dinh']
        .map((name) => `${name} completed`)
        .sort(),
    )
    const documents = await db.selectFrom('document').selectAll().execute()
    expect(of(documents)).toHaveLength(2)
    const uploaded = documents.filter(({ template }) => template === null).map(({ document_id }) => document_id)
    expect(uploaded.sort()).toEqual(ledger.uploads.toSorted())
    expect(await db.selectFrom('incident').selectAll().execute()).toEqual([])

    return { lost, doubled }
  } finally {
    await store.close()
  }
}

const twice = (name: string) => [name, name]

/** `statecraft verify` as an operator runs it; throws unless it ends with 0. */
export async function verify({ dataFolder }: Product, ...options: string[]): Promise<string> {
  const env = { ...process.env, STATECRAFT_DATA: dataFolder }
  const args = ['run', '-s', 'statecraft', '--', 'verify', ...options]
  const { stdout } = await promisify(execFile)('npm', args, { cwd: root, env })
  return stdout.trim()
}
