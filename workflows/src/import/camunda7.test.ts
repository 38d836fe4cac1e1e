import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import camundaModdle from 'camunda-bpmn-moddle/resources/camunda.json' with { type: 'json' }
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hasWorkflowWords } from '../locales/words.ts'
import { compareXml } from '../roundtrip/compare-xml.ts'
import { readXml } from '../roundtrip/xml-tree.ts'
import { importCamunda7 } from './camunda7.ts'

const file = (content: string, beside = '', prefix = 'camunda', namespace = 'http://camunda.org/schema/1.0/bpmn') =>
  `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:${prefix}="${namespace}" targetNamespace="urn:p" id="d">
  ${beside}
  <bpmn:process id="p" isExecutable="true">
    ${content}
  </bpmn:process>
</bpmn:definitions>`

const $ = (expression: string) => `\${${expression}}`

const extended = (open: string, extensions: string, close: string, more = '') =>
  `<bpmn:${open}><bpmn:extensionElements>${extensions}</bpmn:extensionElements>${more}</bpmn:${close}>`

/** A part of Camunda 7, what it becomes, and the codes of the report that need a person (`?`) or cannot be (`!`). */
const parts: [string, string, string[], string[]][] = [
  ['a form by its id', '<bpmn:userTask id="t" camunda:formKey="don"/>', ['<zeebe:formDefinition formId="don"/>'], []],
  [
    'a form by reference',
    '<bpmn:userTask id="t" camunda:formRef="don" camunda:formRefBinding="deployment"/>',
    ['<zeebe:formDefinition formId="don" bindingType="deployment"/>'],
    [],
  ],
  [
    'a form of a fixed version',
    '<bpmn:userTask id="t" camunda:formRef="don" camunda:formRefBinding="version" camunda:formRefVersion="3"/>',
    ['formId="don"', '<zeebe:property name="camunda:formRefVersion" value="3"/>'],
    ['?import-version-needs-person'],
  ],
  [
    'a page of the application',
    '<bpmn:userTask id="t" camunda:formKey="embedded:app:forms/de-nghi.html"/>',
    ['<zeebe:formDefinition formId="de-nghi"/>', 'value="embedded:app:forms/de-nghi.html"'],
    ['?import-form-needs-person'],
  ],
  [
    'generated form fields',
    extended(
      'userTask id="t"',
      '<camunda:formData><camunda:formField id="so" type="long"/></camunda:formData>',
      'userTask',
    ),
    ['<camunda:formField id="so" type="long"/>'],
    ['?import-form-fields-need-person'],
  ],
  [
    'who does it',
    `<bpmn:userTask id="t" camunda:assignee="${$('nguoi')}" camunda:candidateUsers="an" camunda:candidateGroups="vt, ${$('nhom')}"/>`,
    ['assignee="=nguoi"', 'candidateUsers="an"', 'candidateGroups="=flatten([&quot;vt&quot;, nhom])"'],
    [],
  ],
  [
    'an assignee found by code',
    `<bpmn:userTask id="t" camunda:assignee="${$('ldap.find(x)')}"/>`,
    ['<zeebe:property name="camunda:assignee"'],
    ['?import-expression-needs-person'],
  ],
  [
    'when it is due',
    `<bpmn:userTask id="t" camunda:dueDate="P3D" camunda:followUpDate="${$('han')}" camunda:priority="80"/>`,
    [
      'dueDate="=now() + duration(&quot;P3D&quot;)"',
      'followUpDate="=han"',
      '<zeebe:priorityDefinition priority="80"/>',
    ],
    [],
  ],
  [
    'a priority out of range',
    '<bpmn:userTask id="t" camunda:priority="900"/>',
    ['name="camunda:priority" value="900"'],
    ['?import-priority-out-of-range'],
  ],
  [
    'async flags',
    '<bpmn:task id="t" camunda:asyncBefore="true" camunda:asyncAfter="true" camunda:exclusive="false" camunda:jobPriority="3"/>',
    ['<bpmn:task id="t"/>'],
    [],
  ],
  [
    'a bean',
    `<bpmn:serviceTask id="t" camunda:delegateExpression="${$('kySo')}"/>`,
    ['<zeebe:taskDefinition type="kySo"/>'],
    ['?import-worker-needs-person'],
  ],
  [
    'a class',
    '<bpmn:sendTask id="t" camunda:class="vn.gov.GuiThu"/>',
    ['<zeebe:taskDefinition type="guiThu"/>', 'value="vn.gov.GuiThu"'],
    ['?import-worker-needs-person'],
  ],
  [
    'a method with a result',
    `<bpmn:serviceTask id="t" camunda:expression="${$('so.cap(ma)')}" camunda:resultVariable="soMoi"/>`,
    ['type="so.cap"', '<zeebe:header key="resultVariable" value="soMoi"/>'],
    ['?import-worker-needs-person', '?import-result-variable-needs-person'],
  ],
  [
    'an external task',
    '<bpmn:serviceTask id="t" camunda:type="external" camunda:topic="ky-so" camunda:taskPriority="5"/>',
    ['<zeebe:taskDefinition type="ky-so"/>', '<zeebe:jobPriorityDefinition priority="5"/>'],
    [],
  ],
  [
    'mail sent by the server',
    '<bpmn:serviceTask id="t" camunda:type="mail"/>',
    ['camunda:type="mail"'],
    ['!import-task-type-impossible'],
  ],
  [
    'fields of the code',
    extended(
      'serviceTask id="t" camunda:class="a.B"',
      `<camunda:field name="to" stringValue="x@y"/><camunda:field name="so"><camunda:expression>${$('ma')}</camunda:expression></camunda:field>`,
      'serviceTask',
    ),
    ['<zeebe:header key="to" value="x@y"/>', '<zeebe:input source="=ma" target="so"/>'],
    ['?import-field-needs-person', '?import-worker-needs-person'],
  ],
  [
    'a connector',
    extended(
      'serviceTask id="t"',
      `<camunda:connector><camunda:inputOutput><camunda:inputParameter name="url">${$('diaChi')}</camunda:inputParameter></camunda:inputOutput><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector>`,
      'serviceTask',
    ),
    ['<zeebe:taskDefinition type="http-connector"/>', '<zeebe:input source="=diaChi" target="url"/>'],
    ['?import-connector-needs-person'],
  ],
  [
    'parameters: text, list, map',
    extended(
      'task id="t"',
      `<camunda:inputOutput><camunda:inputParameter name="a">Hồ sơ</camunda:inputParameter><camunda:inputParameter name="n"/><camunda:inputParameter name="b"><camunda:list><camunda:value>x</camunda:value><camunda:list><camunda:value>${$('y.z')}</camunda:value></camunda:list></camunda:list></camunda:inputParameter><camunda:outputParameter name="c"><camunda:map><camunda:entry key="k"><camunda:list><camunda:value>1</camunda:value></camunda:list></camunda:entry></camunda:map></camunda:outputParameter></camunda:inputOutput>`,
      'task',
    ),
    [
      '<zeebe:input source="=&quot;Hồ sơ&quot;" target="a"/>',
      '<zeebe:input source="=null" target="n"/>',
      '<zeebe:input source="=[&quot;x&quot;, [y.z]]" target="b"/>',
      '<zeebe:output source="={&quot;k&quot;: [&quot;1&quot;]}" target="c"/>',
    ],
    [],
  ],
  [
    'a parameter by script stays',
    extended(
      'task id="t"',
      `<camunda:inputOutput><camunda:inputParameter name="a">1</camunda:inputParameter><camunda:inputParameter name="b"><camunda:list><camunda:script scriptFormat="groovy">x</camunda:script></camunda:list></camunda:inputParameter></camunda:inputOutput>`,
      'task',
    ),
    [
      'target="a"',
      '<camunda:inputParameter name="b"><camunda:list><camunda:script scriptFormat="groovy">x</camunda:script>',
    ],
    ['!import-script-impossible'],
  ],
  [
    'listeners',
    extended(
      'userTask id="t"',
      `<camunda:executionListener class="a.GhiSo" event="start"/><camunda:taskListener delegateExpression="${$('bao')}" event="create"/><camunda:taskListener class="a.Het" event="timeout"/><camunda:executionListener event="end"><camunda:script scriptFormat="javascript">x</camunda:script></camunda:executionListener>`,
      'userTask',
    ),
    [
      '<zeebe:executionListener eventType="start" type="ghiSo"/>',
      '<zeebe:taskListener eventType="creating" type="bao"/>',
      '<camunda:taskListener class="a.Het" event="timeout"/>',
    ],
    [
      '?import-listener-needs-person',
      '?import-listener-needs-person',
      '!import-script-impossible',
      '!import-listener-impossible',
    ],
  ],
  [
    'a listener of a flow',
    extended(
      'sequenceFlow id="f" sourceRef="s" targetRef="s"',
      '<camunda:executionListener class="a.B" event="take"/>',
      'sequenceFlow',
    ),
    ['event="take"'],
    ['!import-listener-impossible'],
  ],
  [
    'a called process',
    extended(
      'callActivity id="t" calledElement="con" camunda:calledElementBinding="deployment"',
      `<camunda:in source="a" target="b"/><camunda:in sourceExpression="${$('x.y')}" target="c"/><camunda:out variables="all"/>`,
      'callActivity',
    ),
    [
      'propagateAllParentVariables="false" propagateAllChildVariables="true"',
      'processId="con"',
      'bindingType="deployment"',
      '<zeebe:input source="=a" target="b"/>',
      '<zeebe:input source="=x.y" target="c"/>',
    ],
    [],
  ],
  [
    'a business key',
    extended(
      'callActivity id="t" calledElement="con"',
      `<camunda:in businessKey="#{execution.processBusinessKey}"/>`,
      'callActivity',
    ),
    ['processId="con"', 'name="camunda:in businessKey"'],
    ['?import-business-key-needs-person'],
  ],
  [
    'a called case',
    '<bpmn:callActivity id="t" camunda:caseRef="hs"/>',
    ['camunda:caseRef="hs"'],
    ['!import-cmmn-impossible'],
  ],
  [
    'a decision with one entry',
    '<bpmn:businessRuleTask id="t" camunda:decisionRef="muc" camunda:resultVariable="m" camunda:mapDecisionResult="singleEntry"/>',
    ['<zeebe:calledDecision decisionId="muc" resultVariable="m"/>'],
    [],
  ],
  [
    'a decision with a list of results',
    '<bpmn:businessRuleTask id="t" camunda:decisionRef="muc" camunda:resultVariable="m" camunda:decisionRefVersion="2"/>',
    ['decisionId="muc"'],
    ['?import-version-needs-person', '?import-decision-result-needs-person'],
  ],
  [
    'a script in FEEL',
    '<bpmn:scriptTask id="t" scriptFormat="feel" camunda:resultVariable="r"><bpmn:script>a + 1</bpmn:script></bpmn:scriptTask>',
    ['<zeebe:script expression="=a + 1" resultVariable="r"/>'],
    [],
  ],
  [
    'a script in another language',
    '<bpmn:scriptTask id="t" scriptFormat="javascript"><bpmn:script>a()</bpmn:script></bpmn:scriptTask>',
    ['<bpmn:script>a()</bpmn:script>'],
    ['!import-script-impossible'],
  ],
  [
    'a condition',
    `<bpmn:sequenceFlow id="f" sourceRef="s" targetRef="s"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${$('a &gt; 1 &amp;&amp; !b')}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
    ['=a &gt; 1 and b != true</bpmn:conditionExpression>'],
    [],
  ],
  [
    'a condition that calls code',
    `<bpmn:sequenceFlow id="f" sourceRef="s" targetRef="s"><bpmn:conditionExpression>${$('bean.ok()')}</bpmn:conditionExpression></bpmn:sequenceFlow>`,
    [`${$('bean.ok()')}</bpmn:conditionExpression>`],
    ['?import-expression-needs-person'],
  ],
  [
    'a condition in a script',
    '<bpmn:sequenceFlow id="f" sourceRef="s" targetRef="s"><bpmn:conditionExpression language="groovy">x</bpmn:conditionExpression></bpmn:sequenceFlow>',
    ['language="groovy"'],
    ['!import-script-impossible'],
  ],
  [
    'a multi-instance over a list',
    `<bpmn:userTask id="t"><bpmn:multiInstanceLoopCharacteristics camunda:collection="uyVien" camunda:elementVariable="nguoi"><bpmn:completionCondition xsi:type="bpmn:tFormalExpression">${$('nrOfCompletedInstances == nrOfInstances')}</bpmn:completionCondition></bpmn:multiInstanceLoopCharacteristics></bpmn:userTask>`,
    [
      '<zeebe:loopCharacteristics inputCollection="=uyVien" inputElement="nguoi"/>',
      '=numberOfCompletedInstances = numberOfInstances<',
    ],
    [],
  ],
  [
    'a multi-instance by the words of the standard',
    '<bpmn:task id="t"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopDataInputRef>ds</bpmn:loopDataInputRef><bpmn:inputDataItem name="mot"/></bpmn:multiInstanceLoopCharacteristics></bpmn:task>',
    ['inputCollection="=ds" inputElement="mot"'],
    [],
  ],
  [
    'a multi-instance by number',
    `<bpmn:task id="t"><bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type="bpmn:tFormalExpression">${$('soLan')}</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics></bpmn:task>`,
    ['>=soLan</bpmn:loopCardinality>'],
    [],
  ],
  [
    'a timer by a variable, one fixed',
    `<bpmn:intermediateCatchEvent id="t"><bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">${$('han')}</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent><bpmn:intermediateCatchEvent id="u"><bpmn:timerEventDefinition><bpmn:timeDuration>P5D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:intermediateCatchEvent>`,
    ['>=han</bpmn:timeDuration>', '>P5D</bpmn:timeDuration>'],
    [],
  ],
  [
    'a condition that is waited for',
    `<bpmn:intermediateCatchEvent id="t"><bpmn:conditionalEventDefinition camunda:variableName="a" camunda:variableEvents="create"><bpmn:condition xsi:type="bpmn:tFormalExpression">${$('a == 1')}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>`,
    ['>=a = 1</bpmn:condition>', '<zeebe:conditionalFilter variableNames="a" variableEvents="create"/>'],
    [],
  ],
  [
    'a caught error',
    '<bpmn:boundaryEvent id="t" attachedToRef="s"><bpmn:errorEventDefinition camunda:errorCodeVariable="ma"/></bpmn:boundaryEvent>',
    ['name="camunda:errorCodeVariable" value="ma"'],
    ['?import-caught-variable-needs-person'],
  ],
  [
    'a message thrown by an external task',
    '<bpmn:endEvent id="t"><bpmn:messageEventDefinition camunda:type="external" camunda:topic="gui"/></bpmn:endEvent>',
    ['<zeebe:taskDefinition type="gui"/>'],
    [],
  ],
  [
    'retries',
    extended(
      'serviceTask id="t" camunda:type="external" camunda:topic="x"',
      '<camunda:failedJobRetryTimeCycle>R5/PT5M</camunda:failedJobRetryTimeCycle>',
      'serviceTask',
    ),
    ['<zeebe:taskDefinition type="x" retries="5"/>'],
    [],
  ],
  [
    'properties',
    extended('task id="t"', '<camunda:properties><camunda:property name="a" value="b"/></camunda:properties>', 'task'),
    ['<zeebe:property name="a" value="b"/>'],
    [],
  ],
  [
    'who started it',
    '<bpmn:startEvent id="t" camunda:initiator="ai"/>',
    ['value="ai"'],
    ['?import-initiator-needs-person'],
  ],
  ['what nobody knows', '<bpmn:task id="t" camunda:colour="red"/>', ['camunda:colour="red"'], ['!import-part-unknown']],
]

