import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addField, changeField, moveField, removeField, renameField } from './edit.ts'
import { fieldsOf } from './field.ts'
import type { Form } from './form.ts'
import type { JsonObject } from './json.ts'
import { migrateSubmission, withKept } from './migrate.ts'
import { leaveRequest } from './testing/leave-request.ts'
import { type Random, randomOf } from './testing/random.ts'
import { randomData } from './testing/random-data.ts'
import { randomForm } from './testing/random-form.ts'

const formOf = (result: ReturnType<typeof addField>): Form => {
  if ('diagnostics' in result) throw new Error(JSON.stringify(result.diagnostics))
  return result.form
}
const draft: JsonObject = {
  kind: 'sick',
  days: 3,
  deputy: 'P1',
  doctor: { hospital: 'Bệnh viện A', paper: 'F1' },
  stays: [{ place: 'Huế', nights: 2 }, { place: 'Vinh' }],
}

describe('a submission under another revision', () => {
  it('stays as it is when the form does', () => {
    expect(migrateSubmission(leaveRequest(), leaveRequest(), draft)).toEqual({ data: draft, kept: [], changes: [] })
  })

  it('keeps aside what has no home, named by its title, also in groups and rows', () => {
    const base = leaveRequest({ logic: [] })
    const less = ['/deputy', '/doctor/paper', '/stays/*/nights'].reduce(
      (form, path) => formOf(removeField(form, { path })),
      base,
    )
    const { data, kept, changes } = migrateSubmission(base, less, draft)
    expect(data).toEqual({
      kind: 'sick',
      days: 3,
      doctor: { hospital: 'Bệnh viện A' },
      stays: [{ place: 'Huế' }, { place: 'Vinh' }],
    })
    expect(kept).toEqual([
      { path: '/deputy', title: 'Người thay', value: 'P1' },
      { path: '/doctor/paper', title: 'Giấy', value: 'F1' },
      { path: '/stays/0/nights', title: 'Số đêm', value: 2 },
    ])
    expect(changes.map(({ kind, effect }) => `${kind} ${effect}`)).toEqual(Array(3).fill('field-removed breaking'))
  })

  it('keeps aside what a field of another type cannot hold, and moves what it can', () => {
    const to = formOf(
      changeField(leaveRequest({ logic: [] }), {
        path: '/days',
        schema: { type: 'string', minimum: null, maximum: null },
      }),
    )
    expect(migrateSubmission(leaveRequest(), to, { days: 3 })).toMatchObject({
      data: {},
      kept: [{ path: '/days', value: 3 }],
    })
    const wide = formOf(changeField(leaveRequest({ logic: [] }), { path: '/days', schema: { type: 'number' } }))
    expect(migrateSubmission(leaveRequest(), wide, { days: 3 })).toMatchObject({ data: { days: 3 }, kept: [] })
  })

  it('leaves what was typed wrong where it was typed', () => {
    const to = leaveRequest({ title: 'Đơn mới' })
    expect(migrateSubmission(leaveRequest(), to, { days: 'ba', from: '31/02/2026' }).data).toEqual({
      days: 'ba',
      from: '31/02/2026',
    })
  })

  it('follows a field to its new name, and does not give the name away to another', () => {
    const to = formOf(renameField(leaveRequest(), { path: '/stays', name: 'trips' }))
    const renamed = { '/stays': 'trips' }
    expect(migrateSubmission(leaveRequest(), to, { stays: [{ place: 'Huế' }] }, { renamed })).toMatchObject({
      data: { trips: [{ place: 'Huế' }] },
      kept: [],
    })
    expect(migrateSubmission(leaveRequest(), to, { stays: [{ place: 'Huế' }] }).kept).toHaveLength(1)
  })

  it('moves names that mean something elsewhere as names', () => {
    const data = JSON.parse('{"__proto__": {"a": 1}, "days": 2}') as JsonObject
    const migrated = migrateSubmission(leaveRequest(), leaveRequest(), data)
    expect(migrated.kept).toEqual([{ path: '/__proto__', title: '__proto__', value: { a: 1 } }])
    expect(JSON.stringify(withKept(migrated.data, migrated.kept))).toBe('{"days":2,"__proto__":{"a":1}}')
  })
})

/** The form after one random edit that its author may make. */
function edited(random: Random, form: Form, turn: number): Form {
  const fields = fieldsOf(form)
  const { pointer: path, parent } = random.pick(fields)
  const schema = random.pick<JsonObject>([
    { type: 'string' },
    { type: 'integer' },
    { type: 'array', items: { type: 'string' } },
    { type: 'boolean' },
  ])
  const result = random.pick([
    () => addField(form, { into: parent, name: `moi${turn}`, schema: { ...schema, title: 'Mới' } }),
    () => removeField({ ...form, logic: [] }, { path }),
    () => moveField(form, { path, after: null }),
    () => changeField(form, { path, schema }),
    () => changeField(form, { path, schema: { title: 'Tên khác' }, required: random.chance(0.5) }),
  ])()
  return 'form' in result ? result.form : form
}

it('drops nothing, whatever is edited: with what was kept aside, the submission is what it was', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const random = randomOf(seed)
      const from = randomForm(random)
      let to = from
      for (let turn = random.int(6); turn > 0; turn--) to = edited(random, to, turn)
      const data = randomData(random, from)
      const before = structuredClone(data)
      const { data: moved, kept } = migrateSubmission(from, to, data)
      expect(withKept(moved, kept)).toEqual(data)
      expect(data).toEqual(before)
      expect(migrateSubmission(to, to, moved)).toEqual({ data: moved, kept: [], changes: [] })
    }),
    { numRuns: 1_000 },
  )
})
