import { describe, expect, it } from 'vitest'
import { dmn, type TableSketch, tableDecision } from '../testing/dmn-sketch.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

const rows = ['a: >= 50 -> "khen"', 'b: >= 80 -> "thuong"', 'c: >= 90 -> "khen"', 'd: < 0 -> "phat"']
const priorities = '"phat", "thuong", "khen"'

async function decide(sketch: Partial<TableSketch>, context: object, values = priorities) {
  const drawn = dmn(
    tableDecision('muc', {
      inputs: [['diem', 'number']],
      outputs: [['x', 'string']],
      rows,
      ...sketch,
    }),
  )
  const xml = drawn.replace(/(<output [^>]*>)/g, `$1<outputValues id="ov"><text>${values}</text></outputValues>`)
  const { model, diagnostics } = await parseDecisions(xml)
  expect(diagnostics).toEqual([])
  return evaluateDecision(model!, 'muc', context as Record<string, number>, { now: '2026-03-02T02:00:00Z' })
}

it.each([
  ['UNIQUE', 60, 'khen', ['a']],
  ['FIRST', 95, 'khen', ['a']],
  ['PRIORITY', 95, 'thuong', ['b']],
  ['PRIORITY', 60, 'khen', ['a']],
  ['RULE ORDER', 95, ['khen', 'thuong', 'khen'], ['a', 'b', 'c']],
  ['OUTPUT ORDER', 95, ['thuong', 'khen', 'khen'], ['b', 'a', 'c']],
  ['COLLECT', 95, ['khen', 'thuong', 'khen'], ['a', 'b', 'c']],
  ['RULE ORDER', 10, [], []],
  ['OUTPUT ORDER', 10, [], []],
  ['PRIORITY', 10, null, []],
] as const)('%s of %s is %j', async (hitPolicy, diem, output, matched) => {
  expect(await decide({ hitPolicy }, { diem })).toMatchObject({ ok: true, output, matched })
})

describe('ANY', () => {
  it('gives what all rows give, and names them all', async () => {
    const same = ['a: >= 50 -> "khen"', 'b: >= 80 -> "khen"']
    expect(await decide({ hitPolicy: 'ANY', rows: same }, { diem: 90 })).toMatchObject({
      output: 'khen',
      matched: ['a', 'b'],
    })
  })

  it('refuses rows that differ', async () => {
    expect(await decide({ hitPolicy: 'ANY' }, { diem: 85 })).toEqual({
      ok: false,
      code: 'rows-differ',
      params: { decision: 'muc', rows: ['a', 'b'] },
    })
  })
})

it('puts rows of several outputs in order by the first, then by the second', async () => {
  const content = tableDecision('muc', {
    hitPolicy: 'OUTPUT ORDER',
    inputs: [['diem', 'number']],
    outputs: [
      ['x', 'string'],
      ['y', 'number'],
    ],
    rows: ['a: - -> "b" | 1', 'b: - -> "a" | 2', 'c: - -> "b" | 2', 'd: - -> "a" | 1'],
  })
  const lists = ['"a", "b"', '2, 1']
  const xml = dmn(content).replace(
    /(<output [^>]*>)/g,
    (output) => `${output}<outputValues><text>${lists.shift()}</text></outputValues>`,
  )
  const { model } = await parseDecisions(xml)
  expect(evaluateDecision(model!, 'muc', { diem: 1 }, { now: '2026-03-02T02:00:00Z' })).toMatchObject({
    output: [
      { x: 'a', y: 2 },
      { x: 'a', y: 1 },
      { x: 'b', y: 2 },
      { x: 'b', y: 1 },
    ],
    matched: ['b', 'd', 'c', 'a'],
  })
})

it('refuses an output that is not among its values', async () => {
  const result = await decide({ rows: ['a: - -> "khac"'] }, { diem: 1 })
  expect(result).toMatchObject({ ok: false, code: 'value-not-allowed', params: { value: 'khac', place: 'output' } })
})

it.each([
  ['SUM', 0.3],
  ['MIN', 0.1],
  ['MAX', 0.2],
  ['COUNT', 2],
])('aggregates by %s without a trace of binary numbers', async (aggregation, output) => {
  const sketch = { outputs: [['x', 'number']] as [string, string][], rows: ['a: - -> 0.1', 'b: - -> 0.2'] }
  expect(await decide({ hitPolicy: 'COLLECT', aggregation, ...sketch }, {}, '-')).toMatchObject({ output })
})

it('finds the earliest of dates', async () => {
  const dates = ['a: - -> date("2026-03-01")', 'b: - -> date("2026-02-01")']
  const sketch = {
    hitPolicy: 'COLLECT',
    aggregation: 'MIN',
    outputs: [['x', 'date']] as [string, string][],
    rows: dates,
  }
  expect(await decide(sketch, {}, '-')).toMatchObject({ output: '2026-02-01' })
})

it('tells what is written beside the rows that matched', async () => {
  const xml = dmn(tableDecision('muc', { inputs: [['diem']], outputs: [['x']], rows: ['a: - -> 1'] }))
    .replace('<rule', '<annotation name="Ghi chú"/><annotation name="Nguồn"/><rule')
    .replace(
      '</rule>',
      '<annotationEntry><text>Một</text></annotationEntry><annotationEntry><text>Hai</text></annotationEntry></rule>',
    )
  const { model } = await parseDecisions(xml)
  expect(model?.decisions.get('muc')?.logic).toMatchObject({
    rows: [{ annotation: 'Một', annotations: ['Một', 'Hai'] }],
  })
  expect(evaluateDecision(model!, 'muc', {}, { now: '2026-03-02T02:00:00Z' })).toMatchObject({
    steps: [
      {
        annotations: [
          { row: 'a', column: 'Ghi chú', text: 'Một' },
          { row: 'a', column: 'Nguồn', text: 'Hai' },
        ],
      },
    ],
  })
})
