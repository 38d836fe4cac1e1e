import { describe, expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import type { Rule } from '../plugin/rule.ts'
import { findCase, mentionsOf } from '../store/cases.ts'
import { eventsOf } from '../store/events.ts'
import { findDraft, findTask } from '../store/tasks.ts'
import { incidentsOf } from '../store/work.ts'
import { createTestEngine, type TestEngine } from '../testing.ts'
import { writeRecord } from './record.ts'
import { requestWorkflow, rules, samplePlugin } from './sample.testing.ts'

const jobs = { gui: async () => ({ variables: { daGui: true } }) }
const createEngine = (change = {}) => createTestEngine({ plugins: [samplePlugin(change)], jobs })
const data = { ten: 'Nguyễn Văn A', ngay: 3 }

async function opened(engine: TestEngine) {
  const { caseId } = await engine.open('don-nghi', 'nhan-vien')
  return caseId
}

describe('a case', () => {
  it('walks from start to end', async () => {
    const engine = await createEngine()
    const { caseId, number } = await engine.open('don-nghi', 'nhan-vien')
    expect(number).toBe('HS-2026-0001')
    await engine.complete(caseId, 'nop', 'nhan-vien', data)
    expect(await engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')).toMatchObject({ openElements: ['cho'] })
    engine.clock.advance('P6D')
    expect(await engine.runDue()).toEqual({ timers: 1, jobs: 1 })
    const row = await findCase(engine.host.store.read, caseId)
    expect(row).toMatchObject({ status: 'completed', governing_date: '2026-11-24', regime: '["01/2026"]', due: null })
    expect(await engine.verify({ replay: true })).toMatchObject({ cases: 1, events: 5, faults: [] })
    await engine.close()
  })

  it('has numbers without gaps, year by year in Viet Nam', async () => {
    const engine = await createEngine()
    await expect(engine.open('don-nghi', 'nguoi-ngoai')).rejects.toMatchObject({ code: 'access-denied' })
    expect((await engine.open('don-nghi', 'nhan-vien')).number).toBe('HS-2026-0001')
    engine.clock.set('2026-12-31T16:59:59Z')
    expect((await engine.open('don-nghi', 'nhan-vien')).number).toBe('HS-2026-0002')
    engine.clock.set('2026-12-31T17:00:00Z')
    expect((await engine.open('don-nghi', 'nhan-vien')).number).toBe('HS-2027-0001')
    await engine.close()
  })

  it('keeps the revision it started with; the next one takes the new one', async () => {
    const engine = await createEngine()
    const before = await opened(engine)
    const content = bpmn(`${requestWorkflow}\n nop > kiem > duyet\n kiem: user roles=nhan-vien`, 'don-nghi')
    const changed = content.replace(/<bpmn:sequenceFlow id="nop_duyet"[^>]*><\/bpmn:sequenceFlow>/, '')
    const definitions = [{ kind: 'workflow' as const, id: 'don-nghi', plugin: 'mau', content: changed }]
    const publish = { commandId: engine.commandId(), definitions, basis: 'QĐ 02', note: '' }
    await engine.publish({ ...publish, effectiveFrom: '2026-11-26' }, await engine.user('quan-tri'))
    const between = await opened(engine)
    engine.clock.advance('P2D')
    const after = await opened(engine)
    for (const caseId of [before, between, after]) await engine.complete(caseId, 'nop', 'nhan-vien', data)
    expect(await Promise.all([before, between, after].map((id) => engine.waiting(id)))).toEqual([
      ['duyet'],
      ['duyet'],
      ['kiem'],
    ])
    expect((await engine.verify({ replay: true })).faults).toEqual([])
    await engine.close()
  })

  it('is refused a definition that cannot run, and publishing what is there already', async () => {
    const engine = await createEngine()
    const by = await engine.user('quan-tri')
    const publish = (content: string, effectiveFrom = '2026-12-01') =>
      engine.publish(
        {
          commandId: engine.commandId(),
          definitions: [{ kind: 'workflow', id: 'don-nghi', plugin: 'mau', content }],
          effectiveFrom,
          basis: '',
          note: '',
        },
        by,
      )
    await expect(publish('<xml')).rejects.toMatchObject({ code: 'diagnostics-block', status: 422 })
    await expect(publish(bpmn(requestWorkflow, 'don-nghi'))).rejects.toMatchObject({ code: 'nothing-to-publish' })
    await expect(publish('', '2026-13-01')).rejects.toMatchObject({ code: 'effective-date-invalid' })
    await engine.close()
  })

  it('is found by those who may read it only, and says why not to those who may', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const task = (await engine.task(caseId, 'nop')).task_id
    const command = { commandId: engine.commandId(), task, data }
    await expect(engine.completeTask(command, await engine.user('nguoi-ngoai'))).rejects.toMatchObject({
      code: 'task-not-found',
      status: 404,
    })
    await expect(engine.completeTask(command, await engine.user('lanh-dao'))).rejects.toMatchObject({
      code: 'access-denied',
      status: 403,
      params: { reasons: [{ code: 'task-role' }] },
    })
    await engine.close()
  })

  it('is not decided by the one it names', async () => {
    const engine = await createEngine()
    const deciding = await engine.user('lanh-dao', { name: 'sep' })
    await engine.host.store.transaction((trx) =>
      writeRecord(engine.host, trx, engine.host.plugins[0]!.registers, {
        register: 'people',
        id: 'P-1',
        data: { ten: 'Nguyễn Văn A', user: deciding.user.id },
        at: engine.clock.now(),
        caseId: null,
        by: null,
      }),
    )
    const caseId = await opened(engine)
    await engine.complete(caseId, 'nop', 'nhan-vien', { ...data, nguoi: 'P-1' })
    expect(await mentionsOf(engine.host.store.read, caseId)).toEqual(['P-1', deciding.user.id])
    const { task_id } = await engine.task(caseId, 'duyet')
    const command = { commandId: engine.commandId(), task: task_id, data: {}, outcome: 'dong-y' }
    await expect(engine.completeTask(command, deciding)).rejects.toMatchObject({
      params: { reasons: [{ code: 'own-dossier', params: { relation: 'mentioned' } }] },
    })
    await expect(engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'dong-y')).resolves.toBeDefined()
    await engine.close()
  })

  it('is cancelled with a reason, and takes nothing after its end', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const by = await engine.user('nhan-vien')
    const cancel = () => engine.cancelCase({ commandId: engine.commandId(), case: caseId, reason: 'Rút đơn' }, by)
    await cancel()
    expect(await findTask(engine.host.store.read, task_id)).toMatchObject({ state: 'cancelled' })
    await expect(cancel()).rejects.toMatchObject({ code: 'case-ended', status: 409 })
    await expect(engine.completeTask({ commandId: engine.commandId(), task: task_id, data }, by)).rejects.toMatchObject(
      {
        code: 'task-closed',
      },
    )
    await engine.close()
  })
})

