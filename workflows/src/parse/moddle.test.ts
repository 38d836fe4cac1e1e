import { expect, it } from 'vitest'
import { readBpmn } from './moddle.ts'
import { childOf, listOf } from './read.ts'

const file = (content: string, attributes = '', head = '') =>
  `${head}
<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:tns="urn:p" xmlns:xsd="urn:xsd"
  xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="urn:p" id="d" ${attributes}>
  <process id="p">${content}</process>
</definitions>`.trim()

const told = async (xml: string) =>
  (await readBpmn(xml)).diagnostics.map(({ code, severity, element }) => `${severity} ${code} ${element}`)

const FLOW = `<startEvent id="s"/><endEvent id="e"/><sequenceFlow id="f" sourceRef="tns:s" targetRef="tns:e"/>`

it('follows references by QName within the file', async () => {
  const { definitions, diagnostics } = await readBpmn(file(FLOW))
  expect(diagnostics).toEqual([])
  const flow = listOf(listOf(definitions, 'rootElements')[0], 'flowElements')[2]
  expect(childOf(flow, 'sourceRef')?.id).toBe('s')
  expect(childOf(flow, 'targetRef')?.id).toBe('e')
})

it('refuses a reference by QName into another file', async () => {
  expect(await told(file(FLOW.replace('tns:s', 'xsd:s')))).toEqual(['error reference-unresolved f'])
})

it.each([
  ['a type of data', '<dataObject id="d1" itemSubjectRef="xsd:string"/>', 'warning reference-unresolved d1'],
  ['a flow that is gone', '<task id="t"><outgoing>f9</outgoing></task>', 'error reference-unresolved t'],
  ['a default flow that is gone', '<task id="t" default="f9"/>', 'error reference-unresolved t'],
  ['an attribute nobody knows', '<task id="t" colour="red"/>', 'warning attribute-unknown t'],
  [
    'a slip of the pen in our own vocabulary',
    '<task id="t"><extensionElements><zeebe:taskDefinition typ="x"/></extensionElements></task>',
    'error bpmn-part-unreadable ',
  ],
  ['an element nobody knows', '<task id="t"><colour/></task>', 'error bpmn-part-unreadable '],
])('tells of %s', async (_, content, expected) => {
  expect(await told(file(content))).toEqual([expected])
})

it('does not mind the encoding that the bytes once had', async () => {
  expect(await told(file('', '', '<?xml version="1.0" encoding="windows-1252"?>'))).toEqual([])
})
