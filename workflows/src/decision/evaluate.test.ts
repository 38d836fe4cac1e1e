import { describe, expect, it } from 'vitest'
import { decision, dmn, input, literalDecision, type TableSketch, tableDecision } from '../testing/dmn-sketch.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

const now = '2026-03-02T02:00:00Z'

async function decide(content: string, id: string, context = {}, at = now) {
  const { model, diagnostics } = await parseDecisions(dmn(content))
  expect(diagnostics).toEqual([])
  return evaluateDecision(model!, id, context, { now: at })
}

const table = (sketch: Partial<TableSketch>) =>
  tableDecision('muc', {
    inputs: [['loai'], ['diem', 'number']],
    outputs: [['tien']],
    rows: ['a: "ca-nhan" | >= 80 -> 100', 'b: "tap-the" | - -> 300', 'c: "ca-nhan" | [50..80) -> 50'],
    ...sketch,
  })

describe('a decision table', () => {
  it('gives the output of the one row that matches', async () => {
    const answer = await decide(table({}), 'muc', { loai: 'ca-nhan', diem: 60, khac: 1 })
    expect(answer).toMatchObject({
      ok: true,
      output: 50,
      matched: ['c'],
      noMatch: false,
      inputs: { loai: 'ca-nhan', diem: 60 },
    })
    expect(answer).not.toHaveProperty('inputs.khac')
  })

  it('gives null and says so when no row matches', async () => {
    expect(await decide(table({}), 'muc', { loai: 'ca-nhan', diem: 1 })).toMatchObject({
      output: null,
      matched: [],
      noMatch: true,
    })
  })

  it('gives the default entry when no row matches', async () => {
    const answer = await decide(table({ outputs: [['tien', 'number', '7']] }), 'muc', { loai: 'khac', diem: 1 })
    expect(answer).toMatchObject({ output: 7, noMatch: true })
  })

  it('refuses two matches of a unique table with the ids of the rows', async () => {
    const rows = ['a: "x" | - -> 1', 'b: - | > 5 -> 2']
    expect(await decide(table({ rows }), 'muc', { loai: 'x', diem: 6 })).toEqual({
      ok: false,
      code: 'several-rows-match',
      params: { decision: 'muc', rows: ['a', 'b'], values: { loai: 'x', diem: 6 } },
    })
  })

  it('gives the first match of a first table', async () => {
    const rows = ['a: "x" | - -> 1', 'b: - | > 5 -> 2']
    expect(await decide(table({ hitPolicy: 'FIRST', rows }), 'muc', { loai: 'x', diem: 6 })).toMatchObject({
      output: 1,
      matched: ['a'],
    })
  })

  it.each([
    [undefined, [1, 2, 3]],
    ['SUM', 6],
    ['MIN', 1],
    ['MAX', 3],
    ['COUNT', 3],
  ])('collects by %s', async (aggregation, output) => {
    const rows = ['a: "x" | - -> 1', 'b: - | > 5 -> 2', 'c: - | - -> diem / 2', 'd: "y" | - -> 9']
    expect(
      await decide(table({ hitPolicy: 'COLLECT', aggregation, rows }), 'muc', { loai: 'x', diem: 6 }),
    ).toMatchObject({
      output,
      matched: ['a', 'b', 'c'],
    })
  })

  it.each([
    [undefined, []],
    ['SUM', null],
    ['COUNT', 0],
  ])('collects nothing by %s', async (aggregation, output) => {
    const answer = await decide(table({ hitPolicy: 'COLLECT', aggregation }), 'muc', { loai: '', diem: 0 })
    expect(answer).toMatchObject({ output, noMatch: true })
  })

  it('refuses to sum what is no number', async () => {
    const rows = ['a: - | - -> "một"']
    const content = table({ hitPolicy: 'COLLECT', aggregation: 'SUM', outputs: [['tien', 'string']], rows })
    expect(await decide(content, 'muc', {})).toMatchObject({ ok: false, code: 'aggregation-needs-numbers' })
  })

  it('gives several outputs by their names', async () => {
    const content = table({ outputs: [['tien'], ['ghiChu', 'string']], rows: ['a: - | - -> 1 | "đủ"'] })
    expect(await decide(content, 'muc', {})).toMatchObject({ output: { tien: 1, ghiChu: 'đủ' } })
  })

  it('tells which cell could not be read', async () => {
    const content = table({ rows: ['a: >>> | - -> 1'] })
    expect(await decide(content, 'muc', {})).toMatchObject({
      ok: false,
      code: 'expression-syntax',
      params: { element: 'a' },
    })
  })
})