describe('completing a task', () => {
  it('has the effect of one when the same command comes twice, also at once', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const by = await engine.user('nhan-vien')
    const command = { commandId: 'the-same-id', task: task_id, data }
    const answers = await Promise.all([engine.completeTask(command, by), engine.completeTask(command, by)])
    expect(answers[1]).toEqual(answers[0])
    expect(await eventsOf(engine.host.store.read, caseId)).toHaveLength(2)
    const other = engine.completeTask({ ...command, data: { ...data, ngay: 4 } }, by)
    await expect(other).rejects.toMatchObject({ code: 'command-id-reused', status: 409 })
    await expect(engine.completeTask(command, await engine.user('lanh-dao'))).rejects.toMatchObject({
      code: 'command-id-reused',
    })
    await engine.close()
  })

  it('goes to one of two who complete at once; the other learns that it is closed', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const users = [await engine.user('nhan-vien', { name: 'a' }), await engine.user('nhan-vien', { name: 'b' })]
    const results = await Promise.allSettled(
      users.map((by) => engine.completeTask({ commandId: engine.commandId(), task: task_id, data }, by)),
    )
    expect(results.map((result) => result.status)).toEqual(['fulfilled', 'rejected'])
    expect(results[1]).toMatchObject({ reason: { code: 'task-closed' } })
    await engine.close()
  })

  it('leaves nothing when it is refused, and the draft stays', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const task = await engine.task(caseId, 'nop')
    const by = await engine.user('nhan-vien')
    const bad = { ten: 'Nguyễn Văn A', ngay: 30 }
    await engine.saveDraft({ task: task.task_id, data: bad, version: 0 }, by)
    const before = await engine.host.store.read.selectFrom('case_').selectAll().execute()
    const command = { commandId: 'refused-first', task: task.task_id, data: bad }
    await expect(engine.completeTask(command, by)).rejects.toMatchObject({
      code: 'findings-block',
      status: 422,
      findings: [{ code: 'qua-so-ngay', path: '/ngay', severity: 'error', citation: '01/2026:1' }],
    })
    expect(await engine.host.store.read.selectFrom('case_').selectAll().execute()).toEqual(before)
    expect(await eventsOf(engine.host.store.read, caseId)).toHaveLength(1)
    expect(await findDraft(engine.host.store.read, task)).toMatchObject({ version: 1, data: JSON.stringify(bad) })
    // Its id is free: what was refused may be mended and sent again.
    await engine.completeTask({ ...command, data }, by)
    await engine.close()
  })

  it('evaluates the form itself: hidden values are not taken', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    await engine.complete(caseId, 'nop', 'nhan-vien', { ...data, lyDo: 'ẩn', laMat: 1 })
    const row = await findCase(engine.host.store.read, caseId)
    const { instances } = JSON.parse(row!.state) as { instances: Record<string, { variables: object }> }
    expect(Object.values(instances)[0]!.variables).toEqual(data)
    await engine.close()
  })

  it('is not blocked by rules when it gives the dossier back, and keeps the reason', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    await engine.complete(caseId, 'nop', 'nhan-vien', data)
    await engine.complete(caseId, 'duyet', 'lanh-dao', { lyDoTraLai: 'Thiếu xác nhận' }, 'tra-lai')
    expect(await engine.task(caseId, 'nop')).toMatchObject({ returned: 'Thiếu xác nhận' })
    await engine.complete(caseId, 'nop', 'nhan-vien', data)
    expect(await engine.task(caseId, 'duyet')).toMatchObject({ returned: null })
    await engine.close()
  })

  it('refuses an outcome that the task does not have', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    await engine.complete(caseId, 'nop', 'nhan-vien', data)
    await expect(engine.complete(caseId, 'duyet', 'lanh-dao', {}, 'khac')).rejects.toMatchObject({
      code: 'outcome-unknown',
      params: { expected: 'dong-y, tra-lai' },
    })
    await engine.close()
  })

  it('records the records a rule read', async () => {
    const engine = await createEngine()
    await engine.host.store.transaction((trx) =>
      writeRecord(engine.host, trx, engine.host.plugins[0]!.registers, {
        register: 'so-nghi',
        id: 'N-1',
        data: { ten: 'x', nguoi: 'P-9' },
        at: engine.clock.now(),
        caseId: null,
        by: null,
      }),
    )
    const caseId = await opened(engine)
    const done = await engine.complete(caseId, 'nop', 'nhan-vien', { ...data, nguoi: 'P-9' })
    expect(done.warnings).toMatchObject([{ code: 'da-nghi', severity: 'warning' }])
    const [, event] = await eventsOf(engine.host.store.read, caseId)
    expect(JSON.parse(event!.read)).toMatchObject({
      form: { id: 'don', number: 1 },
      rules: [{ rule: 'qua-so-ngay' }, { rule: 'da-nghi', records: { 'so-nghi': { 'N-1': 1 } } }],
    })
    await engine.close()
  })

  it('makes an incident of a rule that throws, blocks, and goes on', async () => {
    let isBroken = true
    const broken: Rule = {
      id: 'hong',
      title: 'Hỏng',
      cites: [],
      form: 'don',
      check: () => {
        if (isBroken) throw new Error('boom')
        return []
      },
    }
    const engine = await createEngine({ rules: [...rules, broken] })
    const caseId = await opened(engine)
    for (let times = 0; times < 2; times += 1) {
      await expect(engine.complete(caseId, 'nop', 'nhan-vien', data)).rejects.toMatchObject({
        code: 'findings-block',
        findings: [{ code: 'rule-failed', params: { rule: 'hong' } }],
      })
    }
    const incidents = () => incidentsOf(engine.host.store.read, caseId)
    expect(await incidents()).toMatchObject([{ kind: 'rule', code: 'rule-failed', state: 'open' }])
    isBroken = false
    await engine.complete(caseId, 'nop', 'nhan-vien', data)
    expect(await incidents()).toMatchObject([{ state: 'resolved' }])
    await engine.close()
  })

  it.each([
    ['a key into the prototype', JSON.parse('{"a":{"__proto__":1}}'), '/a/__proto__'],
    ['a value that is no JSON', { a: Number.NaN }, '/a'],
    ['a character that is none', { a: 'x\0' }, '/a'],
    ['nesting without end', JSON.parse(`${'{"a":'.repeat(100)}1${'}'.repeat(100)}`), '/a'],
  ])('refuses %s', async (_, hostile, path) => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const refused = engine.complete(caseId, 'nop', 'nhan-vien', hostile)
    await expect(refused).rejects.toMatchObject({ code: 'data-refused', status: 422 })
    await expect(refused).rejects.toMatchObject({ params: { path: expect.stringContaining(path) } })
    await engine.close()
  })
})

