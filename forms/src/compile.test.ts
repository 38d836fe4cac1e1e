import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compileForm } from './compile.ts'
import { ruleOf } from './edit/rule.ts'
import type { Form } from './form.ts'
import type { JsonObject } from './json.ts'
import { compileValidator } from './server/validator.ts'
import { leaveRequest } from './testing/leave-request.ts'

const env = { now: '2026-03-01T00:00:00Z' }
const complete = { kind: 'annual', from: '2026-04-01', days: 3 }
const compiled = compileForm(leaveRequest(), compileValidator(leaveRequest()))
const codes = (data: unknown) => compiled.validate(data, env).map(({ code, path }) => `${code} ${path}`)

/** A form of text fields with the logic given. */
function form(logic: Form['logic'], names = ['a', 'b', 'c']) {
  const properties = Object.fromEntries(names.map((name) => [name, { type: 'string', title: name }]))
  const whole: Form = { id: 'x', title: 'X', schema: { type: 'object', properties }, logic: logic ?? [] }
  return compileForm(whole, compileValidator(whole))
}

describe('findings', () => {
  it('finds none in a complete submission', () => expect(codes(complete)).toEqual([]))

  it('names the missing field, its title and nothing that is hidden', () => {
    expect(compiled.validate({}, env)).toEqual([
      { code: 'required', severity: 'error', path: '/kind', params: { field: 'Loại nghỉ' } },
      { code: 'required', severity: 'error', path: '/from', params: { field: 'Từ ngày' } },
      { code: 'required', severity: 'error', path: '/days', params: { field: 'Số ngày' } },
    ])
  })

  const wrong: [string, JsonObject, string][] = [
    ['too much', { days: 31 }, 'maximum /days'],
    ['too little', { days: 0 }, 'minimum /days'],
    ['half a day', { days: 1.5 }, 'type /days'],
    ['no choice', { kind: 'other' }, 'enum /kind'],
    ['no date', { from: '2026-02-30' }, 'format /from'],
    ['too long', { note: 'x'.repeat(101) }, 'max-length /note'],
    ['against the pattern', { note: '<b>' }, 'pattern /note'],
    ['no list', { stays: 'x' }, 'type /stays'],
    ['no row', { stays: [1] }, 'type /stays/0'],
    ['a row without its field', { stays: [{ place: 'Huế' }, { nights: 1 }] }, 'required /stays/1/place'],
    ['too many rows', { stays: Array.from({ length: 51 }, () => ({ place: 'Huế' })) }, 'max-items /stays'],
  ]
  it.each(wrong)('finds %s', (_name, change, expected) => expect(codes({ ...complete, ...change })).toContain(expected))

  it('tells the limit, the value and the row', () => {
    const [found] = compiled.validate({ ...complete, stays: [{ place: 'Huế' }, { place: 'Vinh', nights: -1 }] }, env)
    expect(found).toEqual({
      code: 'minimum',
      severity: 'error',
      path: '/stays/1/nights',
      params: { field: 'Số đêm', row: 2, list: 'Các chuyến đi', limit: 0, value: -1 },
    })
  })

  it('stand in the order of the form, whatever the order of the data', () => {
    const data = { days: 99, stays: [{ nights: -1 }], from: 'x', kind: 'y' }
    expect(codes(data)).toEqual([
      'enum /kind',
      'format /from',
      'maximum /days',
      'required /stays/0/place',
      'minimum /stays/0/nights',
    ])
  })

  it('carry the message, the citation and the values that a condition of the form read', () => {
    expect(compiled.validate({ ...complete, from: '2026-02-01' }, env)).toEqual([
      {
        code: 'in-the-past',
        severity: 'warning',
        path: '/from',
        params: { from: '2026-02-01', field: 'Từ ngày', message: 'Ngày {from} đã qua.', line: 6 },
        citation: '45/2019/QH14:113',
      },
    ])
  })

  it('cite the provision that asks for a field, when the field is missing', () => {
    const schema = {
      type: 'object',
      required: ['a'],
      properties: { a: { type: 'string', 'x-cites': ['06/2022/QH15:84'] } },
    }
    const whole: Form = { id: 'x', title: 'X', schema }
    const found = compileForm(whole, compileValidator(whole)).validate({}, env)
    expect(found).toMatchObject([{ code: 'required', citation: '06/2022/QH15:84' }])
  })

  it('count blank text, null and empty lists as not filled', () => {
    const whole: Form = {
      id: 'x',
      title: 'X',
      schema: {
        type: 'object',
        required: ['a', 'b', 'rows'],
        properties: {
          a: { type: 'string' },
          b: { type: 'string' },
          rows: { type: 'array', minItems: 1, items: { type: 'object', properties: {} } },
          more: { type: 'array', minItems: 1, items: { type: 'string' } },
        },
      },
    }
    const found = compileForm(whole, compileValidator(whole)).validate({ a: '  ', b: null, rows: [], more: [] }, env)
    expect(found.map(({ code, path }) => `${code} ${path}`)).toEqual(['required /a', 'required /b', 'required /rows'])
  })

  it('answer hostile data with findings', () => {
    for (const data of [
      null,
      1,
      'x',
      [],
      { stays: { 0: {} } },
      JSON.parse('{"__proto__":{"days":1},"days":{"a":1}}'),
    ]) {
      expect(() => compiled.validate(data, env)).not.toThrow()
    }
    let deep: JsonObject = {}
    for (let level = 0; level < 20_000; level++) deep = { kind: deep }
    expect(codes(deep)).toContain('required /days')
  })
})

