import type { JsonObject } from '@statecraft/forms'
import { describe, expect, it } from 'vitest'
import { deliver } from '../case/deliver.ts'
import { lockAndLoad } from '../case/locked.ts'
import { samplePlugin } from '../case/sample.testing.ts'
import { findCase } from '../store/cases.ts'
import { eventsOf } from '../store/events.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { JobError, type JobHandler, TerminalJobError } from './job-handler.ts'
import { createWorker } from './worker.ts'

const createEngine = (gui: JobHandler) => createTestEngine({ plugins: [samplePlugin()], jobs: { gui } })
const data = { ten: 'Nguyễn Văn A', ngay: 3 }

async function waitingForTimer(engine: TestEngine) {
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  await engine.complete(caseId, 'nop', 'nhan-vien', data)
  await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')
  return caseId
}

async function incidents(engine: TestEngine) {
  return engine.host.store.read.selectFrom('incident').selectAll().where('state', '=', 'open').execute()
}

describe('timers', () => {
  it('that became due while nothing ran fire once each, in order of their instant', async () => {
    const engine = await createEngine(async () => ({}))
    const first = await waitingForTimer(engine)
    engine.clock.advance('PT1H')
    const second = await waitingForTimer(engine)
    engine.clock.advance('-PT2H')
    const earliest = await waitingForTimer(engine)
    engine.clock.advance('P30D')
    expect(await engine.runDue()).toEqual({ timers: 3, jobs: 3 })
    const fired = await engine.host.store.read
      .selectFrom('event')
      .select(['case_id', 'input'])
      .where('type', '=', 'timer')
      .execute()
    const due = (caseId: string) => JSON.parse(fired.find((event) => event.case_id === caseId)!.input).due as string
    expect([earliest, first, second].map(due)).toEqual([earliest, first, second].map(due).sort())
    expect(await engine.runDue()).toEqual({ timers: 0, jobs: 0 })
    await engine.close()
  })

  it('of a wait that was closed do not fire', async () => {
    const engine = await createEngine(async () => ({}))
    const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-1' })
    await engine.complete(caseId, 'viec', 'nhan-vien')
    engine.clock.advance('P10D')
    expect(await engine.runDue()).toEqual({ timers: 0, jobs: 0 })
    expect(await engine.waiting(caseId)).toEqual(['tin'])
    await engine.close()
  })

  it('of an earlier visit are refused', async () => {
    const engine = await createEngine(async () => ({}))
    const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-1' })
    const row = await findCase(engine.host.store.read, caseId)
    const { waits } = JSON.parse(row!.state) as { waits: Record<string, { kind: string; element: string }> }
    const [timer] = Object.entries(waits).find(([, wait]) => wait.kind === 'timer')!
    engine.clock.advance('P3D')
    const late = (event: object) =>
      engine.host.store.transaction(async (trx) =>
        deliver(engine.host, trx, await lockAndLoad(engine.host, trx, caseId), event as never, {
          at: engine.clock.now(),
          by: null,
          commandId: null,
          element: null,
          read: {},
        }),
      )
    await expect(late({ type: 'timer', wait: `${timer}9` })).rejects.toMatchObject({ code: 'wait-closed' })
    await expect(late({ type: 'complete', wait: timer, variables: {} })).rejects.toMatchObject({ code: 'wait-closed' })
    await expect(late({ type: 'xstate.done.actor.viec' })).rejects.toMatchObject({ code: 'event-refused' })
    await expect(late({ type: 'constructor' })).rejects.toMatchObject({ code: 'event-refused' })
    await engine.close()
  })

  it('on the border of a task end it', async () => {
    const engine = await createEngine(async () => ({}))
    const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-1' })
    engine.clock.advance('P4D')
    await engine.runDue()
    expect(await findCase(engine.host.store.read, caseId)).toMatchObject({ status: 'completed' })
    await engine.close()
  })
})

describe('a message', () => {
  it('reaches the case that waits for its key, once', async () => {
    const engine = await createEngine(async () => ({}))
    const { caseId } = await engine.open('thong-bao', 'nhan-vien', { ma: 'A-1' })
    await engine.complete(caseId, 'viec', 'nhan-vien')
    const send = (correlationKey: string, commandId = engine.commandId()) =>
      engine.deliverMessage({ commandId, name: 'tra-loi', correlationKey, variables: { traLoi: 'được' } })
    expect(await send('A-2')).toEqual({ delivered: false })
    expect(await send('A-1', 'message-1')).toEqual({ delivered: true })
    expect(await send('A-1', 'message-1')).toEqual({ delivered: true })
    expect(await send('A-1')).toEqual({ delivered: false })
    expect(await findCase(engine.host.store.read, caseId)).toMatchObject({ status: 'completed' })
    await engine.close()
  })
})

