import { expect, it } from 'vitest'
import { bpmn } from '../../../workflows/src/testing/diagram.ts'
import { decision, dmn, input, literalDecision } from '../../../workflows/src/testing/dmn-sketch.ts'
import { samplePlugin } from '../case/sample.testing.ts'
import { createTestEngine } from '../testing.ts'

const file = (namespace: string, content: string) => dmn(content).replace('namespace="thu"', `namespace="${namespace}"`)
const imports = (name: string) =>
  `<import name="${name}" namespace="urn:${name}" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>`
const requires = '<informationRequirement><requiredDecision href="urn:luat#luong"/></informationRequirement>'
const service = (id: string, output: string) =>
  `<decisionService id="${id}" name="Dịch vụ"><variable name="${id}"/><outputDecision href="#${output}"/><inputData href="#heSo"/></decisionService>`

/** The law's base pay, which another file imports, and that file, which offers its decision as a service. */
const law = (pay: number) => file('urn:luat', literalDecision('luong', String(pay)))
const own = file(
  'urn:tinh',
  imports('luat') +
    input('heSo', 'number') +
    decision('tien', '<literalExpression id="bt"><text>heSo * luat.luong</text></literalExpression>', [
      '?heSo',
    ]).replace('<literalExpression', `${requires}<literalExpression`) +
    service('tinh-tien', 'tien'),
)

const pay = (pays: string) =>
  bpmn(`start > tinh > xem > end\ntinh: rule decision=${pays} result=tien\nxem: user roles=nhan-vien`, 'tra-tien')
const plugin = (called = 'tien') =>
  samplePlugin({
    workflows: new Map([['tra-tien', pay(called)]]),
    decisions: new Map([
      ['luong', law(2340000)],
      ['tien', own],
      ['tinh-tien', own],
    ]),
  })
const publishing = (id: string, content: string, effectiveFrom = '2026-11-24') => ({
  definitions: [{ kind: 'decision' as const, id, plugin: 'mau', content }],
  effectiveFrom,
  basis: 'QĐ 02',
  note: '',
})

it.each(['tien', 'tinh-tien'])('runs a decision or service of a file with what it imports: %s', async (called) => {
  const engine = await createTestEngine({ plugins: [plugin(called)] })
  const { caseId } = await engine.open('tra-tien', 'nhan-vien', { heSo: 2 })
  expect(await engine.case(caseId)).toMatchObject({ open: ['xem'], variables: { tien: 4680000 } })
  await engine.close()
})

it('a case keeps the revision of what its decisions import', async () => {
  const waiting = bpmn(
    'start > xem > tinh > xem-lai > end\ntinh: rule decision=tien result=tien\nxem: user roles=nhan-vien\nxem-lai: user roles=nhan-vien',
    'tra-tien',
  )
  const engine = await createTestEngine({
    plugins: [{ ...plugin(), workflows: new Map([['tra-tien', waiting]]) }],
  })
  const old = await engine.open('tra-tien', 'nhan-vien', { heSo: 2 })
  const by = await engine.user('quan-tri')
  await engine.publish({ commandId: engine.commandId(), ...publishing('luong', law(3000000)) }, by)
  const next = await engine.open('tra-tien', 'nhan-vien', { heSo: 2 })
  for (const { caseId } of [old, next]) await engine.complete(caseId, 'xem', 'nhan-vien')
  expect((await engine.case(old.caseId)).variables).toMatchObject({ tien: 4680000 })
  expect((await engine.case(next.caseId)).variables).toMatchObject({ tien: 6000000 })
  expect((await engine.verify({ replay: true })).faults).toEqual([])
  await engine.close()
})

it('publishes a file that imports one in force, and refuses what would leave an import without its file', async () => {
  const engine = await createTestEngine({ plugins: [plugin()] })
  const by = await engine.user('quan-tri')
  const publish = (id: string, content: string) =>
    engine.publish({ commandId: engine.commandId(), ...publishing(id, content) }, by)
  await publish('tien', own.replace('heSo * luat', '10 * heSo * luat'))
  const broken = (code: string) => ({
    code: 'diagnostics-block',
    diagnostics: expect.arrayContaining([expect.objectContaining({ code })]),
  })
  await expect(publish('tien', own.replaceAll('urn:luat', 'urn:khac'))).rejects.toMatchObject(broken('import-missing'))
  await expect(publish('luong', law(1).replace('urn:luat', 'urn:moi'))).rejects.toMatchObject(broken('import-missing'))
  const circle = law(1).replace('<decision ', `${imports('tinh')}<decision `)
  await expect(publish('luong', circle)).rejects.toMatchObject(broken('imports-in-a-circle'))
  await engine.close()
})

it('answers each decision from the newest text that has it, also where an older one is kept for what was dropped', async () => {
  const both = file('urn:doi', literalDecision('b', '1') + literalDecision('a', '1'))
  const decisions = new Map([
    ['a', both],
    ['b', both],
  ])
  const calls = bpmn(
    'start > mot > hai > xem > end\nmot: rule decision=a result=a\nhai: rule decision=b result=b\nxem: user roles=nhan-vien',
    'tra-tien',
  )
  const engine = await createTestEngine({
    plugins: [samplePlugin({ workflows: new Map([['tra-tien', calls]]), decisions })],
  })
  const by = await engine.user('quan-tri')
  await engine.publish(
    { commandId: engine.commandId(), ...publishing('b', file('urn:doi', literalDecision('b', '2'))) },
    by,
  )
  const { caseId } = await engine.open('tra-tien', 'nhan-vien')
  expect((await engine.case(caseId)).variables).toMatchObject({ a: 1, b: 2 })
  await engine.close()
})
