import { expect, it } from 'vitest'
import { dmn, input, literalDecision, tableDecision } from '../testing/dmn-sketch.ts'
import { checkDecisions } from './check.ts'
import { evaluateDecision } from './evaluate.ts'
import { parseDecisionFiles, parseDecisions } from './parse.ts'

const file = (namespace: string, content: string) => dmn(content).replace('namespace="thu"', `namespace="${namespace}"`)
const importing = (name: string, namespace: string) =>
  `<import name="${name}" namespace="${namespace}" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>`
const law = file(
  'urn:luat',
  `<itemDefinition name="tLoai"><typeRef>string</typeRef><allowedValues><text>"a", "b"</text></allowedValues></itemDefinition>${input('loai')}` +
    tableDecision(
      'heSo',
      { inputs: [['loai']], outputs: [['x']], rows: ['r1: "a" -> 1.1 @ citation="1/2026:2"', 'r2: "b" -> 2'] },
      ['?loai'],
    ) +
    '<businessKnowledgeModel id="tron" name="tron"><variable name="tron"/><encapsulatedLogic><formalParameter name="n"/><literalExpression><text>ceiling(n / 1000) * 1000</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>',
)
const own = file(
  'urn:tinh',
  importing('luat', 'urn:luat') +
    input('loaiTinh', 'luat.tLoai') +
    literalDecision('tien', 'luat.tron(luat.heSo * 1490000)', ['?loaiTinh']).replace(
      '</informationRequirement>',
      '</informationRequirement><informationRequirement><requiredDecision href="urn:luat#heSo"/></informationRequirement><knowledgeRequirement><requiredKnowledge href="urn:luat#tron"/></knowledgeRequirement>',
    ),
)

it('evaluates decisions and functions of the files it imports', async () => {
  const { model, diagnostics } = await parseDecisions(own, { beside: [law] })
  expect(diagnostics).toEqual([])
  expect(checkDecisions(model!).filter(({ severity }) => severity !== 'info')).toEqual([])
  const answer = evaluateDecision(model!, 'tien', { loai: 'a' }, { now: '2026-01-01T00:00:00Z' })
  expect(answer).toMatchObject({
    ok: true,
    output: 1639000,
    matched: ['r1'],
    citations: ['1/2026:2'],
    inputs: { loai: 'a' },
  })
})

it('finds the values of imported input data under the name of the import too', async () => {
  const { model } = await parseDecisions(own, { beside: [law] })
  const answer = evaluateDecision(model!, 'tien', { luat: { loai: 'b' } }, { now: '2026-01-01T00:00:00Z' })
  expect(answer).toMatchObject({ ok: true, output: 2980000, inputs: { luat: { loai: 'b' } } })
})

it('holds input data against an imported type', async () => {
  const { model } = await parseDecisions(own, { beside: [law] })
  expect(evaluateDecision(model!, 'tien', { loai: 'a', loaiTinh: 'c' }, { now: '2026-01-01T00:00:00Z' })).toMatchObject(
    {
      ok: false,
      code: 'value-not-allowed',
      params: { name: 'loaiTinh', value: 'c' },
    },
  )
})

it('reads files that import each other, and names what is missing or goes round', async () => {
  const parsed = await parseDecisionFiles([own, law])
  expect(parsed.map(({ diagnostics }) => diagnostics)).toEqual([[], []])
  expect((await parseDecisions(own)).diagnostics).toMatchObject([
    { code: 'import-missing', params: { name: 'luat', namespace: 'urn:luat' } },
  ])
  const a = file('urn:a', importing('b', 'urn:b') + literalDecision('x', '1'))
  const b = file('urn:b', importing('a', 'urn:a') + literalDecision('y', '1'))
  expect((await parseDecisions(a, { beside: [a, b] })).diagnostics).toMatchObject([{ code: 'imports-in-a-circle' }])
  const broken = file('urn:luat', '<decision id="k" name="k"/>')
  expect((await parseDecisions(own, { beside: [broken] })).diagnostics).toMatchObject([
    { code: 'import-unreadable', params: { reason: 'decision-without-logic' } },
  ])
})

it('ends on files that all import each other', async () => {
  const names = Array.from({ length: 12 }, (_, at) => `urn:${at}`)
  const files = names.map((name, at) =>
    file(
      name,
      names
        .slice(at + 1)
        .map((other) => importing(`n${other.slice(4)}`, other))
        .join('') + literalDecision('x', '1'),
    ),
  )
  const started = performance.now()
  await parseDecisions(files[0]!, { beside: files })
  expect(performance.now() - started).toBeLessThan(3_000)
})
