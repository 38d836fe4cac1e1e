import type { Form } from '@statecraft/forms'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newCommandId } from '../../client.ts'
import { createTestApp, type TestApp } from '../testing/test-app.ts'

let test: TestApp
let administrator: Client
let employee: Client

beforeAll(async () => {
  test = await createTestApp()
  administrator = await test.as('administrator', 'so')
  employee = await test.as('employee', 'phong-a')
})
afterAll(() => test.close())

/** The form with one more field. */
async function withField(required: boolean): Promise<string> {
  const { content } = await administrator.definitions.get('form', 'leave-request')
  const form = JSON.parse(content) as Form
  const schema = form.schema as { properties: Record<string, object>; required?: string[] }
  schema.properties.phone = { type: 'string', title: 'Số điện thoại' }
  if (required) schema.required = [...(schema.required ?? []), 'phone']
  return JSON.stringify(form)
}

const start = () => employee.cases.start({ commandId: newCommandId(), workflow: 'leave-request', unit: 'phong-a' })

describe('definitions', () => {
  it('are there to read for those who may', async () => {
    const { items } = await administrator.definitions.list()
    expect(items.find(({ kind, id }) => kind === 'workflow' && id === 'leave-request')).toMatchObject({
      title: 'Nghỉ phép',
      revision: 1,
      draft: null,
      editable: true,
    })
    await expect(employee.definitions.list()).rejects.toMatchObject({ code: 'not-allowed' })
    const detail = await administrator.definitions.get('workflow', 'leave-request')
    expect(detail.content).toContain('<bpmn:process id="leave-request"')
    expect(detail.references.forms).toContainEqual({ id: 'leave-request', title: expect.any(String) })
    expect(detail.references.roles.map(({ id }) => id)).toContain('head')
    await expect(administrator.definitions.get('form', 'nothing')).rejects.toMatchObject({
      code: 'definition-not-found',
    })
  })

  it('are checked as a whole: a draft that breaks another definition is told', async () => {
    const { content } = await administrator.definitions.get('workflow', 'leave-request')
    const { diagnostics } = await administrator.definitions.check('workflow', 'leave-request', {
      content: content.replace('formId="leave-request"', 'formId="gone"'),
    })
    expect(diagnostics.map(({ severity }) => severity)).toContain('error')
    expect(diagnostics[0]?.message).not.toMatch(/^[a-z-]+$/)
    const broken = await administrator.definitions.check('form', 'leave-request', { content: '{ "id": ' })
    expect(broken.diagnostics.map(({ code }) => code)).toContain('json-broken')
  })
})

describe('settings', () => {
  it('that are out of their bounds are told in the words of their field', async () => {
    const { diagnostics } = await administrator.definitions.check('settings', 'hello', {
      content: JSON.stringify({ maxDays: 0, daysWithoutReview: 2 }),
    })
    expect(diagnostics).toMatchObject([
      { element: '/maxDays', message: '“Số ngày nghỉ nhiều nhất trong một đơn” phải từ 1 trở lên. Đang nhập 0.' },
    ])
  })
})

