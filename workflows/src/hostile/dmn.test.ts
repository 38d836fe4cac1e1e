import { describe, expect, it } from 'vitest'
import { checkDecisions } from '../decision/check.ts'
import { evaluateDecision } from '../decision/evaluate.ts'
import { parseDecisions } from '../decision/parse.ts'
import { MONDAY } from '../testing/play.ts'
import { bounded, errorsOf } from './bounded.ts'

const table = (rows: string) => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="urn:d">
  <inputData id="i" name="n"/>
  <decision id="muc" name="muc">
    <variable id="v" name="muc"/>
    <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
    <decisionTable id="t" hitPolicy="FIRST">
      <input id="in"><inputExpression id="e" typeRef="number"><text>n</text></inputExpression></input>
      <output id="out" name="muc" typeRef="number"/>
      ${rows}
    </decisionTable>
  </decision>
</definitions>`
const row = (n: number, cell: string, result = '1') =>
  `<rule id="h${n}"><inputEntry id="a${n}"><text>${cell}</text></inputEntry><outputEntry id="b${n}"><text>${result}</text></outputEntry></rule>`

/** The codes of what is wrong when a file is read and checked. */
async function refusedBy(xml: string): Promise<string[]> {
  return bounded(async () => {
    const { model, diagnostics } = await parseDecisions(xml)
    return errorsOf(model ? [...diagnostics, ...checkDecisions(model)] : diagnostics)
  }, 2_000)
}

describe('a file of DMN', () => {
  it('with a document type is refused before it is read', async () => {
    const bomb = table(row(1, '-')).replace('<definitions', '<!DOCTYPE x [<!ENTITY a "ha">]><definitions')
    expect(await refusedBy(bomb)).toEqual(['xml-doctype-refused'])
  })

  it('that is too large, too deep or has too many elements is refused', async () => {
    expect(await refusedBy(table(row(1, '-'.padEnd(2_100_000))))).toEqual(['xml-too-large'])
    expect(await refusedBy(table('<rule/>'.repeat(60_000)))).toEqual(['xml-too-many-elements'])
    expect(await refusedBy(table(`${'<rule>'.repeat(60)}${'</rule>'.repeat(60)}`))).toEqual(['xml-too-deep'])
  })

  it('of 5,000 rows is read and checked in bounded time', async () => {
    const rows = Array.from({ length: 5_000 }, (_, n) => row(n, `[${n}..${n + 1})`, String(n)))
    const codes = await bounded(() => refusedBy(table(rows.join(''))), 6_000)
    expect(codes).toEqual([])
  })

  it.each([
    ['some i in 1..1000000000 satisfies i = ?', 'expression-range-too-large'],
    [`${'('.repeat(3_000)}1`, 'expression-too-complex'],
    ['matches(?, "(?=a)a")', 'pattern-not-supported'],
    ['"x'.padEnd(5_000, 'x'), 'expression-too-long'],
  ])('with a cell that is no good is refused, naming it: %s', async (cell) => {
    expect(await refusedBy(table(row(1, cell.replaceAll('"', '&quot;'))))).not.toEqual([])
  })

  it('with a cell that only the data makes costly gives no answer but a code', async () => {
    const { model } = await parseDecisions(table(row(1, '-', 'count(for i in 1..n return i)')))
    const answer = await bounded(() => evaluateDecision(model!, 'muc', { n: 1_000_000_000 }, { now: MONDAY }))
    expect(answer).toMatchObject({ ok: false, code: 'expression-too-costly' })
  })

  it.each(['__proto__', 'constructor'])('with the name %s pollutes nothing', async (name) => {
    const xml = table(row(1, '-'))
      .replace('name="n"', `name="${name}"`)
      .replace('<text>n</text>', `<text>${name}</text>`)
    await refusedBy(xml)
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
    expect(Object.getPrototypeOf({})).toBe(Object.prototype)
  })
})
