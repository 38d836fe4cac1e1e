import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore } from '../store/store.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

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
        plugins: [samplePlugin()],
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
})