describe('each part of Camunda 7', () => {
  it.each(parts)('%s', async (_, content, expected, codes) => {
    const { xml, person, impossible } = await importCamunda7(file(content))
    for (const part of expected) expect(xml?.replace(/\n\s*/g, '')).toContain(part)
    const told = [...person.map(({ code }) => `?${code}`), ...impossible.map(({ code }) => `!${code}`)]
    expect(told.sort()).toEqual([...codes].sort())
    // What stays of Camunda 7 is refused by the check, so nobody forgets it.
    const stays = codes.some((code) => code.startsWith('!')) || expected.some((part) => part.includes('<camunda:'))
    if (!stays) expect(xml).not.toMatch(/[ <]camunda:|schema\/1\.0\/bpmn/)
  })

  it('reads them by namespace, whatever the prefix, and those of the engine before', async () => {
    const content = '<bpmn:userTask id="t" c7:assignee="an"/>'
    for (const namespace of ['http://camunda.org/schema/1.0/bpmn', 'http://activiti.org/bpmn'])
      expect((await importCamunda7(file(content, '', 'c7', namespace))).xml).toContain('assignee="an"/>')
    const other = await importCamunda7(file(content, '', 'c7', 'urn:other'))
    expect(other.xml).toContain('c7:assignee="an"')
  })

  it('asks for the key of a message that a running case waits for', async () => {
    const beside = '<bpmn:message id="m1" name="bo-sung"/><bpmn:message id="m2" name="moi"/>'
    const content = `<bpmn:startEvent id="s"><bpmn:messageEventDefinition messageRef="m2"/></bpmn:startEvent>
      <bpmn:receiveTask id="r" messageRef="m1"/>`
    const { person } = await importCamunda7(file(content, beside))
    expect(person.map(({ code, element }) => [code, element])).toEqual([['import-correlation-key-needs-person', 'm1']])
  })

  it('tells of the process', async () => {
    const xml = file('').replace(
      'isExecutable="true"',
      'isExecutable="true" camunda:versionTag="2.1" camunda:historyTimeToLive="P1Y" camunda:candidateStarterGroups="vt"',
    )
    const outcome = await importCamunda7(xml)
    expect(outcome.xml).toContain('<zeebe:versionTag value="2.1"/>')
    expect(outcome.person.map(({ code }) => code)).toEqual([
      'import-retention-needs-person',
      'import-starters-need-person',
    ])
  })
})

