import { expect, it } from 'vitest'
import { decision, dmn, literalDecision, tableDecision } from '../testing/dmn-sketch.ts'
import { parseDecisions } from './parse.ts'
import { measureXml } from './xml-bounds.ts'

const literal = literalDecision('a', '1 + 1')
const codes = async (xml: string) => (await parseDecisions(xml)).diagnostics.map(({ code }) => code)

it.each([
  ['1.1', 'http://www.omg.org/spec/DMN/20151101/dmn.xsd'],
  ['1.2', 'http://www.omg.org/spec/DMN/20180521/MODEL/'],
  ['1.3', 'https://www.omg.org/spec/DMN/20191111/MODEL/'],
  ['1.4', 'https://www.omg.org/spec/DMN/20211108/MODEL/'],
  ['1.5', 'https://www.omg.org/spec/DMN/20230324/MODEL/'],
])('reads DMN %s', async (_version, namespace) => {
  const { model, diagnostics } = await parseDecisions(dmn(literal, namespace))
  expect(diagnostics).toEqual([])
  expect(model?.decisions.get('a')?.logic).toMatchObject({ kind: 'literal', text: '1 + 1' })
})

it.each([
  ['no XML', 'chào', 'dmn-unreadable'],
  ['a cut file', dmn(literal).slice(0, -20), 'dmn-unreadable'],
  ['another kind of file', '<html/>', 'dmn-unreadable'],
  ['a document type', `<!DOCTYPE x [<!ENTITY a "b">]>${dmn(literal)}`, 'xml-doctype-refused'],
  ['more than 2 MB', dmn(`${literal}<!--${'x'.repeat(2_000_000)}-->`), 'xml-too-large'],
  ['too many elements', dmn(literal + '<decision/>'.repeat(50_001)), 'xml-too-many-elements'],
  ['too deep a nesting', dmn('<decision>'.repeat(60) + '</decision>'.repeat(60)), 'xml-too-deep'],
  ['an id twice', dmn(literal + literal), 'dmn-part-unreadable'],
  ['an element that DMN does not have', dmn(`${literal}<quyetDinh/>`), 'dmn-part-unreadable'],
  ['no decision', dmn(''), 'dmn-without-decision'],
  ['a decision without logic', dmn('<decision id="a" name="A"/>'), 'decision-without-logic'],
])('refuses %s', async (_what, xml, code) => {
  const result = await parseDecisions(xml)
  expect(result.model).toBeUndefined()
  expect(result.diagnostics.map((diagnostic) => diagnostic.code)).toContain(code)
})

it.each([
  ['businessKnowledgeModel', '<businessKnowledgeModel id="b" name="B"/>', 'BusinessKnowledgeModel'],
  ['decisionService', '<decisionService id="b" name="B"/>', 'DecisionService'],
  ['invocation', decision('b', '<invocation id="c"/>'), 'Invocation'],
  ['relation', decision('b', '<relation id="c"/>'), 'Relation'],
  ['import', '<import id="c" namespace="x" importType="y"/>', 'Import'],
])('names what it cannot evaluate: %s', async (_what, content, type) => {
  const { diagnostics } = await parseDecisions(dmn(content + literal))
  expect(diagnostics).toMatchObject([{ code: 'decision-element-not-supported', params: { type } }])
})

it('reads over what only explains', async () => {
  expect(
    await codes(dmn(`${literal}<knowledgeSource id="nguon" name="Nghị định"/><textAnnotation id="ghi-chu"/>`)),
  ).toEqual([])
})

const table = { inputs: [['x', 'number'] as [string, string]], outputs: [['y'] as [string]], rows: ['r: 1 -> 2'] }

it.each([
  ['a hit policy by its name', { ...table, hitPolicy: 'PRIORITY' }, 'hit-policy-not-supported'],
  ['an aggregation without collecting', { ...table, aggregation: 'SUM' }, 'aggregation-not-supported'],
  ['a row that does not fit the columns', { ...table, rows: ['r: 1 | 2 -> 2'] }, 'row-does-not-fit'],
  ['a validity that is no date', { ...table, rows: ['r: 1 -> 2 @ from="1/7/2026"'] }, 'row-validity-malformed'],
  [
    'a validity that ends before it begins',
    { ...table, rows: ['r: 1 -> 2 @ from="2026-07-01" to="2026-06-30"'] },
    'row-validity-empty',
  ],
  ['a table without output', { ...table, outputs: [], rows: [] }, 'table-without-output'],
])('refuses %s', async (_what, sketch, code) => {
  expect(await codes(dmn(tableDecision('t', sketch)))).toEqual([code])
})

it('measures without being led astray by comments, quotes and text', () => {
  expect(measureXml('<a x="<b><c>"><!-- <d> --><b/><![CDATA[<e>]]><c>1 &gt; 0</c></a>')).toEqual({
    elements: 3,
    depth: 2,
  })
})

it('ends on XML that is never closed', () => {
  expect(measureXml('<a "'.repeat(100_000)).elements).toBe(1)
})
