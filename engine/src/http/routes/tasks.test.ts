import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newCommandId } from '../../client.ts'
import { createTestApp, type TestApp, testOrigin } from '../testing/test-app.ts'

let test: TestApp
let employee: Client
let colleague: Client
let head: Client

beforeAll(async () => {
  test = await createTestApp()
  employee = await test.as('employee', 'phong-a')
  colleague = await test.as('employee', 'phong-b')
  head = await test.as('head', 'so')
})
afterAll(() => test.close())

const start = async () => {
  const started = await employee.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit: 'phong-a' })
  return { case: started.case.id, task: started.task! }
}
const leave = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 2, reason: 'Việc gia đình' }

describe('a task', () => {
  it('is in the inbox of those who may do it, and opens with its form', async () => {
    const { task } = await start()
    const { items } = await employee.tasks.list({ filter: 'unassigned' })
    expect(items.map(({ id }) => id)).toContain(task)
    const detail = await employee.tasks.get(task)
    expect(detail).toMatchObject({
      step: 'Viết đơn',
      form: { id: 'leave-request', number: 1, definition: { id: 'leave-request' } },
      draft: null,
      can: { work: true, claim: true, assign: false },
      stepNumber: 1,
      stepCount: 2,
    })
    expect(detail.why.assign).toBeTruthy()
  })

  it('is not there for another unit, whatever is asked of it', async () => {
    const { task, case: caseId } = await start()
    const commandId = newCommandId()
    const asked = [
      colleague.tasks.get(task),
      colleague.tasks.check(task, { data: {} }),
      colleague.tasks.saveDraft(task, { data: {}, version: 0 }),
      colleague.tasks.claim(task, { commandId }),
      colleague.tasks.complete(task, { commandId, data: leave }),
      colleague.cases.get(caseId),
    ]
    await Promise.all(asked.map((refused) => expect(refused).rejects.toMatchObject({ status: 404 })))
    expect((await colleague.tasks.list()).items).toEqual([])
    expect((await colleague.cases.list()).items).toEqual([])
  })

  it('keeps a draft that breaks rules, and tells who was quicker', async () => {
    const { task } = await start()
    const saved = await employee.tasks.saveDraft(task, { data: { ...leave, days: 300 }, version: 0 })
    expect(saved).toMatchObject({ version: 1, savedAt: test.clock.at })
    expect(saved.rules.find(({ rule }) => rule === 'not-too-long')?.findings).toHaveLength(1)
    expect(await employee.tasks.get(task)).toMatchObject({ data: { days: 300 }, draft: { version: 1 } })
    await expect(employee.tasks.saveDraft(task, { data: {}, version: 0 })).rejects.toMatchObject({
      status: 409,
      code: 'draft-conflict',
      params: { by: 'employee phong-a', version: 1 },
    })
  })

  it('takes the same save again for one, its answer having been lost', async () => {
    const { task } = await start()
    const body = { data: { ...leave, days: 2 }, version: 0 }
    const first = await employee.tasks.saveDraft(task, body)
    test.clock.at = new Date(Date.parse(test.clock.at) + 60_000).toISOString()
    expect(await employee.tasks.saveDraft(task, body)).toEqual(first)
    const other = { ...body, data: { ...leave, days: 4 } }
    await expect(employee.tasks.saveDraft(task, other)).rejects.toMatchObject({ code: 'draft-conflict' })
  })

  it('is refused with findings in words, and taken when they are mended', async () => {
    const { task, case: caseId } = await start()
    const commandId = newCommandId()
    const refusal = await employee.tasks
      .complete(task, { commandId, data: { ...leave, days: 300 } })
      .catch((error) => error)
    expect(refusal).toMatchObject({ status: 422, code: 'findings-block' })
    expect(refusal.findings[0]).toMatchObject({
      code: 'not-too-long',
      path: '/days',
      citation: { ref: expect.any(String) },
    })
    expect(refusal.findings[0].title).not.toContain('not-too-long')
    // The refusal kept nothing, not even the id of its command.
    const done = await employee.tasks.complete(task, { commandId, data: leave })
    expect(done.case).toMatchObject({ id: caseId, status: 'completed', steps: [] })
  })

  it('counts once when the same command comes twice', async () => {
    const { task } = await start()
    const command = { commandId: newCommandId(), data: { ...leave, days: 8 } }
    const [first, second] = await Promise.all([
      employee.tasks.complete(task, command),
      employee.tasks.complete(task, command),
    ])
    expect(second).toEqual(first)
    expect(first.case.steps).toEqual(['Thủ trưởng xem xét'])
    const opened = newCommandId()
    const twice = await Promise.all(
      [1, 2].map(() => employee.cases.start({ commandId: opened, workflow: 'leave-request', unit: 'phong-a' })),
    )
    expect(twice[0]).toEqual(twice[1])
    await expect(employee.tasks.complete(task, { ...command, data: leave })).rejects.toMatchObject({
      code: 'command-id-reused',
    })
  })

  it('shows deadlines in working days', async () => {
    const { task } = await start()
    await employee.tasks.complete(task, { commandId: newCommandId(), data: { ...leave, days: 8 } })
    const [review] = (await head.tasks.list({ sort: 'newest' })).items
    expect(review).toMatchObject({ step: 'Thủ trưởng xem xét', due: { workingDays: 3, state: 'later' } })
    test.clock.at = '2026-12-07T02:00:00.000Z'
    expect((await head.tasks.get(review!.id)).due).toMatchObject({ state: 'overdue' })
    test.clock.at = '2026-11-24T02:00:00.000Z'
  })

  it('can be taken and given back', async () => {
    const { task } = await start()
    expect((await employee.tasks.claim(task, { commandId: newCommandId() })).assignee).toMatchObject({
      name: 'employee phong-a',
    })
    expect((await employee.tasks.list({ filter: 'mine' })).items.map(({ id }) => id)).toContain(task)
    expect((await employee.tasks.release(task, { commandId: newCommandId() })).assignee).toBeNull()
  })

  it('comes a page at a time without repeating', async () => {
    for (let turn = 0; turn < 5; turn += 1) await start()
    const seen: string[] = []
    let cursor: string | null = null
    do {
      const page = await employee.tasks.list({ limit: 2, sort: 'newest', ...(cursor ? { cursor } : {}) })
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.next
    } while (cursor)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBe((await employee.tasks.list()).counts.all)
    await expect(employee.tasks.list({ cursor: 'nonsense' })).rejects.toMatchObject({ code: 'query-invalid' })
  })
})

describe('the validator of a form', () => {
  it('is a module that stands alone and is kept for ever', async () => {
    const { form } = await employee.tasks.get((await start()).task)
    const missing = await test.send(employee.validatorAddress('0'.repeat(64)))
    expect(missing.status).toBe(401)
    const signedIn = await test.as('employee', 'phong-a')
    expect(signedIn.validatorAddress(form!.hash)).toBe(`${testOrigin}/api/forms/${form!.hash}/validator.js`)
    const { standaloneValidator } = await import('@statecraft/forms/server')
    const module = standaloneValidator(form!.definition as never)
    const { default: validate } = (await import(`data:text/javascript,${encodeURIComponent(module)}`)) as {
      default: (data: unknown) => { instancePath: string }[]
    }
    expect(validate({ ...leave, days: 0 }).map(({ instancePath }) => instancePath)).toContain('/days')
  })
})
