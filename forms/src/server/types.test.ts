import { describe, expect, it } from 'vitest'
import { leaveRequest } from '../testing/leave-request.ts'
import { typeName, typesOfForm, typesOfRegister } from './types.ts'

describe('typesOfForm', () => {
  it('writes one interface, named after the id, with titles as comments', async () => {
    const text = await typesOfForm(leaveRequest())
    expect(text.match(/^export .*$/gm)).toEqual(['export interface LeaveRequest {'])
    expect(text).toContain("kind: 'annual' | 'sick'")
    expect(text).toMatch(/Số ngày[\s\S]*?days: number/)
    expect(text).toMatch(/stays\?: \{[\s\S]*place: string[\s\S]*nights\?: number[\s\S]*\}\[\]/)
  })

  it('makes optional what the form may hide', async () => {
    const hidden = leaveRequest()
    hidden.schema.required = ['kind', 'doctor']
    expect(await typesOfForm(hidden)).toContain('doctor?: {')
  })

  it('writes the same bytes each time', async () => {
    expect(await typesOfForm(leaveRequest())).toBe(await typesOfForm(leaveRequest()))
  })

  it('lets no title out of its comment', async () => {
    const form = leaveRequest({
      schema: { type: 'object', properties: { a: { type: 'string', title: '*/ export type Evil = 1 /*' } } },
    })
    expect((await typesOfForm(form)).match(/\*\/ export/)).toBeNull()
  })

  it('keeps fields whose names are words of JSON Schema', async () => {
    const form = leaveRequest({
      schema: { type: 'object', properties: { title: { type: 'string' }, enum: { type: 'string' } } },
    })
    expect(await typesOfForm(form)).toMatch(/title\?: string[\s\S]*enum\?: string/)
  })

  it('fetches nothing', async () => {
    const form = leaveRequest({ schema: { type: 'object', properties: { a: { $ref: 'http://127.0.0.1:1/x' } } } })
    await expect(typesOfForm(form))
      .resolves.toContain('LeaveRequest')
      .catch(() => undefined)
  })
})

it('writes the types of a register', async () => {
  const schema = { type: 'object', required: ['name'], properties: { name: { type: 'string', title: 'Tên' } } }
  expect(await typesOfRegister({ id: 'award-list', schema })).toContain('export interface AwardList {')
})

it('names types in PascalCase', () => expect(['de-nghi', 'a', 'x-1-b'].map(typeName)).toEqual(['DeNghi', 'A', 'X1B']))
