import type { JsonObject } from '@statecraft/forms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasWorkflowWords } from '../locales/words.ts'
import { decision, dmn, input, literalDecision, tableDecision } from '../testing/dmn-sketch.ts'
import { checkDecisions } from './check.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

const now = '2026-03-02T02:00:00Z'
const text = (source: string) =>
  `<literalExpression><text>${source.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text></literalExpression>`

/** Reads, checks and evaluates a file as a server would, and tells every code that came of it. */
async function codesOf(xml: string, context: JsonObject = {}): Promise<string[]> {
  const { model, diagnostics } = await parseDecisions(xml)
  if (!model) return diagnostics.map(({ code }) => code)
  const found = checkDecisions(model).map(({ code }) => code)
  const ids = [...model.decisions.keys(), ...model.services.keys()]
  const answers = ids.map((id) => evaluateDecision(model, id, context, { now }))
  return [...found, ...answers.map((answer) => (answer.ok ? 'ok' : answer.code))]
}

const loop = (variable: string, count: string, body: string) =>
  `<for iteratorVariable="${variable}"><in>${text(`[1..${count}]`)}</in><return>${body}</return></for>`
const bkm = (id: string, body: string) =>
  `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"/><encapsulatedLogic><formalParameter name="x"/>${body}</encapsulatedLogic></businessKnowledgeModel>`
const calling = (expression: string, of: string) =>
  literalDecision('d', expression).replace(
    '<literal',
    `<knowledgeRequirement><requiredKnowledge href="#${of}"/></knowledgeRequirement><literal`,
  )

describe('ends on', () => {
  it.each([
    ['a loop without end', decision('d', text('for i in 1..1000000000 return i')), 'expression-range-too-large'],
    [
      'a loop whose length is only known later',
      decision('d', text('for i in 1..10**9 return i')),
      'expression-too-costly',
    ],
    [
      'boxed loops in each other',
      decision('d', loop('a', '10000', loop('b', '10000', text('a * b')))),
      'expression-too-costly',
    ],
    [
      'boxed loops over tables',
      decision(
        'd',
        loop(
          'a',
          '10000',
          loop(
            'b',
            '10000',
            '<decisionTable><output/><rule id="r"><outputEntry><text>1</text></outputEntry></rule></decisionTable>',
          ),
        ),
      ),
      'expression-too-costly',
    ],
    ['a function that calls itself twice', bkm('f', text('f(x) + f(x)')) + calling('f(1)', 'f'), 'calls-too-deep'],
    [
      'a tree of calls',
      bkm('f', text('if x = 0 then 1 else f(x - 1) + f(x - 1)')) + calling('f(40)', 'f'),
      'expression-too-costly',
    ],
    [
      'a loop that calls',
      bkm('f', text('count(for i in 1..9999 return i)')) + calling('sum(for i in 1..9999 return f(i))', 'f'),
      'expression-too-costly',
    ],
    [
      'a text that doubles',
      decision('d', text('for i in 1..40 return if i = 1 then "xxxxxxxx" else partial[-1] + partial[-1]')),
      'expression-failed',
    ],
    ['a pattern that hangs others', decision('d', text(`matches("${'a'.repeat(40)}!", "^(a+)+$")`)), 'ok'],
    ['very many terms', decision('d', text(Array(1500).fill('1').join('+'))), 'expression-syntax'],
    ['very many brackets', decision('d', text('('.repeat(5000) + ')'.repeat(5000))), 'expression-too-long'],
    ['the insides of JavaScript', decision('d', text('"".constructor.constructor("return 1")()')), 'ok'],
    [
      'names of JavaScript',
      literalDecision('constructor', '1') +
        literalDecision('__proto__', '2') +
        literalDecision('d', 'toString', ['constructor', '__proto__']),
      'ok',
    ],
    [
      'a pattern of a type',
      `<itemDefinition name="t"><typeRef>string</typeRef><allowedValues><text>matches(?, "^(a+)+$")</text></allowedValues></itemDefinition>${input('x', 't')}${literalDecision('d', 'x', ['?x'])}`,
      'ok',
    ],
  ])('%s', async (_what, content, code) => {
    const started = performance.now()
    expect(await codesOf(dmn(content))).toContain(code)
    expect(performance.now() - started).toBeLessThan(6_000)
  })

  it('a table of ten thousand rows, checked and evaluated', async () => {
    const rows = Array.from({ length: 9_000 }, (_, at) => `r${at}: ${at} -> ${at}`)
    const xml = dmn(
      input('x', 'number') + tableDecision('d', { inputs: [['x', 'number']], outputs: [['y']], rows }, ['?x']),
    )
    const started = performance.now()
    const { model, diagnostics } = await parseDecisions(xml)
    expect(diagnostics.map(({ code }) => code)).toEqual([])
    checkDecisions(model!)
    expect(evaluateDecision(model!, 'd', { x: 8_999 }, { now })).toMatchObject({ output: 8_999 })
    expect(performance.now() - started).toBeLessThan(10_000)
  }, 20_000)

  it('a table whose columns multiply beyond all bounds', async () => {
    const inputs = Array.from({ length: 12 }, (_, at) => [`x${at}`, 'number'] as [string, string])
    const rows = Array.from(
      { length: 12 },
      (_, at) => `r${at}: ${inputs.map((_one, column) => `> ${at + column}`).join(' | ')} -> ${at}`,
    )
    const { model } = await parseDecisions(
      dmn(tableDecision('d', { hitPolicy: 'FIRST', inputs, outputs: [['y']], rows })),
    )
    const started = performance.now()
    expect(checkDecisions(model!).map(({ code }) => code)).toContain('table-checked-in-part')
    expect(performance.now() - started).toBeLessThan(3_000)
  })
})

