import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { createCatalog } from '../definition/catalog.ts'
import { startMigration, undoMigration } from '../migration/commands.ts'
import type { Store } from '../store/store.ts'
import type { Tables } from '../store/tables.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { TerminalJobError } from '../worker/job-handler.ts'
import { rebuild } from './rebuild.ts'
import { noticeWorkflow, requestWorkflow, samplePlugin } from './sample.testing.ts'

const workflows = new Map([
  ...samplePlugin().workflows,
  ['goi-di', bpmn('start > goi > end\ngoi: call process=duoc-goi', 'goi-di')],
  ['duoc-goi', bpmn('start > lam > end\nlam: user roles=nhan-vien deadline=5', 'duoc-goi')],
  [
    'nhieu',
    bpmn(
      "start > viec > ket > end\nviec: user roles=nhan-vien each='=ds' item=x collect=kq collectElement='=ketQua'\nket: user roles=nhan-vien",
      'nhieu',
    ),
  ],
  [
    'nghe',
    bpmn(
      "start > and\nand > hieu > end\nand > c > end-2\nhieu: catch signal=mo-cua\nc: condition condition='=n > 1'",
      'nghe',
    ),
  ],
])

const tables: (keyof Tables)[] = [
  'case_',
  'case_state',
  'task',
  'task_role',
  'draft',
  'job',
  'timer',
  'subscription',
  'posting',
  'submission',
  'incident',
  'called_case',
  'delivery',
  'message',
  'case_mention',
  'document',
  'event',
]

const data = { ten: 'Nguyễn Văn A', ngay: 3 }

/** What holds of making rows again from the log, on any database. */
export function rebuildContract(name: string, open: () => Promise<Store>) {
  describe(`rows made again from the log, on ${name}`, () => {
    let engine: TestEngine
    let fails = true
    beforeAll(async () => {
      engine = await createTestEngine({
        plugins: [samplePlugin({ workflows })],
        store: await open(),
        jobs: {
          gui: async () => {
            if (fails) throw new TerminalJobError('không gửi được')
            return { variables: { daGui: true } }
          },
        },
      })
      await live(engine)
      fails = false
    }, 60_000)
    afterAll(() => engine?.close())

    const dump = async () => {
      const all: Record<string, string[]> = {}
      for (const table of tables) {
        const rows = await engine.host.store.read.selectFrom(table).selectAll().execute()
        all[table] = rows.map((row) => JSON.stringify(Object.entries(row).sort())).sort()
      }
      return all
    }
    const again = () => rebuild({ store: engine.host.store, catalog: createCatalog() })

    it('are the same byte for byte', async () => {
      const before = await dump()
      const cases = before.case_!.length
      expect(cases).toBeGreaterThan(10)
      expect(before.case_state!.length).toBeGreaterThan(0)
      const types = await engine.host.store.read.selectFrom('event').select('type').distinct().execute()
      expect(types.map(({ type }) => type)).toEqual(
        expect.arrayContaining(['delegated', 'migrate', 'migrate-undo', 'resumed', 'timer', 'update', 'variables']),
      )
      expect(await again()).toEqual({ rebuilt: cases, kept: 0, faults: [] })
      const after = await dump()
      for (const table of tables) expect(after[table], table).toEqual(before[table])
    })

    it('mend what was damaged or is gone, and the cases go on', async () => {
      const before = await dump()
      const { store } = engine.host
      await store.transaction(async (trx) => {
        await trx.updateTable('case_').set({ title: 'khác', status: 'completed', state: '{}' }).execute()
        await trx.updateTable('task').set({ step: 'khác', assignee: 'ai-do' }).execute()
        for (const table of ['timer', 'subscription', 'posting', 'task_role', 'case_state'] as const)
          await trx.deleteFrom(table).execute()
      })
      await again()
      const after = await dump()
      for (const table of tables.filter((one) => one !== 'timer')) expect(after[table], table).toEqual(before[table])
      expect((await engine.verify({ replay: true })).faults).toEqual([])
      engine.clock.advance('P30D')
      await engine.runDue()
      expect((await engine.verify({ replay: true })).faults).toEqual([])
    })

    it('leave a case whose log is broken as it is, and say so', async () => {
      const { store } = engine.host
      const { case_id } = await store.read
        .selectFrom('event')
        .select('case_id')
        .where('seq', '=', 2)
        .executeTakeFirstOrThrow()
      await store.transaction((trx) =>
        trx
          .updateTable('event')
          .set({ by_user: 'ai-do' })
          .where('case_id', '=', case_id)
          .where('seq', '=', 2)
          .execute(),
      )
      const report = await again()
      expect(report.faults).toEqual([{ caseId: case_id, seq: 2, code: 'event-changed', detail: {} }])
      expect(
        await engine.host.store.read.selectFrom('case_').selectAll().where('case_id', '=', case_id).execute(),
      ).toHaveLength(1)
    })
  })
}

