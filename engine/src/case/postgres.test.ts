import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

const more = Object.entries({
  'nghe-hieu': bpmn('start > hieu > end\nhieu: catch signal=mo-cua', 'nghe-hieu'),
  'goi-di': bpmn('start > goi > end\ngoi: call process=duoc-goi', 'goi-di'),
  'duoc-goi': bpmn('start > gui > end\ngui: service type=gui', 'duoc-goi'),
  'hang-gio': bpmn('start-gio > gui > end\nstart-gio: start cycle=R5/PT1H\ngui: service type=gui', 'hang-gio'),
})

describe('two engines over one PostgreSQL', () => {
  let server: TestPostgres
  let nodes: [TestEngine, TestEngine]
  let done = 0

  beforeAll(async () => {
    server = await startTestPostgres()
    const databaseUrl = await server.database()
    const open = async (name: string) => {
      let count = 0
      return createTestEngine({
        plugins: [samplePlugin({ workflows: new Map([...samplePlugin().workflows, ...more]) })],
        store: await openStore({ databaseUrl }),
        ids: () => `${name}-${++count}`,
        jobs: {
          gui: async () => {
            done += 1
            return {}
          },
        },
      })
    }
    nodes = [await open('a'), await open('b')]
  })
  afterAll(async () => {
    await Promise.all((nodes ?? []).map((node) => node.close()))
    await server?.stop()
  })

  it('answer one command once, whichever it reaches', async () => {
    const [a, b] = nodes
    const by = await a.user('nhan-vien')
    const command = { commandId: 'same-command', workflow: 'don-nghi', unit: a.unit }
    const answers = await Promise.all([a.startCase(command, by), b.startCase(command, by), a.startCase(command, by)])
    expect(new Set(answers.map((answer) => answer.caseId)).size).toBe(1)
    expect(await b.startCase(command, by)).toEqual(answers[0])
  })

  it('number cases without gaps and complete each task once, also when both try', async () => {
    const [a, b] = nodes
    const by = await a.user('nhan-vien')
    const started = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        nodes[at % 2]!.startCase({ commandId: `start-case-${at}`, workflow: 'don-nghi', unit: a.unit }, by),
      ),
    )
    expect(new Set(started.map((one) => one.number)).size).toBe(8)
    const data = { ten: 'Nguyễn Văn A', ngay: 3 }
    const tries = started.flatMap(({ task }) =>
      nodes.map((node, at) => node.completeTask({ commandId: `${task}-try-${at}`, task: task!, data }, by)),
    )
    const results = await Promise.allSettled(tries)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(8)
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []))
    expect(refused).toEqual(Array(8).fill('task-closed'))
    for (const { caseId } of started) await b.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
    for (const node of nodes) node.clock.advance('P6D')
    const turns = await Promise.all(nodes.map((node) => node.runDue()))
    expect(done).toBe(8)
    expect(turns[0]!.jobs + turns[1]!.jobs).toBe(8)
    const events = await a.host.store.read.selectFrom('event').select('case_id').where('type', '=', 'timer').execute()
    expect(new Set(events.map((event) => event.case_id)).size).toBe(events.length)
    expect(await a.verify({ replay: true })).toMatchObject({ cases: 9, faults: [] })
  })

  it('bring a signal to each once, call once and begin once for each instant, whichever gets there first', async () => {
    const [a, b] = nodes
    const by = await a.user('nhan-vien')
    let begun = 0
    const begin = (workflow: string) =>
      a.startCase({ commandId: `begin-another-${++begun}`, workflow, unit: a.unit }, by)
    const waiting = [await begin('nghe-hieu'), await begin('nghe-hieu'), await begin('nghe-hieu')]
    const calling = [await begin('goi-di'), await begin('goi-di'), await begin('goi-di')]
    await a.sendSignal({ commandId: 'one-signal', name: 'mo-cua' })
    await b.sendSignal({ commandId: 'one-signal', name: 'mo-cua' })
    await Promise.all(nodes.map((node) => node.runDue()))
    for (const node of nodes) node.clock.advance('PT10H')
    await Promise.all(nodes.map((node) => node.runDue()))
    await a.runDue()
    for (const { caseId } of [...waiting, ...calling]) expect((await a.case(caseId)).status).toBe('completed')
    const { read } = a.host.store
    const signals = await read.selectFrom('event').select('case_id').where('type', '=', 'signal').execute()
    expect(signals).toHaveLength(3)
    const count = async (workflow: string) =>
      (await read.selectFrom('case_').select('case_id').where('workflow', '=', workflow).execute()).length
    expect([await count('duoc-goi'), await count('hang-gio')]).toEqual([3, 5])
    expect(await read.selectFrom('delivery').selectAll().execute()).toEqual([])
    expect((await a.verify({ replay: true })).faults).toEqual([])
  })
})
