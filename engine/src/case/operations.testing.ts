import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { eventsOf } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { TerminalJobError } from '../worker/job-handler.ts'
import { samplePlugin } from './sample.testing.ts'

const workflows = new Map([
  ...samplePlugin().workflows,
  ['lam-viec', bpmn('start > gui > end\ngui: service type=gui retries=2', 'lam-viec')],
  [
    're-nhanh',
    bpmn(
      'start > xor\nxor > a if =n = 1\na > end\nxor > b if =n = 2\nb > end-2\na: user roles=nhan-vien\nb: user roles=nhan-vien',
      're-nhanh',
    ),
  ],
  ['co-khoa', bpmn('start > khoa > end\nkhoa: user form=khoa roles=nhan-vien', 'co-khoa')],
])

const locked = {
  id: 'khoa',
  title: 'Khóa',
  schema: {
    type: 'object',
    properties: {
      chiXem: { type: 'string', readOnly: true },
      maSo: { type: 'string', writeOnly: true },
      tong: { type: 'integer' },
      ghiChu: { type: 'string' },
    },
  },
  logic: [{ computed: '/tong', value: '1 + 1' }],
}

/** What holds of what is done out of the ordinary, on any database. */
export function operationsContract(name: string, open: () => Promise<Store>) {
  describe(`what is done out of the ordinary, on ${name}`, () => {
    let engine: TestEngine
    beforeAll(async () => {
      const forms = new Map([...samplePlugin().forms, ['khoa', locked]])
      engine = await createTestEngine({
        plugins: [samplePlugin({ workflows, forms })],
        store: await open(),
        jobs: {
          gui: async () => {
            throw new TerminalJobError('không gửi được')
          },
        },
      })
    })
    afterAll(() => engine?.close())

    const id = () => ({ commandId: engine.commandId() })
    const start = async (workflow: string, variables = {}) =>
      (await engine.open(workflow, 'nhan-vien', variables)).caseId
    const incidentOf = async (caseId: string) =>
      (
        await engine.host.store.read
          .selectFrom('incident')
          .selectAll()
          .where('case_id', '=', caseId)
          .where('state', '=', 'open')
          .executeTakeFirstOrThrow()
      ).incident_id
    const lastOf = async (caseId: string) => (await eventsOf(engine.host.store.read, caseId)).at(-1)!

    it('a job that a person did by hand counts as done, with what it brought and why', async () => {
      const caseId = await start('lam-viec')
      await engine.runDue()
      const command = {
        ...id(),
        incident: await incidentOf(caseId),
        reason: 'gửi bằng bưu điện',
        variables: { so: 'V-1' },
      }
      await expect(engine.resolveIncident(command, await engine.user('lanh-dao'))).rejects.toMatchObject({
        code: 'access-denied',
      })
      const by = await engine.user('quan-tri')
      await expect(engine.resolveIncident({ ...command, reason: '' }, by)).rejects.toMatchObject({
        code: 'reason-missing',
      })
      expect(await engine.resolveIncident(command, by)).toBe(true)
      expect(await engine.resolveIncident(command, by)).toBe(true)
      await expect(engine.resolveIncident({ ...command, ...id() }, by)).rejects.toMatchObject({
        code: 'incident-resolved',
      })
      expect(await engine.case(caseId)).toMatchObject({ status: 'completed', variables: { so: 'V-1' } })
      const event = await lastOf(caseId)
      expect(event).toMatchObject({ type: 'complete', by_user: by.user.id })
      expect(JSON.parse(event.input)).toMatchObject({ reason: 'gửi bằng bưu điện', resolved: true })
    })

    it('a step that failed goes on with the data that was missing', async () => {
      const caseId = await start('re-nhanh', { n: 0 })
      const command = { ...id(), incident: await incidentOf(caseId), reason: 'bổ sung', variables: { n: 2 } }
      expect(await engine.resolveIncident(command, await engine.user('quan-tri'))).toBe(true)
      await engine.expectOpen(caseId, 'b')
    })

    it('a retry stands in the log', async () => {
      const caseId = await start('lam-viec')
      await engine.runDue()
      const by = await engine.user('quan-tri')
      await engine.retryIncident({ ...id(), incident: await incidentOf(caseId), reason: 'mạng đã có lại' }, by)
      const event = await lastOf(caseId)
      expect(event).toMatchObject({ type: 'incident-retried', by_user: by.user.id })
      expect(JSON.parse(event.input).reason).toBe('mạng đã có lại')
    })

    it('fields that are computed or for reading only are not corrected; a secret one is named, its values are not told', async () => {
      const caseId = await start('co-khoa', { maSo: 'cũ' })
      const by = await engine.user('lanh-dao')
      const correct = (variables: Record<string, string | number>) =>
        engine.correctData({ ...id(), case: caseId, variables, reason: 'ghi nhầm' }, by)
      await expect(correct({ chiXem: 'x' })).rejects.toMatchObject({ code: 'data-locked' })
      await expect(correct({ tong: 5 })).rejects.toMatchObject({ code: 'data-locked' })
      await correct({ maSo: 'mới', ghiChu: 'đã sửa' })
      expect(JSON.parse((await lastOf(caseId)).input).changes).toEqual([
        { name: 'maSo', secret: true },
        { name: 'ghiChu', after: 'đã sửa' },
      ])
      await expect(
        engine.correctData({ ...id(), case: caseId, variables: { n: 1 }, instance: 'không có', reason: 'x' }, by),
      ).rejects.toMatchObject({ code: 'step-refused' })
      await expect(
        engine.correctData({ ...id(), case: caseId, variables: { n: 1 }, reason: 'x' }, await engine.user('nhan-vien')),
      ).rejects.toMatchObject({ code: 'access-denied' })
    })

    it('five hundred are done in one call, no more, and each once', async () => {
      const by = await engine.user('lanh-dao')
      const items: string[] = []
      for (let count = 0; count < 20; count += 1) items.push(await start('thong-bao', { ma: `B-${count}` }))
      const call = { ...id(), operation: 'suspend' as const, reason: 'rà soát', items }
      expect((await engine.doInBulk(call, by)).every(({ error }) => error === null)).toBe(true)
      expect((await engine.doInBulk(call, by)).every(({ error }) => error === null)).toBe(true)
      expect(
        (await eventsOf(engine.host.store.read, items[0]!)).filter(({ type }) => type === 'suspended'),
      ).toHaveLength(1)
      const tooMany = Array.from({ length: 501 }, (_, at) => `case-${at}`)
      await expect(engine.doInBulk({ ...call, ...id(), items: tooMany }, by)).rejects.toMatchObject({
        code: 'bulk-too-large',
      })
      expect((await engine.verify({ replay: true })).faults).toEqual([])
    })
  })
}