describe('what is hidden', () => {
  it('is not submitted, not required and not checked', () => {
    const { data, visible, findings } = compiled.evaluate({ ...complete, doctor: { paper: 7 } }, env)
    expect(data).not.toHaveProperty('doctor')
    expect([visible.get('/doctor'), findings]).toEqual([false, []])
  })

  it('is asked for once it is shown', () => {
    expect(codes({ ...complete, kind: 'sick' })).toEqual(['required /doctor/hospital'])
  })

  it('has no value for the logic that comes after', () => {
    const { evaluate } = form([
      { computed: '/c', value: 'if b = null then "no b" else "b"' },
      ruleOf('a = "x"', { show: ['/b'] }),
    ])
    expect(evaluate({ a: 'y', b: 'typed before' }, env).data).toEqual({ a: 'y', c: 'no b' })
    expect(evaluate({ a: 'x', b: 'typed before' }, env).data).toEqual({ a: 'x', b: 'typed before', c: 'b' })
  })

  it('is shown when any of its lines says so', () => {
    const { evaluate } = form([ruleOf('a = "1"', { show: ['/b'] }), ruleOf('c = "1"', { show: ['/b'] })])
    expect(evaluate({ c: '1', b: 'x' }, env).data).toEqual({ c: '1', b: 'x' })
    expect(evaluate({ b: 'x' }, env).data).toEqual({})
  })
})

