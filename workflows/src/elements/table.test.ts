import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createWorkflow } from '../create-workflow.ts'
import { bpmn } from '../testing/diagram.ts'
import { ELEMENTS } from './table.ts'

/** Rows of the table in docs/bpmn.md: element -> verdict. */
const rows = new Map(
  readFileSync(new URL('../../../docs/bpmn.md', import.meta.url), 'utf8')
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))
    .filter((cells) => ['runs', 'refused', 'kept'].includes(cells[2] ?? ''))
    .map((cells) => [cells[1]!, cells[2]!]),
)

const definition = (type: string) => `raw='<bpmn:${type}EventDefinition/>'`
const around = (kind: string) => `start > a > end\na: ${kind}`

/** Diagrams for each row, in the lines of `bpmn()`; or XML put after the process. */
const diagrams: Record<string, (string | { after: string })[]> = {
  'none start event': ['start > end'],
  'message, timer, signal, conditional start event': ['message', 'timer', 'signal', 'conditional'].map(
    (type) => `start > end\nstart: start ${definition(type)}`,
  ),
  'none end event': ['start > end'],
  'terminate end event': ['start > end\nend: end terminate=true'],
  'error end event': ['start > end\nend: end error=E'],
  'message, signal, escalation, compensation, cancel end event': [
    'message',
    'signal',
    'escalation',
    'compensate',
    'cancel',
  ].map((type) => `start > end\nend: end ${definition(type)}`),
  'user task': [around('user')],
  'service task': [around('service')],
  'script task (FEEL)': [around("script expression='=1' result=x")],
  'business rule task': [around('rule decision=d result=x')],
  'undefined task, manual task, send task, receive task': ['task', 'manualTask', 'sendTask', 'receiveTask'].map(around),
  'embedded subprocess': ['start > a > end\na {\nstart-1 > end-1\n}'],
  'call activity, event subprocess, transaction, ad-hoc subprocess': [
    around('callActivity'),
    `${around('user')}\ne: subProcess ext='' raw='<bpmn:startEvent id="s2"/>'`,
    around('transaction'),
    around('adHocSubProcess'),
  ],
  'standard loop, multi-instance': ['standardLoop', 'multiInstanceLoop'].map((type) =>
    around(`user raw='<bpmn:${type}Characteristics/>'`),
  ),
  'exclusive gateway': ['start > xor\nxor > a if =true\nxor > b default\na > end\nb > end'],
  'parallel gateway': ['start > and1\nand1 > a > and2\nand1 > b > and2\nand2 > end'],
  'inclusive gateway, event-based gateway, complex gateway': ['inclusive', 'eventBased', 'complex'].map((type) =>
    around(`${type}Gateway`),
  ),
  'timer catch event: date, duration, working days': ['date=2026-03-01', 'duration=P1D', 'workingDays=5'].map((time) =>
    around(`timer ${time}`),
  ),
  'timer cycle': [around('timer cycle=R3/P1D')],
  'message catch event': [around("message name=m key='=k'")],
  'signal, conditional, link catch event': ['signal', 'conditional', 'link'].map((type) =>
    around(`intermediateCatchEvent ${definition(type)}`),
  ),
  'intermediate throw event': [around('intermediateThrowEvent')],
  'interrupting boundary event: timer, message': ['timer duration=P1D', "message name=m key='=k'"].map(
    (kind) => `start > a > end\nb: ${kind} on=a\nb > end`,
  ),
  'interrupting boundary event: error': ['start > a > end\nb: error on=a\nb > end'],
  'non-interrupting boundary event': ['start > a > end\nb: timer on=a duration=P1D cancels=false\nb > end'],
  'one pool, lanes': [
    { after: '<bpmn:collaboration id="c"><bpmn:participant id="x" processRef="p"/></bpmn:collaboration>' },
  ],
  'several pools, message flow': [
    {
      after:
        '<bpmn:collaboration id="c"><bpmn:participant id="x" processRef="p"/><bpmn:participant id="y"/></bpmn:collaboration>',
    },
    {
      after:
        '<bpmn:collaboration id="c"><bpmn:participant id="x" processRef="p"/><bpmn:messageFlow id="m" sourceRef="a" targetRef="x"/></bpmn:collaboration>',
    },
  ],
  choreography: [{ after: '<bpmn:choreography id="c"/>' }],
  'text annotation, group, association, data object, data store': [{ after: '<bpmn:dataStore id="d"/>' }],
}

describe('docs/bpmn.md', () => {
  it('has a row for every diagram and a diagram for every row', () => {
    expect([...rows.keys()].sort()).toEqual(Object.keys(diagrams).sort())
  })

  it.each([...rows])('says of %s that it is %s', async (name, verdict) => {
    for (const one of diagrams[name]!) {
      const xml =
        typeof one === 'string'
          ? bpmn(one).replace('<bpmn:subProcess id="e">', '<bpmn:subProcess id="e" triggeredByEvent="true">')
          : bpmn('start > a > end').replace('</bpmn:definitions>', `${one.after}</bpmn:definitions>`)
      const { workflow, diagnostics } = await createWorkflow(xml)
      if (verdict === 'refused') {
        const codes = diagnostics.map(({ code }) => code)
        expect(codes.some((code) => code === 'element-not-supported' || code === 'several-pools-not-supported')).toBe(
          true,
        )
      } else {
        expect(diagnostics).toEqual([])
        expect(workflow).toBeDefined()
      }
    }
  })
})

describe('the table of elements', () => {
  it('names each element once', () => {
    expect(new Set(ELEMENTS.map((kind) => kind.bpmn)).size).toBe(ELEMENTS.length)
    expect(new Set(ELEMENTS.map((kind) => kind.type)).size).toBe(ELEMENTS.length)
  })
})
