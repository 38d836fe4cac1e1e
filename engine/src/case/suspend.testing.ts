import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { eventsOf } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

const workflows = new Map([
  ...samplePlugin().workflows,
  ['goi-di', bpmn('start > goi > end\ngoi: call process=duoc-goi', 'goi-di')],
  ['duoc-goi', bpmn('start > lam > end\nlam: user roles=nhan-vien', 'duoc-goi')],
  ['lam-viec', bpmn('start > gui > end\ngui: service type=gui retries=2', 'lam-viec')],
  ['hang-gio', bpmn('start-gio > lam > end\nstart-gio: start cycle=R/P40D\nlam: user roles=nhan-vien', 'hang-gio')],
])

/** What holds of suspended cases, on any database. */
export function suspendContract(name: string, open: () => Promise<Store>) {
  describe(`a suspended case, on ${name}`, () => {
    let engine: TestEngine
    const done: string[] = []
    let whileDoing = async (_: string) => {}

    beforeAll(async () => {
      engine = await createTestEngine({
        plugins: [samplePlugin({ workflows })],
        store: await open(),
        jobs: {
          gui: async (job) => {
            done.push(job.case.id)
            await whileDoing(job.case.id)
            return {}
          },
        },
      })
    })
    afterAll(() => engine?.close())

    const suspend = async (caseId: string) =>
      engine.suspendCase(
        { commandId: engine.commandId(), case: caseId, reason: 'chờ ý kiến' },
        await engine.user('lanh-dao'),
      )
    const resume = async (caseId: string) =>
      engine.resumeCase(
        { commandId: engine.commandId(), case: caseId, reason: 'đã có ý kiến' },
        await engine.user('lanh-dao'),
      )
    const data = { ten: 'Nguyễn Văn A', ngay: 3 }

    it('takes no answers and keeps drafts, and goes on when it is resumed; both stand in its log', async () => {
      const { caseId } = await engine.open('don-nghi', 'nhan-vien')
      const by = await engine.user('nhan-vien')
      const { task_id: task } = await engine.task(caseId, 'nop')
      await suspend(caseId)
      await expect(engine.complete(caseId, 'nop', 'nhan-vien', data)).rejects.toMatchObject({
        code: 'case-suspended',
        status: 409,
      })
      expect((await engine.saveDraft({ task, data, version: 0 }, by)).version).toBe(1)
      await expect(suspend(caseId)).rejects.toMatchObject({ code: 'case-suspended' })
      await resume(caseId)
      await expect(resume(caseId)).rejects.toMatchObject({ code: 'case-not-suspended' })
      await engine.complete(caseId, 'nop', 'nhan-vien', data)
      const log = (await eventsOf(engine.host.store.read, caseId)).map(({ type, by_user, input }) => ({
        type,
        by_user,
        reason: JSON.parse(input).reason,
      }))
      expect(log.slice(1, 3)).toEqual([
        { type: 'suspended', by_user: 'user-lanh-dao', reason: 'chờ ý kiến' },
        { type: 'resumed', by_user: 'user-lanh-dao', reason: 'đã có ý kiến' },
      ])
    })

    it('is suspended only by who may, with a reason', async () => {
      const { caseId } = await engine.open('don-nghi', 'nhan-vien')
      const command = { commandId: engine.commandId(), case: caseId, reason: 'vì' }
      await expect(engine.suspendCase(command, await engine.user('nhan-vien'))).rejects.toMatchObject({
        code: 'access-denied',
      })
      const by = await engine.user('lanh-dao')
      await expect(engine.suspendCase({ ...command, reason: '  ' }, by)).rejects.toMatchObject({
        code: 'reason-missing',
      })
      expect((await engine.verify()).faults).toEqual([])
    })

    it('keeps its timers: one that became due fires once after it is resumed', async () => {
      const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-1' })
      await suspend(caseId)
      engine.clock.advance('P30D')
      await engine.runDue()
      await engine.expectOpen(caseId, 'het-han', 'viec')
      await resume(caseId)
      expect((await engine.runDue()).timers).toBe(1)
      expect((await engine.case(caseId)).status).toBe('completed')
      expect((await eventsOf(engine.host.store.read, caseId)).filter(({ type }) => type === 'timer')).toHaveLength(1)
    })

    it('has no job begun, and one that was under way is done again afterwards', async () => {
      const { caseId } = await engine.open('lam-viec', 'nhan-vien')
      await suspend(caseId)
      await engine.runDue()
      expect(done).not.toContain(caseId)
      await resume(caseId)
      whileDoing = async (id) => {
        whileDoing = async () => {}
        await suspend(id)
      }
      await engine.runDue()
      expect((await engine.case(caseId)).status).toBe('running')
      await resume(caseId)
      await engine.runDue()
      expect((await engine.case(caseId)).status).toBe('completed')
      expect(done.filter((id) => id === caseId)).toHaveLength(2)
      const job = await engine.host.store.read
        .selectFrom('job')
        .selectAll()
        .where('case_id', '=', caseId)
        .executeTakeFirst()
      expect(Number(job!.attempts)).toBe(1)
    })

    it('hears of a called case that ended once it is resumed', async () => {
      const { caseId } = await engine.open('goi-di', 'nhan-vien')
      await engine.runDue()
      const [called] = (await engine.case(caseId)).called
      await suspend(caseId)
      await engine.complete(called!, 'lam', 'nhan-vien')
      for (let turn = 0; turn < 8; turn += 1) {
        engine.clock.advance('PT1H')
        await engine.runDue()
      }
      expect((await engine.case(caseId)).status).toBe('running')
      await resume(caseId)
      await engine.runDue()
      expect((await engine.case(caseId)).status).toBe('completed')
    })

    it('may be cancelled, and nothing of it comes back', async () => {
      const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-1' })
      await suspend(caseId)
      engine.clock.advance('P30D')
      await engine.runDue()
      await engine.cancelCase(
        { commandId: engine.commandId(), case: caseId, reason: 'thôi' },
        await engine.user('nhan-vien'),
      )
      await resume(caseId)
      await engine.runDue()
      expect((await engine.case(caseId)).status).toBe('cancelled')
    })

    it('is one of many when its workflow is suspended: no case of it moves or begins, those of others do', async () => {
      const by = await engine.user('quan-tri')
      const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-2' })
      const other = await engine.open('don-nghi', 'nhan-vien')
      const ask = (workflow: string) => ({ commandId: engine.commandId(), workflow, reason: 'sửa đổi quy định' })
      await expect(engine.suspendWorkflow(ask('thong-bao'), await engine.user('lanh-dao'))).rejects.toMatchObject({
        code: 'access-denied',
      })
      await engine.suspendWorkflow(ask('thong-bao'), by)
      await expect(engine.suspendWorkflow(ask('thong-bao'), by)).rejects.toMatchObject({ code: 'workflow-suspended' })
      await expect(engine.complete(caseId, 'viec', 'nhan-vien')).rejects.toMatchObject({ code: 'case-suspended' })
      await expect(engine.open('thong-bao', 'nhan-vien')).rejects.toMatchObject({ code: 'workflow-suspended' })
      await engine.complete(other.caseId, 'nop', 'nhan-vien', data)
      engine.clock.advance('P4D')
      await engine.runDue()
      await engine.resumeWorkflow(ask('thong-bao'), by)
      await expect(engine.resumeWorkflow(ask('thong-bao'), by)).rejects.toMatchObject({
        code: 'workflow-not-suspended',
      })
      await engine.runDue()
      expect((await engine.case(caseId)).status).toBe('completed')
    })

    it('is any there is when everything is suspended; what the clock begins begins afterwards', async () => {
      const by = await engine.user('quan-tri')
      const count = async () =>
        (
          await engine.host.store.read
            .selectFrom('case_')
            .select('case_id')
            .where('workflow', '=', 'hang-gio')
            .execute()
        ).length
      const before = await count()
      await engine.suspendWorkflow({ commandId: engine.commandId(), reason: 'bảo trì' }, by)
      engine.clock.advance('P40D')
      expect(await engine.runDue()).toEqual({ timers: 0, jobs: 0 })
      expect(await count()).toBe(before)
      await engine.resumeWorkflow({ commandId: engine.commandId(), reason: 'xong' }, by)
      await engine.runDue()
      expect(await count()).toBe(before + 1)
      expect((await engine.verify({ replay: true })).faults).toEqual([])
    })
  })
}