describe('a table of law', () => {
  const salary = tableDecision('luong', {
    inputs: [],
    outputs: [['muc']],
    rows: [
      'nd-73:  -> 2340000 @ citation="73/2024/NĐ-CP:3" to="2026-06-30"',
      'nd-161:  -> 2530000 @ citation="161/2026/NĐ-CP" from="2026-07-01" verified="false"',
    ],
  })
    // A table without inputs has rows without tests.
    .replace(/<inputEntry.*?<\/inputEntry>/g, '')

  it('reads the rows in force on the legal day in Việt Nam', async () => {
    expect(await decide(salary, 'luong', {}, '2026-06-30T16:59:59Z')).toMatchObject({
      output: 2340000,
      matched: ['nd-73'],
    })
    expect(await decide(salary, 'luong', {}, '2026-06-30T17:00:00Z')).toMatchObject({
      output: 2530000,
      matched: ['nd-161'],
    })
  })

  it('tells the provision and whether anybody compared the row with it', async () => {
    const answer = await decide(salary, 'luong', {}, '2026-08-01T00:00:00Z')
    expect(answer).toMatchObject({ citations: ['161/2026/NĐ-CP'], unverified: ['nd-161'] })
  })

  it('reads the rows in force on a day of the case where the table says so', async () => {
    const content = salary.replace(
      'hitPolicy="UNIQUE">',
      '$&<extensionElements><statecraft:table validOn="ngay"/></extensionElements>',
    )
    expect(await decide(content, 'luong', { ngay: '2025-01-05' }, '2026-08-01T00:00:00Z')).toMatchObject({
      output: 2340000,
    })
    expect(await decide(content, 'luong', { ngay: 5 })).toMatchObject({ ok: false, code: 'valid-on-gives-no-date' })
  })

  it.each([
    ['2026-06-30', 1],
    ['2026-07-01', 2],
    ['2024-01-01', 3],
    ['2023-05-05', 4],
  ])('compares the date %s of a submission as a date', async (ngay, output) => {
    const content = tableDecision('muc', {
      inputs: [['ngay', 'date']],
      outputs: [['x']],
      rows: [
        'a: [date("2024-07-01")..date("2026-06-30")] -> 1',
        'b: >= date("2026-07-01") -> 2',
        'c: date("2024-01-01"), date("2024-01-02") -> 3',
        'd: not(>= date("2023-12-31")) -> 4',
      ],
    })
    expect(await decide(content, 'muc', { ngay })).toMatchObject({ output })
  })
})

describe('required decisions', () => {
  const content =
    input('ngay', 'date') +
    tableDecision('heSo', { inputs: [['loai']], outputs: [['x']], rows: ['h1: "a" -> 1.5 @ citation="1/2025:1"'] }) +
    literalDecision('mua', 'if ngay >= date("2026-07-01") then "sau" else "truoc"', ['?ngay']) +
    literalDecision('tien', '{mua: mua, tien: heSo * settings.luong}', ['heSo', 'mua'])

  it('are evaluated first and read by their variables', async () => {
    const context = { loai: 'a', ngay: '2026-07-02', settings: { luong: 100, khac: 5 } }
    const answer = await decide(content, 'tien', context)
    expect(answer).toMatchObject({
      output: { mua: 'sau', tien: 150 },
      citations: ['1/2025:1'],
      inputs: { loai: 'a', ngay: '2026-07-02', settings: { luong: 100 } },
    })
    expect(answer.ok && answer.steps.map((step) => step.decision)).toEqual(['heSo', 'mua', 'tien'])
  })

  it('can be evaluated again from what was read alone', async () => {
    const context = { loai: 'a', ngay: '2026-07-02', settings: { luong: 100, khac: 5 }, khac: [1] }
    const first = await decide(content, 'tien', context)
    expect(await decide(content, 'tien', first.ok ? first.inputs : {})).toEqual(first)
  })

  it('are refused in a circle', async () => {
    const circle = literalDecision('a', 'b', ['b']) + literalDecision('b', 'a', ['a'])
    expect(await decide(circle, 'a')).toEqual({
      ok: false,
      code: 'decisions-in-a-circle',
      params: { decisions: ['a', 'b', 'a'] },
    })
  })

  it('are refused when missing, with the decision that asks', async () => {
    expect(await decide(literalDecision('a', 'b', ['b']), 'a')).toMatchObject({
      code: 'required-decision-missing',
      params: { decision: 'a', required: 'b' },
    })
  })
})

it('evaluates a context in order up to its result', async () => {
  const entry = (name: string, text: string) =>
    `<contextEntry>${name && `<variable name="${name}"/>`}<literalExpression><text>${text}</text></literalExpression></contextEntry>`
  const logic = `<context id="ngu-canh">${entry('nua', 'x / 2')}${entry('gap', 'nua * 4')}${entry('', '[nua, gap]')}</context>`
  expect(await decide(decision('tinh', logic), 'tinh', { x: 6 })).toMatchObject({ output: [3, 12], inputs: { x: 6 } })
})

it('refuses a decision that the file does not have', async () => {
  expect(await decide(literalDecision('a', '1'), 'z')).toEqual({
    ok: false,
    code: 'decision-not-found',
    params: { decision: 'z' },
  })
})
