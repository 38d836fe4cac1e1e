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

const fn = (attributes: string, body = '<literalExpression><text>1</text></literalExpression>') =>
  `<businessKnowledgeModel id="b" name="B"><encapsulatedLogic id="f" ${attributes}>${body}</encapsulatedLogic></businessKnowledgeModel>`

it.each([
  ['a function of Java', fn('kind="Java"'), 'function-kind-not-supported', { kind: 'Java', name: 'B' }],
  ['a function of PMML', fn('kind="PMML"'), 'function-kind-not-supported', { kind: 'PMML', name: 'B' }],
  [
    'another language',
    decision('b', '<literalExpression id="c" expressionLanguage="javascript"><text>1</text></literalExpression>'),
    'expression-language-not-supported',
    { language: 'javascript', name: 'b' },
  ],
  [
    'an import of a schema',
    '<import name="luat" namespace="urn:x" importType="http://www.w3.org/2001/XMLSchema"/>',
    'import-kind-not-supported',
    { name: 'luat', importType: 'http://www.w3.org/2001/XMLSchema' },
  ],
  [
    'a file that is not there',
    '<import name="luat" namespace="urn:x" importType="https://www.omg.org/spec/DMN/20230324/MODEL/"/>',
    'import-missing',
    { name: 'luat', namespace: 'urn:x' },
  ],
  ['a function without a body', fn('', ''), 'decision-without-logic', { name: 'B' }],
  ['a model without a function', '<businessKnowledgeModel id="b" name="B"/>', 'decision-without-logic', { name: 'B' }],
  ['an invocation of nothing', decision('b', '<invocation id="c"/>'), 'decision-without-logic', {}],
  [
    'a relation whose row does not fit',
    decision('b', '<relation id="c"><column id="d" name="x"/><row id="e"/></relation>'),
    'relation-row-does-not-fit',
    { columns: 1, cells: 0 },
  ],
])('refuses %s by its name', async (_what, content, code, params) => {
  const { model, diagnostics } = await parseDecisions(dmn(content + literal))
  expect(model).toBeUndefined()
  expect(diagnostics).toMatchObject([{ code, params }])
})

it('reads the layout and organisation of every version', async () => {
  const xml = dmn(
    `<organizationUnit id="ou" name="Sở Nội vụ"><decisionMade href="#a"/></organizationUnit>
     <performanceIndicator id="pi" name="Đúng hạn"/><group id="nhom" name="Nhóm"/>${literal}
     <dmndi:DMNDI xmlns:dmndi="https://www.omg.org/spec/DMN/20230324/DMNDI/"><dmndi:DMNDiagram id="so-do" useAlternativeInputDataShape="true"/></dmndi:DMNDI>`,
    'https://www.omg.org/spec/DMN/20230324/MODEL/',
  )
  expect(await codes(xml)).toEqual([])
})

it('reads over what only explains', async () => {
  expect(
    await codes(dmn(`${literal}<knowledgeSource id="nguon" name="Nghị định"/><textAnnotation id="ghi-chu"/>`)),
  ).toEqual([])
})

const table = { inputs: [['x', 'number'] as [string, string]], outputs: [['y'] as [string]], rows: ['r: 1 -> 2'] }

it.each([
  ['a hit policy that DMN does not have', { ...table, hitPolicy: 'LAST' }, 'hit-policy-not-supported'],
  ['priority without an order of values', { ...table, hitPolicy: 'PRIORITY' }, 'priorities-missing'],
  ['output order without an order of values', { ...table, hitPolicy: 'OUTPUT ORDER' }, 'priorities-missing'],
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
