import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { bpmn, bpmnOf } from '../../../workflows/src/testing/diagram.ts'
import { eventsOf } from '../store/events.ts'
import type { Store } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

const workflows: Record<string, string> = {
  // A request that has its check done by another workflow.
  don: bpmn(
    `start > kiem > ket > end
     kiem: call process=kiem-tra
     ket: user roles=nhan-vien
     hong: boundary error=khong-dat on=kiem
     hong > sua > end-sua
     sua: user roles=nhan-vien
     nhac: boundary escalation=cham on=kiem cancels=false
     nhac > don-doc > end-nhac
     don-doc: user roles=nhan-vien
     qua-han: timer on=kiem duration=P9D
     qua-han > end-han`,
    'don',
  ),
  'kiem-tra': bpmn(
    `start > xem > xor
     xor > bao-loi if =ket = "hong"
     xor > bao-cham if =ket = "cham"
     xor > end default
     bao-cham: throw escalation=cham
     bao-cham > xem-lai > end-3
     xem: user roles=nhan-vien
     xem-lai: user roles=nhan-vien
     bao-loi: end error=khong-dat`,
    'kiem-tra',
  ),
  'goi-mai': bpmn('start > goi > end\ngoi: call process=goi-mai', 'goi-mai'),
  'goi-thieu': bpmn('start > goi > end\ngoi: call process=khong-co', 'goi-thieu'),
  // Two parts of one file that talk by messages: the second begins by the first one's.
  'hai-ben': bpmnOf(
    {
      hoi: `start > xin > cho > end
        xin: throw message=xin-y-kien key='=ma' in.ma='=ma'
        cho: catch message=y-kien key='=ma'`,
      dap: `start-tin > viet > gui > end-2
        start-tin: start message=xin-y-kien
        viet: user roles=nhan-vien
        gui: throw message=y-kien key='=ma'`,
    },
    [],
  ),
  'doi-tin': bpmn("start > a > tin > end\na: user roles=nhan-vien\ntin: catch message=tra-loi key='=ma'", 'doi-tin'),
  'nghe-hieu': bpmn('start > hieu > end\nhieu: catch signal=mo-cua', 'nghe-hieu'),
  'phat-hieu': bpmn('start > hieu > a > end\nhieu: throw signal=mo-cua\na: user roles=nhan-vien', 'phat-hieu'),
  'mo-bang-hieu': bpmn(
    'start-hieu > a > end\nstart-hieu: start signal=mo-cua\na: user roles=nhan-vien',
    'mo-bang-hieu',
  ),
  'hang-gio': bpmn('start-gio > a > end\nstart-gio: start cycle=R3/PT1H\na: user roles=nhan-vien', 'hang-gio'),
  'dieu-kien': bpmn(
    `start > and
     and > nhap > join
     and > du > join
     join: and
     join > end
     nhap: user roles=nhan-vien
     du: catch condition='=so > 3'`,
    'dieu-kien',
  ),
  lap: bpmn(
    `start > viec > end
     viec: user roles=nhan-vien
     nhac: timer on=viec cycle=R3/P1D cancels=false
     nhac > ghi > end-2
     ghi: service type=gui`,
    'lap',
  ),
  'nhieu-nguoi': bpmn(
    `start > y-kien > end
     y-kien: user roles=nhan-vien each='=ds' item=ai collect=kq collectElement='=loi'`,
    'nhieu-nguoi',
  ),
}