describe('a draft', () => {
  it('is kept as it is, with what the rules say of it', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const by = await engine.user('nhan-vien')
    const saved = await engine.saveDraft({ task: task_id, data: { ngay: 20 }, version: 0 }, by)
    expect(saved).toMatchObject({ version: 1 })
    expect(await engine.task(caseId, 'nop')).toMatchObject({ errors: 2, warnings: 0 })
    await engine.close()
  })

  it('does not overwrite what somebody else saved in between', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const [a, b] = [await engine.user('nhan-vien', { name: 'a' }), await engine.user('nhan-vien', { name: 'b' })]
    await engine.saveDraft({ task: task_id, data: { ten: 'a' }, version: 0 }, a)
    const late = engine.saveDraft({ task: task_id, data: { ten: 'b' }, version: 0 }, b)
    await expect(late).rejects.toMatchObject({
      code: 'draft-conflict',
      status: 409,
      params: { by: a.user.name, version: 1 },
    })
    await engine.saveDraft({ task: task_id, data: { ten: 'b' }, version: 1 }, b)
    await engine.close()
  })
})

describe('claiming', () => {
  it('gives a task to one of those who reach for it', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const users = await Promise.all(['a', 'b', 'c'].map((name) => engine.user('nhan-vien', { name })))
    const results = await Promise.allSettled(
      users.map((by) => engine.claimTask({ commandId: engine.commandId(), task: task_id }, by)),
    )
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1)
    expect(results.find((result) => result.status === 'rejected')).toMatchObject({ reason: { code: 'task-claimed' } })
    await engine.close()
  })

  it('is released by its holder and assigned to somebody who may do it', async () => {
    const engine = await createEngine()
    const caseId = await opened(engine)
    const { task_id } = await engine.task(caseId, 'nop')
    const [a, b] = [await engine.user('nhan-vien', { name: 'a' }), await engine.user('nhan-vien', { name: 'b' })]
    const head = await engine.user('lanh-dao')
    const command = () => ({ commandId: engine.commandId(), task: task_id })
    await engine.claimTask(command(), a)
    await expect(engine.releaseTask(command(), b)).rejects.toMatchObject({ code: 'task-not-claimed' })
    await engine.releaseTask(command(), a)
    await engine.assignTask({ ...command(), user: b.user.id }, head)
    await expect(engine.completeTask({ ...command(), data }, a)).rejects.toMatchObject({ code: 'access-denied' })
    const unfit = engine.assignTask({ ...command(), user: head.user.id }, head)
    await expect(unfit).rejects.toMatchObject({ code: 'assignee-unfit' })
    const types = (await eventsOf(engine.host.store.read, caseId)).map((event) => event.type)
    expect(types).toEqual(['start', 'claimed', 'released', 'assigned'])
    expect((await engine.verify()).faults).toEqual([])
    await engine.close()
  })
})
