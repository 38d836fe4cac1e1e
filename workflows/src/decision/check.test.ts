import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dmn, input, literalDecision, type TableSketch, tableDecision } from '../testing/dmn-sketch.ts'
import { checkDecisions } from './check.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

async function check(content: string) {
  const { model, diagnostics } = await parseDecisions(dmn(content))
  expect(diagnostics).toEqual([])
  return checkDecisions(model!)
}

const found = async (content: string) => (await check(content)).map(({ code, element }) => `${code} ${element}`)
const data = input('diem', 'number') + input('loai') + input('ngay', 'date')
const table = (sketch: Partial<TableSketch>) =>
  data +
  tableDecision('muc', { inputs: [['diem', 'number']], outputs: [['x']], rows: [], ...sketch }, [
    '?diem',
    '?loai',
    '?ngay',
  ])

describe('lets pass', () => {
  it.each([
    ['a table that covers all', table({ rows: ['a: < 50 -> 1', 'b: [50..80) -> 2', 'c: >= 80 -> 3'] })],
    ['a table with a default', table({ rows: ['a: < 50 -> 1'], outputs: [['x', 'number', '0']] })],
    ['a first table that overlaps', table({ hitPolicy: 'FIRST', rows: ['a: < 50 -> 1', 'b: - -> 2'] })],
    ['a collecting table with holes', table({ hitPolicy: 'COLLECT', rows: ['a: < 50 -> 1'] })],
    [
      'rows that hold one after the other',
      table({ inputs: [['loai']], rows: ['a: "x" -> 1 @ to="2026-06-30"', 'b: "x" -> 2 @ from="2026-07-01"'] }),
    ],
    [
      'dates without a hole',
      table({ inputs: [['ngay', 'date']], rows: ['a: <= date("2026-06-30") -> 1', 'b: >= date("2026-07-01") -> 2'] }),
    ],
    ['values that the column allows', table({ inputs: [['loai']], rows: ['a: "x" -> 1', 'b: not("x") -> 2'] })],
    [
      'names that are required',
      data + literalDecision('a', 'diem + 1', ['?diem']) + literalDecision('b', 'a * settings.x', ['a']),
    ],
    ['cells that are no constants', table({ rows: ['a: > abs(-5) -> 1', 'b: > 3 -> 2'] })],
  ])('%s', async (_what, content) => {
    expect(await found(content)).toEqual([])
  })
})

describe('finds', () => {
  it.each([
    ['a cell that cannot be read', table({ rows: ['a: >> -> 1'] }), ['expression-syntax a']],
    ['an entry that cannot be read', table({ rows: ['a: - -> 1 +'] }), ['expression-syntax a']],
    ['a name that is not required', literalDecision('a', 'diem + 1'), ['decision-name-unknown a-bt']],
    ['a missing decision', literalDecision('a', '1', ['b']), ['required-decision-missing a']],
    ['a missing input', literalDecision('a', '1', ['?b']), ['required-input-missing a']],
    [
      'a circle, once',
      literalDecision('a', 'b', ['b']) + literalDecision('b', 'c', ['c']) + literalDecision('c', 'a', ['a']),
      ['decisions-in-a-circle a'],
    ],
    ['a result of the wrong type', table({ rows: ['a: - -> "một"'] }), ['constant-of-wrong-type a']],
    ['a test of the wrong type', table({ rows: ['a: "80" -> 1'] }), ['constant-of-wrong-type a']],
    ['a hole', table({ rows: ['a: < 50 -> 1', 'b: > 50 -> 2'] }), ['table-gap muc']],
    ['two rows for one case', table({ rows: ['a: <= 50 -> 1', 'b: >= 50 -> 2'] }), ['table-overlap muc']],
    ['a truth value forgotten', table({ inputs: [['loai', 'boolean']], rows: ['a: true -> 1'] }), ['table-gap muc']],
    [
      'a day on which no row holds',
      table({ inputs: [['loai']], rows: ['a: "x" -> 1 @ to="2026-06-29"', 'b: "x" -> 2 @ from="2026-07-01"'] }),
      ['table-gap muc'],
    ],
  ])('%s', async (_what, content, expected) => {
    expect(await found(content)).toEqual(expected)
  })
})

