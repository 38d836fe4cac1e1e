import type { JsonObject } from '@statecraft/forms'
import { describe, expect, it } from 'vitest'
import { decision, dmn, input, literalDecision } from '../testing/dmn-sketch.ts'
import { checkDecisions } from './check.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisions } from './parse.ts'

const text = (source: string) =>
  `<literalExpression><text>${source.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</text></literalExpression>`
const entry = (name: string, logic: string) =>
  `<contextEntry>${name && `<variable name="${name}"/>`}${logic}</contextEntry>`
const iterator = (tag: string, variable: string, within: string, part: string, body: string) =>
  `<${tag} iteratorVariable="${variable}"><in>${within}</in><${part}>${body}</${part}></${tag}>`
const bkm = (id: string, parameters: string[], body: string, requires: string[] = []) =>
  `<businessKnowledgeModel id="${id}" name="${id}"><variable name="${id}"/><encapsulatedLogic>${parameters
    .map(
      (one) =>
        `<formalParameter name="${one.split(':')[0]}"${one.includes(':') ? ` typeRef="${one.split(':')[1]}"` : ''}/>`,
    )
    .join('')}${body}</encapsulatedLogic>${knows(requires)}</businessKnowledgeModel>`
const knows = (ids: string[]) =>
  ids.map((id) => `<knowledgeRequirement><requiredKnowledge href="#${id}"/></knowledgeRequirement>`).join('')
const knowing = (content: string, ids: string[]) => content.replace(/(<variable [^>]*\/>)/, `$1${knows(ids)}`)

async function decide(content: string, context: JsonObject = {}, id = 'd') {
  const { model, diagnostics } = await parseDecisions(dmn(content))
  expect(diagnostics).toEqual([])
  expect(checkDecisions(model!).filter(({ severity }) => severity === 'error')).toEqual([])
  return evaluateDecision(model!, id, context, { now: '2026-03-02T02:00:00Z' })
}

describe('boxed expressions', () => {
  it.each([
    ['a literal', text('1 + 1'), 2],
    [
      'a context without a result',
      `<context>${entry('a', text('2'))}${entry('b', text('a * 2'))}</context>`,
      { a: 2, b: 4 },
    ],
    ['a context with a result', `<context>${entry('a', text('2'))}${entry('', text('a + 3'))}</context>`, 5],
    [
      'a name of several words',
      `<context>${entry('Mức lương', text('2340000'))}${entry('', text('Mức lương * 2'))}</context>`,
      4680000,
    ],
    ['a list', `<list>${text('1')}<list>${text('"a"')}</list></list>`, [1, ['a']]],
    [
      'a relation',
      `<relation><column name="ten"/><column name="tien"/><row>${text('"A"')}${text('1')}</row><row>${text('"B"')}${text('2')}</row></relation>`,
      [
        { ten: 'A', tien: 1 },
        { ten: 'B', tien: 2 },
      ],
    ],
    [
      'a function of a context',
      `<context>${entry('gap', `<functionDefinition><formalParameter name="x"/>${text('x * 2')}</functionDefinition>`)}${entry('', text('gap(4) + gap(x: 1)'))}</context>`,
      10,
    ],
    [
      'a function that calls itself',
      `<context>${entry('giaiThua', `<functionDefinition><formalParameter name="n"/>${text('if n = 0 then 1 else n * giaiThua(n - 1)')}</functionDefinition>`)}${entry('', text('giaiThua(5)'))}</context>`,
      120,
    ],
    [
      'a conditional',
      `<conditional><if>${text('1 > 2')}</if><then>${text('"a"')}</then><else>${text('"b"')}</else></conditional>`,
      'b',
    ],
    [
      'a conditional on nothing',
      `<conditional><if>${text('null')}</if><then>${text('"a"')}</then><else>${text('"b"')}</else></conditional>`,
      'b',
    ],
    ['a loop', iterator('for', 'x', text('[1, 2, 3]'), 'return', text('x * 2')), [2, 4, 6]],
    ['a loop over a range', iterator('for', 'x', text('[2..4]'), 'return', text('x')), [2, 3, 4]],
    [
      'a loop that reads what it has',
      iterator('for', 'x', text('[1, 2, 3]'), 'return', text('count(partial)')),
      [0, 1, 2],
    ],
    ['some', iterator('some', 'x', text('[1, 2]'), 'satisfies', text('x > 1')), true],
    ['some of nothing', iterator('some', 'x', text('[]'), 'satisfies', text('x > 1')), false],
    ['every', iterator('every', 'x', text('[1, 2]'), 'satisfies', text('x > 1')), false],
    ['every where one is not known', iterator('every', 'x', text('[2, null]'), 'satisfies', text('x > 1')), null],
    ['a filter', `<filter><in>${text('[{a: 1}, {a: 5}]')}</in><match>${text('a > 2')}</match></filter>`, [{ a: 5 }]],
    ['a filter by item', `<filter><in>${text('[1, 5]')}</in><match>${text('item > 2')}</match></filter>`, [5]],
    [
      'a call of a function of FEEL',
      `<invocation>${text('abs')}<binding><parameter name="n"/>${text('-3')}</binding></invocation>`,
      3,
    ],
    [
      'a date that stays a date',
      `<context>${entry('ngay', text('date("2026-01-30")'))}${entry('', text('ngay + duration("P3D")'))}</context>`,
      '2026-02-02',
    ],
  ])('gives %s', async (_what, logic, output) => {
    expect(await decide(decision('d', logic))).toMatchObject({ ok: true, output })
  })

  it('keeps what it read of the context, not what is bound inside', async () => {
    const logic = iterator('for', 'x', text('so'), 'return', text('x + them'))
    const content = input('so', 'Any') + input('them', 'number') + input('x', 'number')
    const answer = await decide(content + decision('d', logic, ['?so', '?them']), { so: [1, 2], them: 1, x: 9 })
    expect(answer).toMatchObject({ output: [2, 3], inputs: { so: [1, 2], them: 1 } })
    expect(answer).not.toHaveProperty('inputs.x')
  })
})