it('changes nothing in a file without words of Camunda 7', async () => {
  const xml = file('<bpmn:startEvent id="s"/><!-- giữ --><bpmn:task id="t" name="Nhận"/>')
  const outcome = await importCamunda7(xml)
  const [before, after] = [readXml(xml), readXml(outcome.xml!)]
  if ('fault' in before || 'fault' in after) throw new Error('unreadable')
  expect(compareXml(before.tree, after.tree)).toEqual([])
  expect([outcome.mapped, outcome.person, outcome.impossible]).toEqual([[], [], []])
})

it('is done after one time', async () => {
  for (const [, content] of parts) {
    const once = await importCamunda7(file(content))
    const twice = await importCamunda7(once.xml!)
    expect(twice.mapped).toEqual([])
    expect(twice.xml).toBe(once.xml)
  }
})

it('gives a process that runs when nothing needs a person', async () => {
  const { diagnostics, person, impossible } = await importCamunda7(
    file(`<bpmn:startEvent id="s"/><bpmn:sequenceFlow id="f1" sourceRef="s" targetRef="t"/>
      <bpmn:userTask id="t" name="Nộp" camunda:formKey="don" camunda:candidateGroups="vt" camunda:asyncBefore="true"/>
      <bpmn:sequenceFlow id="f2" sourceRef="t" targetRef="g"/><bpmn:exclusiveGateway id="g" default="f4"/>
      <bpmn:sequenceFlow id="f3" sourceRef="g" targetRef="t"><bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${$('!du')}</bpmn:conditionExpression></bpmn:sequenceFlow>
      <bpmn:sequenceFlow id="f4" sourceRef="g" targetRef="e"/><bpmn:endEvent id="e"/>`),
  )
  expect([diagnostics, person, impossible]).toEqual([[], [], []])
})