/** What cases do to one another, whichever database keeps them. */
export function betweenCasesContract(name: string, open: () => Promise<Store>): void {
  describe(`cases on ${name}`, () => {
    let engine: TestEngine
    beforeAll(async () => {
      engine = await createTestEngine({
        store: await open(),
        plugins: [samplePlugin({ workflows: new Map(Object.entries(workflows)) })],
        jobs: { gui: async () => ({}) },
      })
    })
    afterEach(async () => {
      expect((await engine.verify({ replay: true })).faults).toEqual([])
    })
    afterAll(() => engine?.close())

    const begin = async (workflow: string, variables = {}) => {
      const { caseId } = await engine.open(workflow, 'nhan-vien', variables)
      await engine.runDue()
      return caseId
    }
    const casesOf = (workflow: string) =>
      engine.host.store.read
        .selectFrom('case_')
        .selectAll()
        .where('workflow', '=', workflow)
        .orderBy('case_id')
        .execute()
    const incidents = () =>
      engine.host.store.read.selectFrom('incident').selectAll().where('state', '=', 'open').execute()

    it('call one another: the called one is part of the dossier and gives back its variables', async () => {
      const caseId = await begin('don', { ma: 'A' })
      const [called] = (await engine.case(caseId)).called
      const { number } = await engine.case(caseId)
      expect(await engine.case(called!)).toMatchObject({ open: ['xem'], variables: { ma: 'A' } })
      expect((await engine.case(called!)).number).toMatch(new RegExp(`^${number}/\\d+$`))
      await engine.complete(called!, 'xem', 'nhan-vien', { ket: 'tot' })
      await engine.runDue()
      await engine.expectOpen(caseId, 'ket')
      expect((await engine.case(caseId)).variables).toMatchObject({ ma: 'A', ket: 'tot' })
      expect((await engine.case(called!)).status).toBe('completed')
    })

    it('hear the error and the escalation of the one they called', async () => {
      const failed = await begin('don')
      await engine.complete((await engine.case(failed)).called[0]!, 'xem', 'nhan-vien', { ket: 'hong' })
      await engine.runDue()
      await engine.expectOpen(failed, 'sua')
      const slow = await begin('don')
      const [called] = (await engine.case(slow)).called
      await engine.complete(called!, 'xem', 'nhan-vien', { ket: 'cham' })
      await engine.runDue()
      await engine.expectOpen(slow, 'kiem', 'qua-han', 'don-doc')
      await engine.complete(called!, 'xem-lai', 'nhan-vien')
      await engine.runDue()
      await engine.expectOpen(slow, 'ket', 'don-doc')
    })

    it('cancel the one they called when they end or wait no longer, and hear when it was cancelled', async () => {
      const by = await engine.user('nhan-vien')
      const cancel = (id: string) => engine.cancelCase({ commandId: engine.commandId(), case: id, reason: 'Rút' }, by)
      const ended = await begin('don')
      await cancel(ended)
      await engine.runDue()
      const [called] = (await engine.case(ended)).called
      expect((await engine.case(called!)).status).toBe('cancelled')
      const late = await begin('don')
      await engine.advance('P10D')
      expect((await engine.case(late)).status).toBe('completed')
      expect((await engine.case((await engine.case(late)).called[0]!)).status).toBe('cancelled')
      // Before it has begun.
      const { caseId: early } = await engine.open('don', 'nhan-vien')
      await cancel(early)
      await engine.runDue()
      expect((await engine.case(early)).called).toEqual([])
      const other = await begin('don')
      await cancel((await engine.case(other)).called[0]!)
      await engine.runDue()
      expect((await engine.case(other)).status).toBe('failed')
    })

    it('that call what is not there, or themselves for ever, become incidents', async () => {
      const missing = await begin('goi-thieu')
      expect(await incidents()).toMatchObject([{ case_id: missing, kind: 'delivery', element: 'goi' }])
      const [incident] = await incidents()
      const retry = { commandId: engine.commandId(), incident: incident!.incident_id }
      await engine.retryIncident(retry, await engine.user('quan-tri'))
      await engine.runDue()
      expect(await incidents()).toMatchObject([{ case_id: missing }])
      const by = await engine.user('nhan-vien')
      await engine.cancelCase({ commandId: engine.commandId(), case: missing, reason: '' }, by)
      const endless = await begin('goi-mai')
      expect(await casesOf('goi-mai')).toHaveLength(20 + 1)
      await engine.cancelCase({ commandId: engine.commandId(), case: endless, reason: '' }, by)
      await engine.runDue()
      expect((await casesOf('goi-mai')).map(({ status }) => status)).toEqual(Array(21).fill('cancelled'))
      expect(await incidents()).toEqual([])
    })

    it('talk by messages, and one begins by the message of another', async () => {
      const asking = await begin('hai-ben', { ma: 'K-1' })
      const [, answering] = await casesOf('hai-ben')
      expect(answering).toMatchObject({ process: 'dap', unit: engine.unit, status: 'running' })
      await engine.expectOpen(asking, 'cho')
      const second = await begin('hai-ben', { ma: 'K-2' })
      await engine.complete(answering!.case_id, 'viet', 'nhan-vien', {})
      await engine.runDue()
      expect((await engine.case(answering!.case_id)).status).toBe('completed')
      expect((await engine.case(asking)).status).toBe('completed')
      await engine.expectOpen(second, 'cho')
      expect(await engine.message('y-kien', { correlationKey: 'K-2' })).toEqual({ delivered: true })
      expect((await engine.case(second)).status).toBe('completed')
    })

    it('find a message that came before them, until its time is over, and each one once', async () => {
      const send = (ma: string, timeToLiveMs: number) =>
        engine.message('tra-loi', { correlationKey: ma, timeToLiveMs, variables: { loi: ma } })
      expect(await send('M-1', 3_600_000)).toMatchObject({ delivered: false, keptUntil: expect.any(String) })
      expect(await send('M-2', 0)).toEqual({ delivered: false })
      const [kept, twin, lost] = [
        await begin('doi-tin', { ma: 'M-1' }),
        await begin('doi-tin', { ma: 'M-1' }),
        await begin('doi-tin', { ma: 'M-2' }),
      ]
      for (const caseId of [kept, twin, lost]) await engine.complete(caseId, 'a', 'nhan-vien')
      await engine.runDue()
      const ended = await Promise.all([kept, twin].map(async (id) => (await engine.case(id)).status))
      expect(ended.sort()).toEqual(['completed', 'running'])
      await engine.expectOpen(lost, 'tin')
      await send('M-3', 60_000)
      await engine.advance('PT2M')
      const late = await begin('doi-tin', { ma: 'M-3' })
      await engine.complete(late, 'a', 'nhan-vien')
      await engine.runDue()
      await engine.expectOpen(late, 'tin')
      expect(await engine.host.store.read.selectFrom('message').selectAll().execute()).toEqual([])
      await expect(send('M-4', -1)).rejects.toMatchObject({ code: 'time-to-live-invalid' })
    })

    it('all hear a signal once, and it begins those that start by it', async () => {
      const waiting = [await begin('nghe-hieu'), await begin('nghe-hieu')]
      await begin('phat-hieu')
      for (const caseId of waiting) expect((await engine.case(caseId)).status).toBe('completed')
      expect(await casesOf('mo-bang-hieu')).toMatchObject([{ proposer: 'statecraft', status: 'running' }])
      const later = await begin('nghe-hieu')
      await engine.expectOpen(later, 'hieu')
      await engine.signal('mo-cua', { tu: 'ngoài' })
      expect(await engine.case(later)).toMatchObject({ status: 'completed', variables: { tu: 'ngoài' } })
      expect((await eventsOf(engine.host.store.read, later)).filter(({ type }) => type === 'signal')).toHaveLength(1)
      expect(await casesOf('mo-bang-hieu')).toHaveLength(2)
    })

    it('begin by the clock, one for each instant, also those of a downtime', async () => {
      await engine.advance('PT5H')
      expect(await casesOf('hang-gio')).toHaveLength(3)
      const due = await Promise.all(
        (await casesOf('hang-gio')).map(
          async ({ case_id }) => JSON.parse((await eventsOf(engine.host.store.read, case_id))[0]!.input).due as string,
        ),
      )
      expect(new Set(due).size).toBe(3)
    })

    it('begin at a start event by whoever names it; without a name they do not begin at all', async () => {
      await expect(engine.open('hang-gio', 'nhan-vien')).rejects.toMatchObject({ code: 'start-element-needed' })
      const by = await engine.user('nhan-vien')
      const command = { commandId: engine.commandId(), workflow: 'hang-gio', unit: engine.unit, element: 'start-gio' }
      expect((await engine.startCase(command, by)).task).not.toBeNull()
    })

    it('go on when a condition has become true', async () => {
      const caseId = await begin('dieu-kien', { so: 1 })
      await engine.expectOpen(caseId, 'nhap', 'du')
      await engine.complete(caseId, 'nhap', 'nhan-vien', { so: 5 })
      expect((await engine.case(caseId)).status).toBe('completed')
    })

    it('are reminded as often as their timer says, each time once', async () => {
      const caseId = await begin('lap')
      await engine.advance('P10D')
      const fired = (await eventsOf(engine.host.store.read, caseId)).filter(({ type }) => type === 'timer')
      expect(fired.map(({ at }) => at.slice(0, 10))).toHaveLength(3)
      expect(new Set(fired.map(({ at }) => at)).size).toBe(3)
      await engine.expectOpen(caseId, 'viec')
    })

    it('have a task for each item of a list', async () => {
      const caseId = await begin('nhieu-nguoi', { ds: ['a', 'b', 'c'] })
      await engine.expectOpen(caseId, 'y-kien', 'y-kien', 'y-kien')
      for (const loi of ['x', 'y', 'z']) await engine.complete(caseId, 'y-kien', 'nhan-vien', { loi })
      expect(await engine.case(caseId)).toMatchObject({ status: 'completed', variables: { kq: ['x', 'y', 'z'] } })
    })
  })
}