describe('logic', () => {
  it('computes rows before the total that reads them, whatever the order of lines', () => {
    const stays = [
      { place: 'Huế', nights: 2, price: 500_000 },
      { place: 'Vinh', nights: 1, price: 300_000, cost: 1 },
    ]
    const { data, enabled } = compiled.evaluate({ ...complete, stays }, env)
    expect(data).toMatchObject({ total: 1_300_000, stays: [{ cost: 1_000_000 }, { cost: 300_000 }] })
    expect([enabled.get('/total'), enabled.get('/stays/0/cost'), enabled.get('/stays/0/price')]).toEqual([
      false,
      false,
      false,
    ])
  })

  it('requires a field in the rows where its condition holds', () => {
    const stays = [
      { place: 'Huế', nights: 4 },
      { place: 'Vinh', nights: 1 },
    ]
    expect(codes({ ...complete, stays })).toEqual(['required /stays/0/reason'])
    expect(compiled.evaluate({ ...complete, stays }, env).required.get('/stays/1/reason')).toBeUndefined()
  })

  it('sets a value where its condition holds, and leaves what was typed', () => {
    expect(compiled.evaluate(complete, env).data.note).toBe('Phép năm 2026')
    expect(compiled.evaluate({ ...complete, note: 'của tôi' }, env).data.note).toBe('của tôi')
  })

  it('reads the case beside the submission, which cannot be passed off as it', () => {
    const { evaluate } = form([{ computed: '/c', value: 'string(settings.days)' }])
    expect(evaluate({ settings: { days: 99 } }, { ...env, context: { settings: { days: 10 } } }).data).toEqual({
      c: '10',
    })
  })

  it('drops what no field declares', () => {
    expect(
      compiled.evaluate({ ...complete, role: 'chair', stays: [{ place: 'Huế', approved: true }] }, env).data,
    ).toMatchObject({
      stays: [{ place: 'Huế' }],
    })
  })

  it('tells of an expression that costs too much instead of hanging', () => {
    const { validate } = form([{ computed: '/a', value: 'string(for i in 1..settings.n return i)' }])
    const found = validate({}, { ...env, context: { settings: { n: 1e9 } } })
    expect(found).toMatchObject([{ code: 'logic-failed', path: '/a', params: { reason: 'expression-too-costly' } }])
  })

  it('bounds the logic of all rows together', () => {
    const item = { type: 'object', properties: { n: { type: 'integer' } } }
    const schema = { type: 'object', properties: { rows: { type: 'array', maxItems: 500, items: item } } }
    const value = 'sum(for i in 1..10000 return n + i)'
    const whole: Form = { id: 'x', title: 'X', schema, logic: [{ computed: '/rows/*/n', value }] }
    const rows = Array.from({ length: 500 }, () => ({}))
    const found = compileForm(whole, compileValidator(whole)).validate({ rows }, env)
    expect(found.at(-1)).toMatchObject({
      code: 'logic-failed',
      path: '/rows/499/n',
      params: { reason: 'expression-too-costly' },
    })
  })

  it('ends, and ends the same way, when values wait for each other', () => {
    const { evaluate } = form([
      { computed: '/a', value: 'b' },
      { computed: '/b', value: 'a' },
    ])
    expect(evaluate({ a: '1', b: '2' }, env).data).toEqual({ a: '2', b: '2' })
  })
})

describe('laws', () => {
  const stay = fc.record(
    {
      place: fc.constantFrom('Huế', '', 'Vinh'),
      nights: fc.integer({ min: -1, max: 6 }),
      price: fc.integer({ min: 0, max: 9 }),
      cost: fc.integer(),
      reason: fc.constantFrom('x', ' '),
    },
    { requiredKeys: [] },
  )
  const submission = fc.record(
    {
      kind: fc.constantFrom('annual', 'sick', 'other'),
      from: fc.constantFrom('2026-01-01', '2027-01-01', 'soon'),
      days: fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constant('3')),
      doctor: fc.record({ hospital: fc.constantFrom('', 'Bệnh viện A'), paper: fc.string() }, { requiredKeys: [] }),
      stays: fc.array(stay, { maxLength: 4 }),
      total: fc.integer(),
    },
    { requiredKeys: [] },
  )

  it('what comes out goes in again unchanged', () => {
    fc.assert(
      fc.property(submission, (data) => {
        const once = compiled.evaluate(data, env)
        const twice = compiled.evaluate(once.data, env)
        expect(twice.data).toEqual(once.data)
        expect(twice.findings).toEqual(once.findings)
      }),
    )
  })

  it('no finding speaks of a hidden field, and the input is never changed', () => {
    fc.assert(
      fc.property(submission, (data) => {
        const before = structuredClone(data)
        const { visible, findings } = compiled.evaluate(data, env)
        for (const { path } of findings)
          for (const [pointer, shown] of visible) if (!shown) expect(path.startsWith(pointer)).toBe(false)
        expect(data).toEqual(before)
      }),
    )
  })
})

it('checks 500 rows in the time of a keystroke', () => {
  const stays = Array.from({ length: 50 }, (_, index) => ({ place: `Nơi ${index}`, nights: 2, price: 100_000 }))
  compiled.evaluate({ ...complete, stays }, env)
  const started = performance.now()
  for (let run = 0; run < 10; run++) compiled.evaluate({ ...complete, stays }, env)
  expect(performance.now() - started).toBeLessThan(5_000)
})