/** Where camunda-bpmn-moddle allows each of its attributes, an element to put it on. */
const HOSTS: Record<string, string> = {
  'bpmn:Activity': 'task',
  'bpmn:Event': 'startEvent',
  'bpmn:Gateway': 'exclusiveGateway',
  'bpmn:FlowElement': 'task',
}

interface Described {
  name: string
  extends?: string[]
  properties?: { name: string; isAttr?: boolean }[]
}

const types = camundaModdle.types as Described[]

/** The attributes of the descriptor with a BPMN element that may carry them, through its own abstract types. */
const described = types.flatMap(({ extends: hosts = [], properties = [] }) =>
  hosts
    .flatMap((host) =>
      host.startsWith('camunda:') ? (types.find(({ name }) => `camunda:${name}` === host)?.extends ?? []) : [host],
    )
    .flatMap((host) =>
      host.startsWith('camunda:') ? (types.find(({ name }) => `camunda:${name}` === host)?.extends ?? []) : [host],
    )
    .flatMap((host) => {
      const local = host.replace('bpmn:', '')
      const element = HOSTS[host] ?? local.charAt(0).toLowerCase() + local.slice(1)
      return properties
        .filter(({ isAttr }) => isAttr)
        .map(({ name }) => [element, name.replace('camunda:', '')] as const)
    }),
)

