import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, newCommandId } from '../../client.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let employee: Client
let head: Client

beforeAll(async () => {
  test = await createTestApp()
  employee = await test.as('employee', 'phong-a')
  head = await test.as('head', 'so')
})
afterAll(() => test.close())

const leave = { fullName: 'Nguyễn Văn A', from: '2026-12-01', days: 8, reason: 'Việc gia đình' }

async function sentForReview() {
  const started = await employee.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit: 'phong-a' })
  expect((await employee.cases.submissions(started.case.id)).items).toEqual([])
  await employee.tasks.complete(started.task!, { commandId: newCommandId(), data: leave })
  return started.case.id
}

it('is read by whoever decides: the form, what was entered, by whom and when', async () => {
  const caseId = await sentForReview()
  const { items } = await head.cases.submissions(caseId)
  expect(items).toMatchObject([
    {
      element: 'request',
      step: 'Viết đơn',
      at: test.clock.at,
      by: { name: 'employee phong-a' },
      outcome: null,
      form: { id: 'leave-request', number: 1, definition: { title: 'Đơn xin nghỉ phép' } },
      data: leave,
      context: { case: { unit: 'phong-a' }, settings: expect.any(Object) },
    },
  ])
})

it('is not there for another unit', async () => {
  const colleague = await test.as('employee', 'phong-b')
  await expect(colleague.cases.submissions(await sentForReview())).rejects.toMatchObject({ status: 404 })
})

it('brings its rules to the task of the next step, each saying to which form it belongs', async () => {
  const caseId = await sentForReview()
  const task = (await head.cases.get(caseId)).tasks.find(({ state }) => state === 'open')!
  const detail = await head.tasks.get(task.id)
  expect(detail.form).toBeNull()
  expect(detail.rules).toMatchObject([
    { rule: 'not-too-long', form: { id: 'leave-request', title: 'Đơn xin nghỉ phép' }, findings: [] },
  ])
  // They inform: the step goes on whatever they say, for it has no form of its own.
  await head.tasks.complete(task.id, { commandId: newCommandId(), data: {} })
})