describe('jobs', () => {
  it('are tried again after a pause, under the same key, and count once', async () => {
    const keys: string[] = []
    const engine = await createEngine(async ({ id, attempt }) => {
      keys.push(id)
      if (attempt === 1) throw new Error('busy')
      return { variables: { daGui: true } }
    })
    const caseId = await waitingForTimer(engine)
    engine.clock.advance('P6D')
    expect(await engine.runDue()).toEqual({ timers: 1, jobs: 1 })
    expect(await engine.runDue()).toEqual({ timers: 0, jobs: 0 })
    engine.clock.advance('PT1S')
    expect(await engine.runDue()).toEqual({ timers: 0, jobs: 1 })
    expect(new Set(keys).size).toBe(1)
    expect(await findCase(engine.host.store.read, caseId)).toMatchObject({ status: 'completed' })
    await engine.close()
  })

  it('that give up become incidents, and go on when somebody tries again', async () => {
    let broken = true
    const engine = await createEngine(async () => {
      if (broken) throw new TerminalJobError('no such address')
      return {}
    })
    const caseId = await waitingForTimer(engine)
    engine.clock.advance('P6D')
    await engine.runDue()
    const [incident] = await incidents(engine)
    expect(incident).toMatchObject({ kind: 'job', code: 'job-failed', element: 'gui' })
    broken = false
    const retry = { commandId: engine.commandId(), incident: incident!.incident_id }
    await expect(engine.retryIncident(retry, await engine.user('nhan-vien'))).rejects.toMatchObject({
      code: 'access-denied',
    })
    expect(await engine.retryIncident(retry, await engine.user('quan-tri'))).toBe(true)
    await engine.runDue()
    expect(await findCase(engine.host.store.read, caseId)).toMatchObject({ status: 'completed' })
    expect(await incidents(engine)).toEqual([])
    await engine.close()
  })

  it('whose lease ran out are done by another; the first result is refused', async () => {
    let attempts = 0
    const engine = await createEngine(async () => {
      attempts += 1
      // The first worker hangs beyond its lease; meanwhile the second does the work.
      if (attempts === 1) {
        engine.clock.advance('PT2M')
        await secondWorker()
      }
      return { variables: { by: attempts } }
    })
    const { doNextJob } = await import('./jobs.ts')
    const secondWorker = () => doNextJob(engine.host)
    const caseId = await waitingForTimer(engine)
    engine.clock.advance('P6D')
    await engine.runDue()
    expect(attempts).toBe(2)
    const done = (await eventsOf(engine.host.store.read, caseId)).filter((event) => event.element === 'gui')
    expect(done).toHaveLength(1)
    await engine.close()
  })

  it('that a killed process held are done at the next start, and later each time they are cut again', async () => {
    let cut = true
    let attempts = 0
    const engine = await createEngine(async () => {
      attempts += 1
      // What a kill leaves of an attempt: its lease, and nothing of its work.
      if (cut) await new Promise(() => {})
      return {}
    })
    const { doNextJob, takeBackCutJobs } = await import('./jobs.ts')
    const begun = async (count: number) => expect.poll(() => attempts).toBe(count)
    const caseId = await waitingForTimer(engine)
    engine.clock.advance('P6D')
    void engine.runDue()
    await begun(1)
    await takeBackCutJobs(engine.host)
    void doNextJob(engine.host)
    await begun(2)
    await takeBackCutJobs(engine.host)
    expect(await doNextJob(engine.host)).toBe(false)
    cut = false
    engine.clock.advance('PT2S')
    expect(await doNextJob(engine.host)).toBe(true)
    expect(await findCase(engine.host.store.read, caseId)).toMatchObject({ status: 'completed' })
    expect(await incidents(engine)).toEqual([])
    await engine.close()
  })

  it('that end with an error fail the case when nothing catches it', async () => {
    const engine = await createEngine(async () => {
      throw new JobError('khong-gui-duoc')
    })
    const caseId = await waitingForTimer(engine)
    engine.clock.advance('P6D')
    await engine.runDue()
    expect((await findCase(engine.host.store.read, caseId))?.status).not.toBe('completed')
    expect((await engine.verify({ replay: true })).faults).toEqual([])
    await engine.close()
  })

  it('write documents and records with their result', async () => {
    const engine = await createEngine(async () => ({
      documents: [{ name: 'a.txt', mediaType: 'text/plain', bytes: new TextEncoder().encode('xin chào') }],
      records: [{ register: 'so-nghi', id: 'R-1', data: { ten: 'Đỗ Văn C', nguoi: 'P-1' } }],
    }))
    const caseId = await waitingForTimer(engine)
    engine.clock.advance('P6D')
    await engine.runDue()
    const { read } = engine.host.store
    expect(await read.selectFrom('document').selectAll().execute()).toMatchObject([{ case_id: caseId, size_bytes: 9 }])
    expect(await read.selectFrom('register_record').selectAll().execute()).toMatchObject([
      { record_id: 'R-1', case_id: caseId, subject: 'P-1', search_text: 'do van c' },
    ])
    await engine.close()
  })
})