it('knows every attribute that the modeler of Camunda 7 writes', { timeout: 120_000 }, async () => {
  expect(described.length).toBeGreaterThan(60)
  for (const [element, name] of described) {
    const around = /Definition$|Characteristics$/.test(element) ? 'intermediateThrowEvent' : ''
    const own = `<bpmn:${element} ${element === 'process' ? '' : 'id="x"'} camunda:${name}="a"/>`
    const content = around ? `<bpmn:${around} id="y">${own}</bpmn:${around}>` : own
    const whole = /^(definitions|process)$/.test(element)
      ? file('').replace(`<bpmn:${element} `, `<bpmn:${element} camunda:${name}="a" `)
      : file(content)
    const outcome = await importCamunda7(whole)
    const told = [...outcome.mapped, ...outcome.person, ...outcome.impossible]
    expect([element, name, told.filter(({ code }) => code === 'import-part-unknown')]).toEqual([element, name, []])
  }
})

it('has words for every code, and a place in the docs', () => {
  const page = readFileSync(join(import.meta.dirname, '../../../docs/import.md'), 'utf8')
  const sources = readdirSync(import.meta.dirname)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => readFileSync(join(import.meta.dirname, name), 'utf8'))
  const codes = new Set(sources.flatMap((text) => [...text.matchAll(/'(import-[a-z-]+)'/g)].map(([, code]) => code!)))
  expect(codes.size).toBeGreaterThan(25)
  expect([...codes].filter((code) => !hasWorkflowWords(code) || !page.includes(`\`${code}\``))).toEqual([])
})

it('never throws, whatever is cut out of the file', async () => {
  const whole = file(parts.map(([, content]) => content.replaceAll('id="t"', '')).join('\n'))
  await fc.assert(
    fc.asyncProperty(fc.nat(whole.length), fc.nat(60), fc.string({ maxLength: 4 }), async (at, length, text) => {
      const outcome = await importCamunda7(whole.slice(0, at) + text + whole.slice(at + length))
      expect(outcome.xml !== undefined || outcome.diagnostics.length > 0).toBe(true)
    }),
    { numRuns: 60 },
  )
}, 120_000)
