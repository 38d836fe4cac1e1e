import type { JsonValue } from '@statecraft/forms'
import { insertUserTaskOnFlow } from '@statecraft/workflows'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { loadedCase } from '../case/locked.ts'
import { noticeWorkflow, requestWorkflow, samplePlugin } from '../case/sample.testing.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { findCase } from '../store/cases.ts'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore, type Store } from '../store/store.ts'
import { findDraft } from '../store/tasks.ts'
import { createTestEngine, loadTestPlugin, type TestEngine } from '../testing.ts'
import { pauseMigration, resumeMigration, startMigration, undoMigration } from './commands.ts'
import { previewMigration } from './preview.ts'
import { reasonWords } from './reason.ts'
import { getMigration } from './status.ts'

let server: TestPostgres
beforeAll(async () => {
  server = await startTestPostgres()
}, 60_000)
afterAll(() => server?.stop())

const stores: [string, () => Promise<Store>][] = [
  ['SQLite', () => openStore({ file: ':memory:' })],
  ['PostgreSQL', async () => openStore({ databaseUrl: await server.database() })],
]

/** Names the whole state of a case, whatever the order of its keys. */
async function stateHash({ host }: TestEngine, caseId: string): Promise<string> {
  const row = (await findCase(host.store.read, caseId))!
  return sha256(canonicalJson((await loadedCase(host, host.store.read, row)).state as unknown as JsonValue))
}

async function publish(engine: TestEngine, id: string, content: string, plugin = 'mau', role = 'quan-tri') {
  const command = { commandId: engine.commandId(), definitions: [{ kind: 'workflow' as const, id, plugin, content }] }
  const [revision] = await engine.publish(
    { ...command, effectiveFrom: '2026-11-24', basis: 'QĐ 02', note: '' },
    await engine.user(role),
  )
  return revision!.number
}

/** Moves all open cases of a workflow, and tells what became of it. */
async function moveAll(engine: TestEngine, workflow: string, to: number, mapping = {}, role = 'quan-tri') {
  const command = { commandId: engine.commandId(), workflow, to, mapping }
  const { migration } = await startMigration(engine.host, command, await engine.user(role))
  await engine.runDue()
  return migration
}