/** Something of everything that leaves rows. */
async function live(engine: TestEngine): Promise<void> {
  const [worker, head, admin] = [
    await engine.user('nhan-vien'),
    await engine.user('lanh-dao'),
    await engine.user('quan-tri'),
  ]
  const other = await engine.user('lanh-dao', { name: 'pho' })
  const id = () => ({ commandId: engine.commandId() })
  const open = async (workflow: string, variables = {}) => (await engine.open(workflow, 'nhan-vien', variables)).caseId
  const task = async (caseId: string, element: string) => (await engine.task(caseId, element)).task_id

  const asked = await open('don-nghi')
  const first = await task(asked, 'nop')
  await engine.claimTask({ ...id(), task: first }, worker)
  await engine.saveDraft({ task: first, data: { ...data, ngay: 20 }, version: 0 }, worker)
  await engine.complete(asked, 'nop', 'nhan-vien', data)
  await engine.saveDraft({ task: await task(asked, 'duyet'), data: { lyDoTraLai: 'thiếu' }, version: 0 }, head)
  await engine.complete(asked, 'duyet', 'lanh-dao', { lyDoTraLai: 'thiếu giấy' }, 'tra-lai')
  await engine.saveDraft({ task: await task(asked, 'nop'), data, version: 0 }, worker)

  const sent = await open('don-nghi')
  await engine.complete(sent, 'nop', 'nhan-vien', data)
  const review = await task(sent, 'duyet')
  await engine.setDeadline({ ...id(), task: review, due: '2026-12-24T10:00:00Z', reason: 'gia hạn' }, head)
  await engine.delegateTask({ ...id(), task: review, user: other.user.id, reason: 'đi công tác' }, head)
  await engine.releaseTask({ ...id(), task: review }, other)
  await engine.delegateTask({ ...id(), task: review, user: other.user.id, reason: 'đi công tác' }, head)
  await engine.correctData(
    { ...id(), case: sent, variables: { title: 'Đơn của Nguyễn Văn A', ngay: 4 }, reason: 'ghi nhầm' },
    head,
  )

  const waiting = await open('don-nghi')
  await engine.complete(waiting, 'nop', 'nhan-vien', data)
  await engine.complete(waiting, 'duyet', 'lanh-dao', {}, 'dong-y')
  await engine.advance('P6D')
  const held = await open('thong-bao', { ma: 'A-1' })
  await engine.suspendCase({ ...id(), case: held, reason: 'chờ' }, head)
  const resumed = await open('thong-bao', { ma: 'A-2' })
  await engine.suspendCase({ ...id(), case: resumed, reason: 'chờ' }, head)
  await engine.resumeCase({ ...id(), case: resumed, reason: 'xong' }, head)
  await engine.complete(resumed, 'viec', 'nhan-vien')
  const told = await open('thong-bao', { ma: 'A-3' })
  await engine.complete(told, 'viec', 'nhan-vien')
  await engine.message('tra-loi', { correlationKey: 'A-3' })
  const assigned = await open('thong-bao', { ma: 'A-4' })
  await engine.assignTask({ ...id(), task: await task(assigned, 'viec'), user: worker.user.id }, head)
  const over = await open('thong-bao', { ma: 'A-5' })
  await engine.cancelCase({ ...id(), case: over, reason: 'thôi' }, worker)
  await engine.advance('P4D')

  const many = await open('nhieu', { ds: Array.from({ length: 60 }, (_, at) => ({ at, text: 'x'.repeat(400) })) })
  for (let turn = 0; turn < 5; turn += 1) await engine.complete(many, 'viec', 'nhan-vien', { ketQua: turn })
  const calling = await open('goi-di')
  await engine.runDue()
  const [called] = (await engine.case(calling)).called
  await engine.complete(called!, 'lam', 'nhan-vien')
  await engine.runDue()
  await open('goi-di')
  await engine.runDue()
  await open('nghe', { n: 0 })
  const heard = await open('nghe', { n: 0 })
  await engine.correctData({ ...id(), case: heard, variables: { n: 2 }, reason: 'đủ' }, head)
  await engine.signal('mo-cua')
  await open('nghe', { n: 0 })
  const failed = await engine.host.store.read
    .selectFrom('incident')
    .selectAll()
    .where('kind', '=', 'job')
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
  const publish = async (workflow: string, text: string) => {
    const definitions = [{ kind: 'workflow' as const, id: workflow, plugin: 'mau', content: bpmn(text, workflow) }]
    const [made] = await engine.publish(
      { ...id(), definitions, effectiveFrom: '2026-11-24', basis: 'QĐ 02', note: '' },
      admin,
    )
    const asked = { ...id(), workflow, to: made!.number, mapping: {} }
    const { migration } = await startMigration(engine.host, asked, admin)
    await engine.runDue()
    return migration
  }
  await publish(
    'thong-bao',
    noticeWorkflow.replace('start > viec', 'start > xem > viec').concat('\n  xem: user roles=nhan-vien'),
  )
  const taken = await publish('don-nghi', requestWorkflow.replace("title='Nộp đơn'", "title='Nộp đơn nghỉ'"))
  await undoMigration(engine.host, { ...id(), migration: taken }, admin)
  await engine.runDue()
  await engine.retryIncident({ ...id(), incident: failed.incident_id, reason: 'thử lại' }, admin)
  await engine.runDue()
}