describe('a worker', () => {
  it('woken during a turn does another at once', async () => {
    let turns = 0
    const second = Promise.withResolvers<void>()
    const worker = createWorker(
      {
        runDue: async () => {
          await null
          turns += 1
          if (turns === 1) worker.wake()
          else second.resolve()
          return { timers: 0, jobs: 0 }
        },
      },
      { everyMs: 60_000 },
    )
    await second.promise
    worker.wake()
    await worker.stop()
    expect(turns).toBeGreaterThanOrEqual(2)
  })

  it('goes round until it is stopped, and never overlaps itself', async () => {
    let running = 0
    let turns = 0
    const { promise, resolve } = Promise.withResolvers<void>()
    const worker = createWorker(
      {
        runDue: async () => {
          running += 1
          expect(running).toBe(1)
          await new Promise((next) => setTimeout(next, 2))
          running -= 1
          turns += 1
          if (turns === 2) throw new Error('once')
          if (turns === 3) resolve()
          return { timers: 0, jobs: 0 }
        },
      },
      { everyMs: 1 },
    )
    await promise
    await worker.stop()
    const after = turns
    await new Promise((next) => setTimeout(next, 10))
    expect(turns).toBe(after)
  })
})

describe('a timer that cannot be fired', () => {
  it('becomes an incident, lets the others pass and fires when tried again', async () => {
    const engine = await createEngine(async () => ({}))
    const broken = await waitingForTimer(engine)
    engine.clock.advance('PT1H')
    const fine = await waitingForTimer(engine)
    const setWorkflow = (workflow: string) =>
      engine.host.store.transaction((trx) =>
        trx.updateTable('case_').set({ workflow }).where('case_id', '=', broken).execute(),
      )
    await setWorkflow('not-there')
    engine.clock.advance('P6D')
    expect(await engine.runDue()).toEqual({ timers: 2, jobs: 1 })
    expect(await findCase(engine.host.store.read, fine)).toMatchObject({ status: 'completed' })
    const [incident] = await incidents(engine)
    expect(incident).toMatchObject({ kind: 'timer', case_id: broken })
    await setWorkflow('don-nghi')
    const retry = { commandId: engine.commandId(), incident: incident!.incident_id }
    await engine.retryIncident(retry, await engine.user('quan-tri'))
    expect(await engine.runDue()).toEqual({ timers: 1, jobs: 1 })
    expect(await findCase(engine.host.store.read, broken)).toMatchObject({ status: 'completed' })
    await engine.close()
  })
})

describe('records that a job writes', () => {
  const strict = new Map([
    [
      'so',
      {
        id: 'so',
        title: 'Sổ',
        kind: 'register' as const,
        schema: {
          type: 'object',
          required: ['ten'],
          properties: { ten: { type: 'string' }, lan: { type: 'integer' } },
        },
        label: 'ten',
        columns: ['ten'],
      },
    ],
  ])
  const write = async (...records: { id?: string; data: JsonObject; merge?: boolean }[]) => {
    const engine = await createTestEngine({
      plugins: [samplePlugin({ registers: strict })],
      jobs: { gui: async () => ({ records: records.map((record) => ({ register: 'so', ...record })) }) },
    })
    await waitingForTimer(engine)
    engine.clock.advance('P6D')
    await engine.runDue()
    engine.clock.advance('P1D')
    await engine.runDue()
    const rows = await engine.host.store.read.selectFrom('register_record').selectAll().orderBy('version').execute()
    const open = await incidents(engine)
    await engine.close()
    return { rows, open }
  }

  it('must fit their register, or nothing of the job is written', async () => {
    const { rows, open } = await write({ id: 'A', data: { ten: 'A' } }, { id: 'B', data: { lan: 1 } })
    expect(rows).toEqual([])
    expect(open).toMatchObject([{ kind: 'job', params: expect.stringContaining('at \\"/ten\\"') }])
  })

  it('are laid over what stood there when they are merged', async () => {
    const { rows, open } = await write({ id: 'A', data: { ten: 'A' } }, { id: 'A', data: { lan: 2 }, merge: true })
    expect(rows.map((row) => [row.data, row.newest])).toEqual([
      ['{"ten":"A"}', 0],
      ['{"ten":"A","lan":2}', 1],
    ])
    expect(open).toEqual([])
  })
})
