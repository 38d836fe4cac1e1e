import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { EngineError } from '../errors.ts'
import { startTestPostgres, type TestPostgres } from '../store/postgres.testing.ts'
import { openStore, type Store } from '../store/store.ts'
import type { EventTable } from '../store/tables.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { samplePlugin } from './sample.testing.ts'

/** How many commands are carried out; `STATECRAFT_COMMANDS=100000` for a night's run. */
const count = Number(process.env.STATECRAFT_COMMANDS ?? 300)
const seed = Number(process.env.STATECRAFT_SEED ?? 20_261_124)

type Doing =
  | 'open'
  | 'complete'
  | 'complete-wrongly'
  | 'give-back'
  | 'claim'
  | 'draft'
  | 'message'
  | 'cancel'
  | 'wait'
  | 'again'

interface Command {
  does: Doing
  /** Which of those there are. */
  at: number
}

const command: fc.Arbitrary<Command> = fc.record({
  does: fc.oneof(
    { weight: 5, arbitrary: fc.constant<Doing>('complete') },
    { weight: 2, arbitrary: fc.constantFrom<Doing>('open', 'claim', 'draft', 'message') },
    {
      weight: 1,
      arbitrary: fc.constantFrom<Doing>('complete-wrongly', 'give-back', 'cancel', 'wait', 'again'),
    },
  ),
  at: fc.nat(1_000),
})

/** Does what a command says on whatever an engine has by then; the answer, or the code it was refused with. */
async function carryOut(engine: TestEngine, { does, at }: Command, commandId: string): Promise<string> {
  const { read } = engine.host.store
  const by = await engine.user(does === 'give-back' || at % 5 === 0 ? 'lanh-dao' : 'nhan-vien')
  const pick = <T>(all: T[]): T | undefined => all[at % Math.max(1, all.length)]
  const workflow = at % 2 === 0 ? 'don-nghi' : 'thong-bao'
  if (does === 'open') {
    const variables = { ma: `M-${at % 7}` }
    return JSON.stringify(await engine.startCase({ commandId, workflow, unit: engine.unit, variables }, by))
  }
  if (does === 'message') {
    const variables = { noiDung: at }
    const about = { name: 'tra-loi', correlationKey: `M-${at % 7}`, variables, timeToLiveMs: 86_400_000 }
    return JSON.stringify(await engine.deliverMessage({ commandId, ...about }))
  }
  if (does === 'wait') {
    await engine.advance('P1D')
    return 'waited'
  }
  const tasks = await read.selectFrom('task').selectAll().where('state', '=', 'open').orderBy('task_id').execute()
  const task = pick(tasks)
  if (!task) return 'nothing to do'
  if (does === 'claim') return String(await engine.claimTask({ commandId, task: task.task_id }, by))
  if (does === 'cancel') return String(await engine.cancelCase({ commandId, case: task.case_id, reason: 'thôi' }, by))
  const data = { ten: 'Nguyễn Văn A', ngay: does === 'complete-wrongly' ? -1 : 1 + (at % 12) }
  if (does === 'draft') {
    const draft = await read
      .selectFrom('draft')
      .select('version')
      .where('task_id', '=', task.task_id)
      .executeTakeFirst()
    const saved = { task: task.task_id, data, version: Number(draft?.version ?? 0) }
    return JSON.stringify(await engine.saveDraft(saved, by))
  }
  const outcome = task.element === 'duyet' ? { outcome: does === 'give-back' ? 'tra-lai' : 'dong-y' } : {}
  return JSON.stringify(await engine.completeTask({ commandId, task: task.task_id, data, ...outcome }, by))
}

async function run(store: Store, commands: Command[]): Promise<{ answers: string[]; log: EventTable[] }> {
  const engine = await createTestEngine({ plugins: [samplePlugin()], store })
  const answers: string[] = []
  for (const [turn, one] of commands.entries()) {
    // What comes again has the id of the command before it.
    const commandId = `command-of-turn-${one.does === 'again' ? turn - 1 : turn}`
    const meant = one.does === 'again' ? (commands[turn - 1] ?? one) : one
    try {
      answers.push(await carryOut(engine, meant, commandId))
    } catch (error) {
      if (!(error instanceof EngineError)) throw error
      answers.push(error.code)
    }
  }
  await engine.runDue()
  const log = await store.read.selectFrom('event').selectAll().orderBy('case_id').orderBy('seq').execute()
  expect((await engine.verify({ replay: true })).faults).toEqual([])
  await engine.close()
  return { answers, log }
}

describe('a random sequence of commands', () => {
  let server: TestPostgres
  beforeAll(async () => {
    server = await startTestPostgres()
  })
  afterAll(() => server?.stop())

  it(`leaves SQLite and PostgreSQL with the same log (${count} commands, seed ${seed})`, {
    timeout: 600_000 + count * 100,
  }, async () => {
    const [commands] = fc.sample(fc.array(command, { minLength: count, maxLength: count, size: 'max' }), {
      numRuns: 1,
      seed,
    })
    const onSqlite = await run(await openStore({ file: ':memory:' }), commands!)
    const onPostgres = await run(await openStore({ databaseUrl: await server.database() }), commands!)
    expect(onPostgres.answers).toEqual(onSqlite.answers)
    expect(onPostgres.log).toEqual(onSqlite.log.map((row) => ({ ...row })))
    expect(onSqlite.log.length).toBeGreaterThan(count / 10)
    expect(new Set(onSqlite.answers.filter((answer) => /^[a-z-]+$/.test(answer))).size).toBeGreaterThan(3)
  })
})