describe.each(stores)('open cases on %s', (_, open) => {
  let engine: TestEngine
  beforeAll(async () => {
    engine = await createTestEngine({ plugins: [samplePlugin()], store: await open() })
  })
  afterAll(() => engine?.close())

  it('move to a revision with one more step, keep what is half filled, and go back exactly where they stood', async () => {
    const { caseId } = await engine.open('don-nghi', 'nhan-vien')
    const { task_id } = await engine.task(caseId, 'nop')
    const draft = { task: task_id, data: { ten: 'Nguyễn Văn A' }, version: 0 }
    await engine.saveDraft(draft, await engine.user('nhan-vien'))
    const before = await stateHash(engine, caseId)
    const changed = requestWorkflow
      .replace('start > nop > duyet > xor', 'start > nop > xem > duyet > xor')
      .replace("title='Nộp đơn'", "title='Nộp đơn nghỉ'")
    const to = await publish(engine, 'don-nghi', bpmn(`${changed}\n  xem: user roles=nhan-vien`, 'don-nghi'))

    const by = await engine.user('quan-tri')
    const preview = await previewMigration(engine.host, { workflow: 'don-nghi', to }, by)
    expect(preview.counts).toMatchObject({ moves: 1, cannot: 0 })
    const migration = await moveAll(engine, 'don-nghi', to)
    expect(await getMigration(engine.host, migration)).toMatchObject({ state: 'done', counts: { moved: 1, left: 0 } })
    expect((await findDraft(engine.host.store.read, { case_id: caseId, task_id }))?.data).toContain('Nguyễn Văn A')

    await undoMigration(engine.host, { commandId: engine.commandId(), migration }, by)
    await engine.runDue()
    expect(await getMigration(engine.host, migration)).toMatchObject({ state: 'undone', counts: { undone: 1 } })
    expect(await stateHash(engine, caseId)).toBe(before)
    expect((await findDraft(engine.host.store.read, { case_id: caseId, task_id }))?.data).toContain('Nguyễn Văn A')

    await moveAll(engine, 'don-nghi', to)
    await engine.complete(caseId, 'nop', 'nhan-vien', { ten: 'Nguyễn Văn A', ngay: 2 })
    await engine.expectOpen(caseId, 'xem')
    expect(await engine.verify({ replay: true })).toMatchObject({ faults: [] })
  })

  it('are held back with the reason in Vietnamese, and move once somebody has said where to', async () => {
    const { caseId } = await engine.open('thong-bao', 'nhan-vien')
    const text = noticeWorkflow.replaceAll('viec', 'viec-moi')
    const to = await publish(engine, 'thong-bao', bpmn(text, 'thong-bao'))
    const by = await engine.user('quan-tri')
    const migration = await moveAll(engine, 'thong-bao', to)
    const { held, counts } = await getMigration(engine.host, migration)
    expect(counts).toMatchObject({ moved: 0, left: 1 })
    expect(reasonWords(held[0]!.reasons[0]!, 'vi', held[0]!.process)).toBe(
      'Hồ sơ đang ở bước “viec”, nhưng bản mới không còn bước này. Hãy chọn bước thay thế cùng loại trong bản mới, hoặc chọn kết thúc nhánh này.',
    )
    const mapping = { elements: { viec: 'viec-moi' } }
    const preview = await previewMigration(engine.host, { workflow: 'thong-bao', to, mapping }, by)
    expect(preview.counts.moves).toBe(1)
    const again = await moveAll(engine, 'thong-bao', to, mapping)
    expect((await getMigration(engine.host, again)).counts).toMatchObject({ moved: 1 })
    await engine.expectOpen(caseId, 'het-han', 'viec-moi')
    await engine.complete(caseId, 'viec-moi', 'nhan-vien', { ma: 'A1' })
    await engine.expectOpen(caseId, 'tin')

    await undoMigration(engine.host, { commandId: engine.commandId(), migration: again }, by)
    await engine.runDue()
    const kept = await getMigration(engine.host, again)
    expect(kept.held[0]!.reasons).toMatchObject([{ code: 'migration-went-on' }])
    await engine.expectOpen(caseId, 'tin')
    expect(await engine.verify({ replay: true })).toMatchObject({ faults: [] })
  })

  it('wait while their migration is paused; one workflow has one at a time', async () => {
    await engine.open('don-nghi', 'nhan-vien')
    const to = await publish(
      engine,
      'don-nghi',
      bpmn(`${requestWorkflow}\n  nhac: timer on=nop duration=P1D cancels=false\n  nhac > end-2`, 'don-nghi'),
    )
    const by = await engine.user('quan-tri')
    const command = { commandId: engine.commandId(), workflow: 'don-nghi', to }
    const { migration } = await startMigration(engine.host, command, by)
    await pauseMigration(engine.host, { commandId: engine.commandId(), migration }, by)
    await engine.runDue()
    expect(await getMigration(engine.host, migration)).toMatchObject({ state: 'paused', counts: { moved: 0 } })
    const second = startMigration(engine.host, { ...command, commandId: engine.commandId() }, by)
    await expect(second).rejects.toMatchObject({ code: 'migration-under-way' })
    await resumeMigration(engine.host, { commandId: engine.commandId(), migration }, by)
    await engine.runDue()
    expect((await getMigration(engine.host, migration)).counts.moved).toBeGreaterThan(0)
  })

  it('are moved by nobody who may not publish', async () => {
    const by = await engine.user('nhan-vien')
    const command = { commandId: engine.commandId(), workflow: 'don-nghi', to: 1 }
    await expect(startMigration(engine.host, command, by)).rejects.toMatchObject({ code: 'access-denied' })
    await expect(previewMigration(engine.host, command, by)).rejects.toMatchObject({ code: 'access-denied' })
  })
})

it('a commendation dossier half filled goes on in a revision with one more step', async () => {
  const plugin = await loadTestPlugin('plugins/emulation-commendation')
  const engine = await createTestEngine({ plugins: [plugin] })
  const { caseId } = await engine.open('bang-khen-cong-trang', 'proposer')
  const { task_id } = await engine.task(caseId, 'lap-de-nghi')
  const draft = { task: task_id, data: { tieuDe: 'Khen thưởng năm 2026' }, version: 0 }
  await engine.saveDraft(draft, await engine.user('proposer'))
  const before = await stateHash(engine, caseId)
  const edited = await insertUserTaskOnFlow(plugin.workflows.get('bang-khen-cong-trang')!, {
    flow: 'lap-de-nghi-tham-dinh',
    task: { id: 'xem-truoc', name: 'Xem trước hồ sơ', role: 'chuyen-vien' },
  })
  const to = await publish(
    engine,
    'bang-khen-cong-trang',
    (edited as { xml: string }).xml,
    plugin.manifest.id,
    'administrator',
  )
  const migration = await moveAll(engine, 'bang-khen-cong-trang', to, {}, 'administrator')
  expect((await getMigration(engine.host, migration)).counts).toMatchObject({ moved: 1 })
  expect((await findDraft(engine.host.store.read, { case_id: caseId, task_id }))?.data).toContain('năm 2026')
  const by = await engine.user('administrator')
  await undoMigration(engine.host, { commandId: engine.commandId(), migration }, by)
  await engine.runDue()
  expect(await stateHash(engine, caseId)).toBe(before)
  expect(await engine.verify({ replay: true })).toMatchObject({ faults: [] })
  await engine.close()
})
