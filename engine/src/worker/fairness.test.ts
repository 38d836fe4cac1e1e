import { describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { samplePlugin } from '../case/sample.testing.ts'
import { createTestEngine } from '../testing.ts'
import type { JobHandlers } from './job-handler.ts'
import { createWorker } from './worker.ts'

const workflows = new Map([
  ['cham', bpmn('start > lam > end\nlam: service type=cham', 'cham')],
  ['nhanh', bpmn('start > lam > end\nlam: service type=nhanh', 'nhanh')],
  ['hen', bpmn('start > cho > end\ncho: timer duration=PT1H', 'hen')],
])

const engineWith = (jobs: JobHandlers, more = {}) =>
  createTestEngine({ plugins: [samplePlugin({ workflows, rules: [], forms: new Map() })], jobs, ...more })

describe('a handler that hangs', () => {
  it('holds up neither a hundred other jobs, nor timers, nor more than its own places', async () => {
    let hanging = 0
    const engine = await engineWith({
      cham: (_, { signal }) => {
        hanging += 1
        return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)))
      },
      nhanh: async () => ({}),
    })
    for (let count = 0; count < 20; count += 1) await engine.open('cham', 'nhan-vien')
    const quick: string[] = []
    for (let count = 0; count < 100; count += 1) quick.push((await engine.open('nhanh', 'nhan-vien')).caseId)
    const waiting = (await engine.open('hen', 'nhan-vien')).caseId
    engine.clock.advance('PT2H')
    const beside: Promise<void>[] = []
    const statuses = () => Promise.all([...quick, waiting].map(async (id) => (await engine.case(id)).status))
    const turn = () => engine.runDue({ beside: (work) => beside.push(work) })
    await expect
      .poll(
        async () => {
          await turn()
          return new Set(await statuses())
        },
        { timeout: 20_000 },
      )
      .toEqual(new Set(['completed']))
    expect(hanging).toBe(4)
    await engine.close()
  })

  it('has failed when it took too long, and is tried again', async () => {
    let attempts = 0
    const engine = await engineWith(
      {
        cham: async () => {
          attempts += 1
          if (attempts === 1) await new Promise(() => {})
          return {}
        },
      },
      { attemptMs: 30 },
    )
    const { caseId } = await engine.open('cham', 'nhan-vien')
    await engine.runDue()
    const job = await engine.host.store.read.selectFrom('job').selectAll().executeTakeFirstOrThrow()
    expect(job).toMatchObject({ state: 'waiting', last_error: expect.stringContaining('did not end within') })
    await engine.advance('PT1M')
    expect((await engine.case(caseId)).status).toBe('completed')
    await engine.close()
  })
})

describe('a worker that is stopped', () => {
  it('begins nothing more, and ends when what is under way has ended', async () => {
    const held = Promise.withResolvers<void>()
    let begun = 0
    const engine = await engineWith({
      cham: async () => {
        begun += 1
        await held.promise
        return {}
      },
    })
    for (let count = 0; count < 10; count += 1) await engine.open('cham', 'nhan-vien')
    const worker = createWorker(engine, { everyMs: 1 })
    await expect.poll(() => begun).toBe(4)
    let ended = false
    const stopped = worker.stop().then(() => {
      ended = true
    })
    await new Promise((next) => setTimeout(next, 20))
    expect(ended).toBe(false)
    held.resolve()
    await stopped
    const done = await engine.host.store.read.selectFrom('job').select('state').where('state', '=', 'done').execute()
    expect([begun, done.length]).toEqual([4, 4])
    await engine.close()
  })

  it('stops between two timers', async () => {
    const engine = await engineWith({})
    for (let count = 0; count < 5; count += 1) await engine.open('hen', 'nhan-vien')
    engine.clock.advance('PT2H')
    let asked = 0
    expect(await engine.runDue({ stopping: () => ++asked > 2 })).toEqual({ timers: 2, jobs: 0 })
    await engine.close()
  })
})
