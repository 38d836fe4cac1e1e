import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newCommandId } from '../../client.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let app: TestApp
let employee: Client
let head: Client
let administrator: Client
beforeAll(async () => {
  app = await createTestApp()
  employee = await app.as('employee', 'phong-a')
  head = await app.as('head', 'phong-a')
  administrator = await app.as('administrator', 'so')
})
afterAll(() => app.close())

const id = () => ({ commandId: newCommandId() })
const why = () => ({ ...id(), reason: 'chờ ý kiến' })

async function openCase(): Promise<{ caseId: string; task: string }> {
  const opened = await employee.cases.start({ ...id(), workflow: 'leave-request', unit: 'phong-a' })
  return { caseId: opened.case.id, task: opened.task! }
}

describe('a case', () => {
  it('is suspended and resumed, and its history says by whom and why', async () => {
    const { caseId, task } = await openCase()
    expect((await head.cases.get(caseId)).can).toMatchObject({ suspend: true, correct: true })
    expect((await head.cases.suspend(caseId, why())).suspendedAt).not.toBeNull()
    await expect(employee.tasks.complete(task, { ...id(), data: {} })).rejects.toMatchObject({ status: 422 })
    await expect(
      employee.tasks.complete(task, {
        ...id(),
        data: { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 2 },
      }),
    ).rejects.toMatchObject({ status: 409, code: 'case-suspended' })
    await expect(employee.cases.suspend(caseId, why())).rejects.toMatchObject({ code: 'not-allowed' })
    expect((await head.cases.resume(caseId, why())).suspendedAt).toBeNull()
    const { history } = await head.cases.get(caseId)
    expect(history.slice(-2).map(({ text }) => text)).toEqual([
      'tạm dừng hồ sơ: chờ ý kiến',
      'tiếp tục hồ sơ: chờ ý kiến',
    ])
  })

  it('has its data corrected, with the old value in the log', async () => {
    const { caseId } = await openCase()
    await head.cases.correct(caseId, { ...why(), variables: { days: 4, note: 'x' } })
    await head.cases.correct(caseId, { ...why(), variables: { days: 5 } })
    const detail = await head.cases.get(caseId)
    expect(detail.data).toMatchObject({ days: 5, note: 'x' })
    expect(detail.history.at(-1)!.text).toBe('đính chính days: chờ ý kiến')
    const { input } = await app.engine.host.store.read
      .selectFrom('event')
      .select('input')
      .where('case_id', '=', caseId)
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(input)).toMatchObject({ changes: [{ name: 'days', before: 4, after: 5 }], reason: 'chờ ý kiến' })
  })
})

describe('a task', () => {
  it('gets another deadline, or none, and keeps who has claimed it', async () => {
    const { task, caseId } = await openCase()
    await employee.tasks.claim(task, id())
    const later = await head.tasks.setDeadline(task, { ...why(), due: '2026-12-24T10:00:00Z' })
    expect(later.due?.at).toBe('2026-12-24T10:00:00.000Z')
    expect(later.assignee).not.toBeNull()
    expect((await head.cases.get(caseId)).due?.at).toBe('2026-12-24T10:00:00.000Z')
    expect((await head.tasks.setDeadline(task, { ...why(), due: null })).due).toBeNull()
    await expect(head.tasks.setDeadline(task, { ...why(), due: 'mai' })).rejects.toMatchObject({
      code: 'deadline-invalid',
    })
    await expect(employee.tasks.setDeadline(task, { ...why(), due: null })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  it('is delegated and done in both names, or given back to whose it is', async () => {
    const { task, caseId } = await openCase()
    const data = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 7, reason: 'Việc gia đình' }
    await employee.tasks.complete(task, { ...id(), data })
    const review = (await head.cases.get(caseId)).tasks.find(({ state }) => state === 'open')!.id
    const above = await app.as('head', 'so')
    const [me, other] = [(await head.me()).user!, (await above.me()).user!]
    await expect(employee.tasks.delegate(review, { ...why(), user: other.id })).rejects.toMatchObject({ status: 403 })
    const summary = await head.tasks.delegate(review, { ...why(), user: other.id })
    expect(summary).toMatchObject({ assignee: { id: other.id }, delegatedBy: { id: me.id } })
    await expect(head.tasks.complete(review, { ...id(), data: {} })).rejects.toMatchObject({ status: 403 })
    expect(await above.tasks.release(review, id())).toMatchObject({ assignee: { id: me.id }, delegatedBy: null })
    await head.tasks.delegate(review, { ...why(), user: other.id })
    const { outcomes } = await above.tasks.get(review)
    await above.tasks.complete(review, { ...id(), data: {}, ...(outcomes[0] && { outcome: outcomes[0].value }) })
    const last = (await head.cases.get(caseId)).history.find(
      ({ type, by }) => type === 'complete' && by?.id === other.id,
    )
    expect(last?.onBehalfOf?.id).toBe(me.id)
  })
})

describe('many', () => {
  it('are done each by itself: what is refused for one leaves the others, and the same call again does nothing twice', async () => {
    const cases = [await openCase(), await openCase(), await openCase()]
    const ids = cases.map(({ caseId }) => caseId)
    await head.cases.suspend(ids[1]!, why())
    const call = { ...why(), operation: 'suspend' as const, items: [...ids, 'nobody'] }
    const { items } = await head.operations.bulk(call)
    expect(items.map(({ problem }) => problem?.code ?? null)).toEqual([null, 'case-suspended', null, 'case-not-found'])
    expect((await head.operations.bulk(call)).items).toEqual(items)
    const resumed = await head.operations.bulk({ ...why(), operation: 'resume', items: ids })
    expect(resumed.items.every(({ problem }) => problem === null)).toBe(true)
    const me = (await head.me()).user!
    const refused = await head.operations.bulk({ ...id(), operation: 'assign', items: [cases[0]!.task], user: me.id })
    expect(refused.items[0]!.problem?.code).toBe('assignee-unfit')
    await expect(head.operations.bulk({ ...id(), operation: 'cancel', items: ids })).rejects.toMatchObject({
      code: 'reason-missing',
    })
    const cancelled = await head.operations.bulk({ ...why(), operation: 'cancel', items: ids })
    expect(cancelled.items.every(({ problem }) => problem?.code === 'access-denied')).toBe(true)
  })
})

describe('a workflow', () => {
  it('is suspended and resumed by who manages operations', async () => {
    const workflow = 'leave-request'
    await expect(head.operations.suspend({ ...why(), workflow })).rejects.toMatchObject({ code: 'not-allowed' })
    const { items } = await administrator.operations.suspend({ ...why(), workflow })
    expect(items[0]).toMatchObject({ scope: 'workflow', workflow, ended: null })
    await expect(openCase()).rejects.toMatchObject({ code: 'workflow-suspended', status: 409 })
    const after = await administrator.operations.resume({ ...why(), workflow })
    expect(after.items[0]!.ended).toMatchObject({ reason: 'chờ ý kiến' })
    await openCase()
  })
})
