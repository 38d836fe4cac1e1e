import type { JsonObject, JsonValue } from '@statecraft/forms'
import { describe, expect, it } from 'vitest'
import { dmn, input, literalDecision } from '../testing/dmn-sketch.ts'
import { checkDecisions } from './check.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

const types = `
  <itemDefinition name="tDiem"><typeRef>number</typeRef><allowedValues><text>[0..100]</text></allowedValues></itemDefinition>
  <itemDefinition name="tLoai"><typeRef>string</typeRef><allowedValues><text>"ca-nhan", "tap-the"</text></allowedValues></itemDefinition>
  <itemDefinition name="tNguoi"><itemComponent name="ten"><typeRef>string</typeRef></itemComponent><itemComponent name="sinh"><typeRef>date</typeRef></itemComponent><itemComponent name="diem"><typeRef>tDiem</typeRef></itemComponent></itemDefinition>
  <itemDefinition name="tNhom" isCollection="true"><typeRef>tNguoi</typeRef></itemDefinition>
  <itemDefinition name="tCac" isCollection="true"><typeRef>number</typeRef><allowedValues><text>&gt; 0</text></allowedValues><typeConstraint><text>count(?) &lt;= 2</text></typeConstraint></itemDefinition>
  <itemDefinition name="tCay"><itemComponent name="con"><typeRef>tCay</typeRef></itemComponent></itemDefinition>`

async function hold(type: string, value: JsonValue, expression = 'x') {
  const { model, diagnostics } = await parseDecisions(
    dmn(types + input('x', type) + literalDecision('d', expression, ['?x'])),
  )
  expect(diagnostics).toEqual([])
  return evaluateDecision(model!, 'd', { x: value } as JsonObject, { now: '2026-03-02T02:00:00Z' })
}

const person = { ten: 'Nguyễn Văn A', sinh: '1984-03-05', diem: 90 }

describe('input data', () => {
  it.each<[string, JsonValue]>([
    ['number', 1.5],
    ['string', 'a'],
    ['boolean', false],
    ['date', '2026-02-28'],
    ['time', '08:30:00'],
    ['dateTime', '2026-02-28T08:30:00'],
    ['days and time duration', 'P1DT2H'],
    ['yearMonthDuration', 'P1Y2M'],
    ['feel:number', 2],
    ['tDiem', 100],
    ['tLoai', 'tap-the'],
    ['tNguoi', person],
    ['tNguoi', { ten: 'A' }],
    ['tNguoi', { ...person, khac: [1] }],
    ['tNhom', [person, person]],
    ['tCac', [1, 2]],
    ['list<number>', [1, 2]],
    ['tCay', { con: { con: {} } }],
    ['Any', { a: [1] }],
    ['number', null],
  ])('of type %s takes %j', async (type, value) => {
    expect(await hold(type, value)).toMatchObject({ ok: true, output: value })
  })

  it.each<[string, JsonValue, string, object]>([
    ['number', '1', 'value-not-of-type', { expected: 'number', value: '1', name: 'x', place: 'input' }],
    ['string', 1, 'value-not-of-type', { expected: 'string' }],
    ['boolean', 'true', 'value-not-of-type', { expected: 'boolean' }],
    ['date', '2026-02-30', 'value-not-of-type', { expected: 'date' }],
    ['date', '5/3/2026', 'value-not-of-type', { expected: 'date' }],
    ['dayTimeDuration', 'P1Y', 'value-not-of-type', { expected: 'dayTimeDuration' }],
    ['tDiem', 101, 'value-not-allowed', { allowed: '[0..100]', value: 101 }],
    ['tDiem', 'a', 'value-not-of-type', { expected: 'number' }],
    ['tLoai', 'to-chuc', 'value-not-allowed', { value: 'to-chuc' }],
    ['tNguoi', 'A', 'value-not-of-type', { expected: 'tNguoi' }],
    ['tNguoi', { ...person, diem: -1 }, 'value-not-allowed', { path: '/diem', value: -1 }],
    ['tNhom', [person, { ...person, sinh: 'x' }], 'value-not-of-type', { path: '/1/sinh' }],
    ['tCac', [1, 0], 'value-not-allowed', { path: '/1', value: 0 }],
    ['tCac', [1, 2, 3], 'value-not-allowed', { allowed: 'count(?) <= 2' }],
    ['list<number>', [1, 'a'], 'value-not-of-type', { path: '/1' }],
    ['number', [1, 2], 'value-not-of-type', { expected: 'number' }],
  ])('of type %s refuses %j', async (type, value, code, params) => {
    expect(await hold(type, value)).toMatchObject({ ok: false, code, params })
  })

  it('takes a list of one for its element, and an element for the list of it', async () => {
    expect(await hold('number', [5])).toMatchObject({ output: 5 })
    expect(await hold('tCac', 5)).toMatchObject({ output: [5] })
  })

  it('reads text as the date it stands for, in a structure too', async () => {
    expect(await hold('tNguoi', person, 'x.sinh + duration("P1Y")')).toMatchObject({ output: '1985-03-05' })
    expect(await hold('tNhom', [person], 'x[sinh < date("2000-01-01")].ten')).toMatchObject({
      output: ['Nguyễn Văn A'],
    })
  })
})

describe('outputs', () => {
  const typed = (expression: string, type: string) =>
    literalDecision('d', expression).replace(
      '<variable id="d-v" name="d"/>',
      `<variable id="d-v" name="d" typeRef="${type}"/>`,
    )
  const give = async (expression: string, type: string) => {
    const { model } = await parseDecisions(dmn(types + typed(expression, type)))
    return evaluateDecision(model!, 'd', {}, { now: '2026-03-02T02:00:00Z' })
  }

  it('are held against the type of their variable', async () => {
    expect(await give('50', 'tDiem')).toMatchObject({ ok: true, output: 50 })
    expect(await give('500', 'tDiem')).toMatchObject({
      ok: false,
      code: 'value-not-allowed',
      params: { element: 'd', place: 'output', value: 500 },
    })
    expect(await give('"năm"', 'tDiem')).toMatchObject({ ok: false, code: 'value-not-of-type' })
    expect(await give('function(x) x', 'number')).toMatchObject({ ok: false, code: 'value-not-of-type' })
    expect(await give('function(x) x', 'Any')).toMatchObject({ ok: false, code: 'expression-gives-no-data' })
  })
})

it('names types that nobody defines, and types that are only themselves', async () => {
  const circle =
    '<itemDefinition name="tA"><typeRef>tB</typeRef></itemDefinition><itemDefinition name="tB"><typeRef>tA</typeRef></itemDefinition>'
  const { model } = await parseDecisions(
    dmn(circle + input('x', 'tKhac') + input('y', 'tA') + literalDecision('d', 'x', ['?x'])),
  )
  expect(checkDecisions(model!)).toMatchObject([
    { code: 'types-in-a-circle', params: { name: 'tA' } },
    { code: 'types-in-a-circle', params: { name: 'tB' } },
    { code: 'decision-type-unknown', severity: 'warning', params: { unknown: 'tKhac' } },
  ])
  expect(evaluateDecision(model!, 'd', { x: 1, y: 2 }, { now: '2026-03-02T02:00:00Z' })).toMatchObject({ output: 1 })
})