describe('business knowledge models', () => {
  const tax = bkm('thue', ['thuNhap:number', 'suat:number'], text('thuNhap * suat'))

  it('are called from FEEL and by an invocation, by position and by name', async () => {
    const call = `<invocation>${text('thue')}<binding><parameter name="suat"/>${text('0.1')}</binding><binding><parameter name="thuNhap"/>${text('300')}</binding></invocation>`
    expect(await decide(tax + knowing(decision('d', call), ['thue']))).toMatchObject({ output: 30 })
    expect(
      await decide(tax + knowing(literalDecision('d', 'thue(100, 0.2) + thue(suat: 0.1, thuNhap: 3)'), ['thue'])),
    ).toMatchObject({
      output: 20.3,
    })
  })

  it('call each other, hold tables, and tell the rows that matched', async () => {
    const rates = bkm(
      'suat',
      ['bac'],
      '<decisionTable hitPolicy="UNIQUE"><input><inputExpression><text>bac</text></inputExpression></input><output name="x"/><rule id="bac-1"><inputEntry><text>1</text></inputEntry><outputEntry><text>0.05</text></outputEntry></rule></decisionTable>',
    )
    const whole = bkm('tinh', ['tien', 'bac'], text('tien * suat(bac)'), ['suat'])
    expect(await decide(rates + whole + knowing(literalDecision('d', 'tinh(100, 1)'), ['tinh']))).toMatchObject({
      output: 5,
      matched: ['bac-1'],
    })
  })

  it('read nothing but their parameters', async () => {
    const nosy = bkm('doc', ['x'], text('x + 1'))
    const { model } = await parseDecisions(
      dmn(input('luong', 'number') + nosy.replace('x + 1', 'luong') + literalDecision('a', '1')),
    )
    expect(checkDecisions(model!)).toMatchObject([{ code: 'decision-name-unknown', params: { unknown: 'luong' } }])
  })

  it('refuse an argument of another type', async () => {
    expect(await decide(tax + knowing(literalDecision('d', 'thue("a", 1)'), ['thue']))).toMatchObject({
      ok: false,
      code: 'value-not-of-type',
      params: { name: 'thuNhap', place: 'parameter', expected: 'number', value: 'a' },
    })
  })

  it('end when they call each other without end', async () => {
    const endless = bkm('mai', ['x'], text('mai(x + 1)'))
    expect(await decide(endless + knowing(literalDecision('d', 'mai(1)'), ['mai']))).toMatchObject({
      ok: false,
      code: 'calls-too-deep',
      params: { limit: 50 },
    })
  })

  it('are refused in a circle, and when they are missing', async () => {
    const circle = bkm('a', ['x'], text('b(x)'), ['b']) + bkm('b', ['x'], text('a(x)'), ['a'])
    const { model } = await parseDecisions(dmn(circle + knowing(literalDecision('d', 'c(1)'), ['c'])))
    expect(checkDecisions(model!)).toMatchObject([
      { code: 'decisions-in-a-circle', params: { decisions: ['a', 'b', 'a'] } },
      { code: 'required-knowledge-missing', params: { required: 'c' } },
      { code: 'decision-name-unknown', params: { unknown: 'c' } },
    ])
  })
})

describe('decision services', () => {
  const service = (outputs: string[], inputDecisions: string[], inputs: string[]) =>
    `<decisionService id="dv" name="dv">${outputs.map((id) => `<outputDecision href="#${id}"/>`).join('')}${inputDecisions.map((id) => `<inputDecision href="#${id}"/>`).join('')}${inputs.map((id) => `<inputData href="#${id}"/>`).join('')}</decisionService>`
  const graph =
    input('luong', 'number') +
    literalDecision('heSo', '1.5') +
    literalDecision('tien', 'luong * heSo', ['heSo', '?luong']) +
    literalDecision('lan', '2')

  it('are evaluated by their id, with what is given for their input decisions', async () => {
    const content = graph + service(['tien'], ['heSo'], ['luong'])
    expect(await decide(content, { luong: 100, heSo: 3 }, 'dv')).toMatchObject({
      output: 300,
      inputs: { luong: 100, heSo: 3 },
    })
    expect(await decide(content, { luong: 100 }, 'tien')).toMatchObject({ output: 150 })
  })

  it('give several outputs by their names', async () => {
    const content = graph + service(['tien', 'lan'], [], ['luong'])
    expect(await decide(content, { luong: 2 }, 'dv')).toMatchObject({ output: { tien: 3, lan: 2 } })
  })

  it('are functions of their input data, then of their input decisions', async () => {
    const content = graph + service(['tien'], ['heSo'], ['luong'])
    const caller = knowing(literalDecision('d', '[dv(10, 2), dv(heSo: 3, luong: 5)]'), ['dv'])
    expect(await decide(content + caller, { luong: 1000 })).toMatchObject({ output: [20, 15], inputs: {} })
  })

  it('are told what they lack', async () => {
    const { model } = await parseDecisions(dmn(graph + service([], [], ['thieu'])))
    expect(checkDecisions(model!)).toMatchObject([
      { code: 'service-without-output', element: 'dv' },
      { code: 'service-part-missing', params: { required: 'thieu' } },
    ])
  })
})