describe('a draft', () => {
  it('is kept, refused to a second writer, and thrown away', async () => {
    const content = await withField(false)
    const saved = await administrator.definitions.saveDraft('form', 'leave-request', { content, version: 0 })
    expect(saved).toMatchObject({ version: 1 })
    // Again with the same content, as after a lost answer: it is the same save.
    expect(await administrator.definitions.saveDraft('form', 'leave-request', { content, version: 0 })).toEqual(saved)
    const other = await withField(true)
    await expect(
      administrator.definitions.saveDraft('form', 'leave-request', { content: other, version: 0 }),
    ).rejects.toMatchObject({ status: 409, code: 'draft-conflict' })
    expect((await administrator.definitions.get('form', 'leave-request')).draft).toMatchObject({ version: 1 })
    await administrator.definitions.discardDraft('form', 'leave-request')
    expect((await administrator.definitions.get('form', 'leave-request')).draft).toBeNull()
  })

  it('tells in sentences what publishing it would change', async () => {
    await administrator.definitions.saveDraft('form', 'leave-request', { content: await withField(true), version: 0 })
    const preview = await administrator.publications.preview()
    expect(preview.changes).toContainEqual(
      expect.objectContaining({ sentence: 'Thêm trường “Số điện thoại”.', effect: 'needs-data', element: '/phone' }),
    )
    expect(preview.checks.every(({ passed }) => passed)).toBe(true)
    await administrator.definitions.discardDraft('form', 'leave-request')
  })

  it('becomes the revision of the next case; an open one keeps its own', async () => {
    const open = await start()
    const before = (await employee.tasks.get(open.task!)).form!
    await administrator.definitions.saveDraft('form', 'leave-request', { content: await withField(false), version: 0 })
    const command = {
      commandId: newCommandId(),
      drafts: [{ kind: 'form' as const, id: 'leave-request' }],
      // A day that has passed: from now on.
      effectiveFrom: '2020-01-01',
      basis: 'Quyết định mẫu',
    }
    const published = await administrator.publications.publish(command)
    expect(published.revisions).toEqual([{ kind: 'form', id: 'leave-request', number: 2 }])
    expect(await administrator.publications.publish(command)).toEqual(published)
    // A page that was open all the while began from a draft that is published: saving it would undo what came since.
    const stale = administrator.definitions.saveDraft('form', 'leave-request', { content: '{}', version: 1 })
    await expect(stale).rejects.toMatchObject({ status: 409, code: 'draft-conflict' })
    expect((await employee.tasks.get(open.task!)).form).toEqual(before)
    expect((await employee.tasks.get((await start()).task!)).form).toMatchObject({ number: 2 })
    const restored = await administrator.definitions.restore('form', 'leave-request', { number: 1 })
    expect(restored.version).toBe(1)
    const { draftContent, revisions } = await administrator.definitions.get('form', 'leave-request')
    expect(draftContent).not.toContain('Số điện thoại')
    expect(revisions.map(({ number, basis }) => [number, basis])).toEqual([
      [2, 'Quyết định mẫu'],
      [1, 'hello 0.1.0'],
    ])
    const { items } = await administrator.publications.list()
    expect(items).toContainEqual(
      expect.objectContaining({
        basis: 'Quyết định mẫu',
        revisions: [expect.objectContaining({ kind: 'form', id: 'leave-request', number: 2 })],
      }),
    )
    expect(items).toContainEqual(expect.objectContaining({ by: null, basis: 'hello 0.1.0' }))
    await administrator.definitions.discardDraft('form', 'leave-request')
  })

  it('of a workflow tells with each fault what its words were filled from', async () => {
    const { content } = await administrator.definitions.get('workflow', 'leave-request')
    const unnamed = content.replace('formId="leave-request"', 'formId="leave-requests"')
    const { diagnostics } = await administrator.definitions.check('workflow', 'leave-request', { content: unnamed })
    expect(diagnostics).toContainEqual(
      expect.objectContaining({ code: 'form-missing', params: expect.objectContaining({ form: 'leave-requests' }) }),
    )
  })

  it('of a form tells which rule reads a field that is gone, and is not published', async () => {
    const { content } = await administrator.definitions.get('form', 'leave-request')
    const renamed = content.replaceAll(/\bdays\b/g, 'numberOfDays')
    const { diagnostics } = await administrator.definitions.check('form', 'leave-request', { content: renamed })
    const told = diagnostics.find(({ code }) => code === 'rule-reads-missing-field')
    expect(told).toMatchObject({ severity: 'error', file: 'rules/not-too-long.ts', params: { field: 'days' } })
    expect(told?.message).toContain('days')
    await administrator.definitions.saveDraft('form', 'leave-request', { content: renamed, version: 0 })
    const { diagnostics: previewed } = await administrator.publications.preview()
    expect(previewed.map(({ code }) => code)).toContain('rule-reads-missing-field')
    await administrator.definitions.discardDraft('form', 'leave-request')
  })

  it('that cannot run is not published', async () => {
    const { content } = await administrator.definitions.get('workflow', 'leave-request')
    const cut = content.replace('targetRef="request"', 'targetRef="nowhere"')
    await administrator.definitions.saveDraft('workflow', 'leave-request', { content: cut, version: 0 })
    const refused = administrator.publications.publish({
      commandId: newCommandId(),
      drafts: [{ kind: 'workflow', id: 'leave-request' }],
      effectiveFrom: '2026-11-24',
      basis: 'x',
    })
    await expect(refused).rejects.toMatchObject({ status: 422, code: 'diagnostics-block' })
    await administrator.definitions.discardDraft('workflow', 'leave-request')
  })
})
