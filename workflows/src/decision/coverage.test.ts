import { expect, it } from 'vitest'
import { dmn, type TableSketch, tableDecision } from '../testing/dmn-sketch.ts'
import { checkDecisions } from './check.ts'
import { parseDecisions } from './parse.ts'

const types =
  '<itemDefinition name="tHang"><typeRef>string</typeRef><allowedValues><text>"nhat", "nhi", "ba"</text></allowedValues></itemDefinition>'

async function found(sketch: Partial<TableSketch>) {
  const content = tableDecision('muc', { inputs: [], outputs: [['y']], rows: [], ...sketch }, ['?x', '?z'])
  const inputs = ['x', 'z'].map((id) => `<inputData id="${id}" name="${id}"/>`).join('')
  const { model, diagnostics } = await parseDecisions(dmn(types + inputs + content))
  expect(diagnostics).toEqual([])
  return checkDecisions(model!).map(({ code, severity, params, element }) => ({
    code,
    severity,
    element,
    sample: params.sample,
  }))
}

it.each<[string, string, string[], string, string]>([
  ['numbers with decimals', 'number', ['a: < 0.1 -> 1', 'b: > 0.1 -> 2'], 'table-gap', 'x = 0.1'],
  ['days', 'date', ['a: < date("2026-07-01") -> 1', 'b: > date("2026-07-01") -> 2'], 'table-gap', 'x = 2026-07-01'],
  [
    'moments',
    'dateTime',
    ['a: < date and time("2026-07-01T00:00:00") -> 1', 'b: > date and time("2026-07-01T00:00:00") -> 2'],
    'table-gap',
    'x = 2026-07-01T00:00:00',
  ],
  ['times of day', 'time', ['a: <= time("11:30:00") -> 1', 'b: >= time("13:30:00") -> 2'], 'table-gap', 'x = 11:30:01'],
  [
    'durations',
    'dayTimeDuration',
    ['a: <= duration("P5D") -> 1', 'b: [duration("P5D")..duration("P9D")] -> 2', 'c: > duration("P9D") -> 3'],
    'table-overlap',
    'x = PT432000S',
  ],
  ['listed values', 'tHang', ['a: "nhat" -> 1', 'b: "nhi" -> 2'], 'table-gap', 'x = "ba"'],
  ['all but one', 'tHang', ['a: not("nhat") -> 1', 'b: "nhi" -> 2', 'c: "nhat" -> 3'], 'table-overlap', 'x = "nhi"'],
  ['truth values', 'boolean', ['a: true -> 1'], 'table-gap', 'x = false'],
])('tells the sample of %s that falls through or stands twice', async (_what, type, rows, code, sample) => {
  expect(await found({ inputs: [['x', type]], rows })).toContainEqual(expect.objectContaining({ code, sample }))
})

it.each<[string, Partial<TableSketch>]>([
  ['numbers', { inputs: [['x', 'number']], rows: ['a: < 0.1 -> 1', 'b: >= 0.1 -> 2'] }],
  ['times', { inputs: [['x', 'time']], rows: ['a: < time("12:00:00") -> 1', 'b: >= @"12:00:00" -> 2'] }],
  ['listed values', { inputs: [['x', 'tHang']], rows: ['a: "nhat","nhi" -> 1', 'b: "ba" -> 2'] }],
  [
    'two columns',
    {
      inputs: [
        ['x', 'boolean'],
        ['z', 'tHang'],
      ],
      rows: ['a: true | - -> 1', 'b: false | "ba" -> 2', 'c: false | not("ba") -> 3'],
    },
  ],
  [
    'a table of any rows that agree',
    { hitPolicy: 'ANY', inputs: [['x', 'number']], rows: ['a: <= 5 -> 1', 'b: >= 5 -> 1'] },
  ],
])('lets pass %s without a hole', async (_what, sketch) => {
  expect(await found(sketch)).toEqual([])
})

it('finds rows of an ANY table that match together and differ', async () => {
  expect(
    await found({ hitPolicy: 'ANY', inputs: [['x', 'number']], rows: ['a: <= 5 -> 1', 'b: >= 5 -> 2'] }),
  ).toMatchObject([{ code: 'table-overlap', sample: 'x = 5' }])
})

it('finds a row of a FIRST table that never answers', async () => {
  const rows = ['a: >= 5 -> 1', 'b: > 7 -> 2', 'c: - -> 3']
  expect(await found({ hitPolicy: 'FIRST', inputs: [['x', 'number']], rows })).toMatchObject([
    { code: 'row-never-reached', severity: 'warning', element: 'b' },
  ])
})

it('proves a wide table whose rows part early', async () => {
  const inputs = Array.from({ length: 14 }, (_one, at) => [at % 2 ? 'x' : 'z', 'number'] as [string, string])
  const rows = Array.from({ length: 14 }, (_one, at) => `r${at}: ${at} | ${Array(13).fill('>= 0').join(' | ')} -> 1`)
  const codes = (await found({ inputs, rows })).map(({ code }) => code)
  expect(codes).not.toContain('table-checked-in-part')
  expect(codes).toContain('table-gap')
})