it.each([
  ['a hole between two numbers', { rows: ['a: <= 49 -> 1', 'b: >= 50 -> 2'] }, 'warning', 'diem = 49.5'],
  [
    'a hole of two columns',
    { inputs: [['diem', 'number'], ['loai']], rows: ['a: < 5 | - -> 1', 'b: >= 5 | "x" -> 2', 'c: > 7 | "y" -> 3'] },
    'warning',
    'diem = 5, loai = "y"',
  ],
  [
    'what comes before the first row',
    { inputs: [['ngay', 'date']], rows: ['a: >= date("2026-07-01") -> 1'] },
    'info',
    'ngay = 2026-06-30',
  ],
] as [string, Partial<TableSketch>, string, string][])(
  'tells %s by a sample',
  async (_what, sketch, severity, sample) => {
    expect(await check(table(sketch))).toMatchObject([{ code: 'table-gap', severity, params: { sample } }])
  },
)

it('bounds how deep decisions may stand on each other, however many there are', async () => {
  const chain = Array.from({ length: 3_000 }, (_, at) => literalDecision(`d${at}`, `d${at + 1}`, [`d${at + 1}`])).join(
    '',
  )
  const { model } = await parseDecisions(dmn(chain + literalDecision('d3000', '1')))
  expect(checkDecisions(model!)).toMatchObject([{ code: 'requirements-too-deep', params: { limit: 100 } }])
  expect(evaluateDecision(model!, 'd0', {}, { now: '2026-01-01T00:00:00Z' })).toMatchObject({
    ok: false,
    code: 'requirements-too-deep',
  })
  expect(evaluateDecision(model!, 'd2950', {}, { now: '2026-01-01T00:00:00Z' })).toMatchObject({ ok: true, output: 1 })
})

it('tells the rows that match together', async () => {
  const rows = ['a: [1..5] -> 1', 'b: [4..9] -> 2', 'c: < 1, > 9 -> 3']
  expect(await check(table({ rows }))).toMatchObject([
    { code: 'table-overlap', severity: 'error', params: { rows: ['a', 'b'], sample: 'diem = 4', name: 'muc' } },
  ])
})

it('looks only at what the column allows', async () => {
  const allowed = (content: string) =>
    content.replace('</inputExpression>', '$&<inputValues id="iv"><text>[0..100]</text></inputValues>')
  const rows = ['a: [0..50) -> 1', 'b: [50..100] -> 2']
  expect(await found(allowed(table({ rows })))).toEqual([])
  expect(await found(table({ rows }))).toEqual(['table-gap muc'])
})

it('names what was likely meant', async () => {
  const [slip] = await check(data + literalDecision('a', 'diemm', ['?diem']))
  expect(slip?.params).toMatchObject({ unknown: 'diemm', meant: 'diem', name: 'a', type: 'decision' })
})

it('gives the verdict that evaluating every value gives', async () => {
  const end = fc.integer({ min: 0, max: 8 })
  const range = fc.tuple(fc.constantFrom('[', '('), end, end, fc.constantFrom(']', ')'))
  await fc.assert(
    fc.asyncProperty(fc.array(range, { minLength: 1, maxLength: 4 }), async (ranges) => {
      const rows = ranges.map(
        ([open, a, b, close], at) => `r${at}: ${open}${Math.min(a, b)}..${Math.max(a, b)}${close} -> ${at}`,
      )
      const content = table({ rows: [...rows, 'duoi: < 0 -> 8', 'tren: > 8 -> 9'] })
      const { model } = await parseDecisions(dmn(content))
      const answers = Array.from({ length: 21 }, (_, at) => at / 2 - 1).map((diem) =>
        evaluateDecision(model!, 'muc', { diem }, { now: '2026-01-01T00:00:00Z' }),
      )
      const codes = checkDecisions(model!).map(({ code }) => code)
      expect(codes.includes('table-overlap')).toBe(answers.some((answer) => !answer.ok))
      expect(codes.includes('table-gap')).toBe(answers.some((answer) => answer.ok && answer.noMatch))
    }),
    { numRuns: 60 },
  )
})