it('takes no data of JavaScript for data of its own', async () => {
  const context = JSON.parse('{"__proto__": {"x": 1}, "constructor": 2}') as JsonObject
  expect(await codesOf(dmn(literalDecision('d', 'x')), context)).toContain('ok')
  expect(Object.hasOwn(Object.prototype, 'x')).toBe(false)
})

const whole = dmn(
  '<itemDefinition id="t" name="tDiem"><typeRef>number</typeRef><allowedValues id="av"><text>[0..100]</text></allowedValues></itemDefinition>' +
    input('diem', 'tDiem') +
    tableDecision(
      'muc',
      {
        hitPolicy: 'COLLECT',
        aggregation: 'SUM',
        inputs: [['diem', 'number']],
        outputs: [['x', 'number', '0']],
        rows: ['a: < 50 -> 1', 'b: [50..80) -> 2', 'c: not(< 80) -> diem * 0.1'],
      },
      ['?diem'],
    ) +
    bkm('gap', text('x * 2')) +
    calling('gap(3)', 'gap') +
    decision(
      'hop',
      `<context id="nc"><contextEntry id="e1"><variable id="v1" name="a"/>${loop('i', '3', text('i + 1'))}</contextEntry><contextEntry id="e2"><conditional id="k"><if>${text('count(a) > 2')}</if><then>${text('a[1]')}</then><else><relation id="q"><column id="q1" name="n"/><row id="q2">${text('1')}</row></relation></else></conditional></contextEntry></context>`,
    ) +
    literalDecision('tong', 'muc + hop', ['muc', 'hop']) +
    '<decisionService id="dv" name="dv"><outputDecision href="#tong"/><inputDecision href="#hop"/><inputData href="#diem"/></decisionService>',
)

/** Pieces that are put in, to come near the language. */
const pieces = [
  '<',
  '>',
  '"',
  '/',
  '&',
  '&amp;',
  '&lt;',
  '',
  ' ',
  '#',
  '-',
  'null',
  '[1..',
  '(',
  ')',
  '<!--',
  ']]>',
  'id="a"',
  '<list/>',
  '\u0000',
  '</decision>',
  'for i in 1..99999 return ',
  'diem',
  'gap(',
  'UNIQUE',
  'PRIORITY',
  '<import name="x" namespace="y" importType="z"/>',
]
const tags = [...whole.matchAll(/<[^>]+>/g)].map((match) => [match.index, match.index + match[0].length] as const)
const at = fc.nat(whole.length - 1)
const mutation = fc.oneof(
  fc.tuple(at, fc.constantFrom(...pieces)).map(
    ([from, piece]) =>
      (xml: string) =>
        xml.slice(0, from) + piece + xml.slice(from),
  ),
  fc.tuple(at, fc.nat(20)).map(
    ([from, size]) =>
      (xml: string) =>
        xml.slice(0, from) + xml.slice(from + size),
  ),
  fc.tuple(at, fc.nat(255)).map(
    ([from, byte]) =>
      (xml: string) =>
        xml.slice(0, from) + String.fromCharCode(byte) + xml.slice(from + 1),
  ),
  fc.tuple(fc.nat(tags.length - 1), fc.nat(tags.length - 1)).map(([one, other]) => (xml: string) => {
    const [a, b] = [tags[Math.min(one, other)]!, tags[Math.max(one, other)]!]
    return one === other
      ? xml
      : xml.slice(0, a[0]) + xml.slice(...b) + xml.slice(a[1], b[0]) + xml.slice(...a) + xml.slice(b[1])
  }),
  fc.tuple(fc.nat(tags.length - 1), fc.nat(tags.length - 1)).map(
    ([from, to]) =>
      (xml: string) =>
        xml.slice(0, tags[to]![1]) + xml.slice(...tags[from]!) + xml.slice(tags[to]![1]),
  ),
  fc
    .constantFrom('a', 'muc', 'hop', 'tong', 'gap', 'dv')
    .map((id) => (xml: string) => xml.replaceAll(/(?<= id=")\w+(?=")/g, id)),
  fc
    .tuple(fc.constantFrom('muc', 'hop', 'diem', 'gap', 'tong'), fc.constantFrom('muc', 'hop', 'tong', 'gap', 'dv'))
    .map(
      ([from, to]) =>
        (xml: string) =>
          xml.replaceAll(`#${from}"`, `#${to}"`),
    ),
)

/** `DMN_MUTATIONS=5000` for the whole of it. */
const numRuns = Number(process.env.DMN_MUTATIONS ?? 400)

it(`answers ${numRuns} mutated files with diagnostics that have words, never an exception or a hang`, async () => {
  expect(await codesOf(whole, { diem: 85 })).toContain('ok')
  let read = 0
  let slowest = 0
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
      const xml = mutations.reduce((mutated, mutate) => mutate(mutated), whole)
      const started = performance.now()
      const codes = await codesOf(xml, { diem: 85 })
      slowest = Math.max(slowest, performance.now() - started)
      if (codes.includes('ok')) read++
      expect(codes.length).toBeGreaterThan(0)
      for (const code of codes)
        expect(
          code === 'ok' || hasWorkflowWords(code) || code.startsWith('expression-') || code.startsWith('pattern-'),
          code,
        ).toBe(true)
    }),
    { numRuns },
  )
  // Mutations that nothing survives would prove nothing of the evaluation.
  expect(read).toBeGreaterThan(numRuns / 20)
  expect(slowest).toBeLessThan(5_000)
}, 180_000)
