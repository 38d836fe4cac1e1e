import { describe, expect, it } from 'vitest'
import { parseCollaboration, parseWorkflow } from './parse.ts'
import { bpmn, bpmnOf } from './testing/diagram.ts'

/** What a diagram is refused for: `code element`. */
async function faults(xml: string): Promise<string[]> {
  const { process, diagnostics } = await parseWorkflow(xml)
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error')
  expect(process === undefined).toBe(errors.length > 0)
  return diagnostics.map(({ code, element }) => `${code} ${element}`.trim())
}

const drawn = (text: string) => faults(bpmn(text))

describe('reading a diagram', () => {
  it('keeps what zeebe and statecraft words say', async () => {
    const { process } = await parseWorkflow(
      bpmn(`
        start > nop > cong-khai > end
        nop: user form=don roles='nhan-vien, truong-phong' deadline=5 cites=06/2022/QH15:74.1 assignee='=nguoi' ext='<statecraft:decides/><statecraft:outcome field="ketLuan" value="dat" label="Đạt" primary="true"/><statecraft:outcome field="ketLuan" value="tra" label="Trả lại" rulesBlock="false"/>'
        cong-khai: timer workingDays='=settings.ngay' posting='="Danh sách"' items='=ds'`),
    )
    expect(process?.nodes.get('nop')).toMatchObject({
      form: 'don',
      candidateRoles: ['nhan-vien', 'truong-phong'],
      assignee: '=nguoi',
      deadlineWorkingDays: '5',
      cites: ['06/2022/QH15:74.1'],
      decides: true,
      outcomes: [
        { field: 'ketLuan', value: 'dat', label: 'Đạt', primary: true, rulesBlock: true },
        { field: 'ketLuan', value: 'tra', label: 'Trả lại', primary: false, rulesBlock: false },
      ],
    })
    expect(process?.nodes.get('cong-khai')).toMatchObject({
      trigger: { type: 'timer', kind: 'workingDays', value: '=settings.ngay' },
      posting: { title: '="Danh sách"', items: '=ds' },
    })
  })

  it('gives the role of a lane to its tasks', async () => {
    const lanes =
      '<bpmn:laneSet id="ls"><bpmn:lane id="l1" name="Sở"><bpmn:extensionElements><statecraft:role ref="chuyen-vien"/></bpmn:extensionElements><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>'
    const xml = bpmn('start > a > end').replace('isExecutable="true">', `isExecutable="true">${lanes}`)
    expect((await parseWorkflow(xml)).process?.lanes).toEqual([
      { id: 'l1', name: 'Sở', role: 'chuyen-vien', nodes: ['a'] },
    ])
  })

  it('leaves layout, annotations and data objects where they are', async () => {
    const extra =
      '<bpmn:dataObject id="do"/><bpmn:dataObjectReference id="dor" dataObjectRef="do"/><bpmn:textAnnotation id="ta"><bpmn:text>Ghi chú</bpmn:text></bpmn:textAnnotation><bpmn:association id="as" sourceRef="a" targetRef="ta"/></bpmn:process>'
    expect(await faults(bpmn('start > a > end').replace('</bpmn:process>', extra))).toEqual([])
  })
})

describe('refusing by name', () => {
  it.each([
    [
      'an end that is caught',
      'start > e\ne: end message=m ext=\'<zeebe:ioMapping><zeebe:output source="=1" target="x"/></zeebe:ioMapping>\'',
      'output-mapping-not-here e',
    ],
    ['a timer without a time', 'start > t > end\nt: timer', 'timer-without-time t'],
    ['a service task without a job type', 'start > a > end\na: serviceTask', 'job-type-missing a'],
    ['an error end without a code', "start > e\ne: end raw='<bpmn:errorEventDefinition/>'", 'error-without-code e'],
    ['a script without FEEL', 'start > s > end\ns: script expression=1 result=x', 'script-without-feel s'],
    ['a decision without an id', 'start > d > end\nd: rule', 'decision-id-missing d'],
    ['a mapping onto a name of JavaScript', "start > a > end\na: user in.__proto__='=1'", 'mapping-target-invalid a'],
    ['an id that is a name of JavaScript', 'start > constructor > end', 'id-invalid constructor'],
    [
      'conditions behind a parallel gateway',
      'start > and\nand > a if =x\nand > end\na > end',
      'condition-not-asked and_a',
    ],
    ['two flows without condition', 'start > xor\nxor > a > end\nxor > b > end', 'condition-missing xor_a'],
    ['no start', 'a > end', 'start-event-missing p'],
    ['a flow out of an end', 'start > end > a > end-2', 'end-event-has-outgoing-flow end'],
    ['a listener at an event that is none', 'start > a > end\na: user listen=cancel:x', 'listener-event-unknown a'],
    ['a listener without a type', 'start > a > end\na: user listen=start', 'listener-without-type a'],
    ['a listener of a task elsewhere', 'start > a > end\na: service tell=creating:x', 'listener-not-supported a'],
  ])('%s', async (_what, text, fault) => {
    expect(await drawn(text)).toContain(fault)
  })

  it.each([
    ['a choreography', 'choreography'],
    ['a global task', 'globalUserTask'],
    ['a conversation of its own', 'globalConversation'],
  ])('%s', async (_what, type) => {
    const xml = bpmn('start > a > end').replace('</bpmn:definitions>', `<bpmn:${type} id="x"/></bpmn:definitions>`)
    expect(await faults(xml)).toEqual(['element-not-supported x'])
  })

  it('a conversation between pools', async () => {
    const xml = bpmnOf({ p: 'start > a > end' })
    expect(
      await faults(xml.replace('</bpmn:collaboration>', '<bpmn:conversation id="c" name="Hỏi"/></bpmn:collaboration>')),
    ).toEqual(['element-not-supported c'])
  })

  it('says aloud what other tools added, and refuses what Camunda 7 meant', async () => {
    const foreign = (extension: string, namespace: string) =>
      bpmn(`start > a > end\na: user ext='${extension}'`).replace('targetNamespace', `${namespace} targetNamespace`)
    expect(await faults(foreign('<x:note text="1"/>', 'xmlns:x="urn:x"'))).toEqual(['foreign-extension-not-run a'])
    const camunda = foreign('<camunda:properties/>', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"')
    expect(await faults(camunda)).toEqual(['camunda-7-not-imported a'])
  })
})

describe('a file with several processes', () => {
  const pools = {
    don: 'start > gui > end\ngui: throw message=don',
    so: 'start-2 > nhan > end-2\nnhan: message name=don',
  }

  it('gives the first that is executable and says so', async () => {
    const { process, diagnostics } = await parseWorkflow(bpmnOf(pools))
    expect(process?.id).toBe('don')
    expect(diagnostics).toEqual([
      { code: 'several-processes', severity: 'info', element: 'don', params: { count: 2, process: 'don' } },
    ])
    const second = bpmnOf(pools).replace('isExecutable="true"', 'isExecutable="false"')
    expect(await parseWorkflow(second)).toMatchObject({ process: { id: 'so' }, diagnostics: [] })
  })

  it('gives the one that is named', async () => {
    expect((await parseWorkflow(bpmnOf(pools), 'so')).process?.id).toBe('so')
    expect((await parseWorkflow(bpmnOf(pools), 'khac')).diagnostics.map(({ code }) => code)).toEqual([
      'process-not-found',
    ])
  })

  it('does not mind what is wrong in another pool', async () => {
    const xml = bpmnOf({ ...pools, so: 'start-2 > end-2 > a' })
    expect((await parseWorkflow(xml, 'don')).process?.id).toBe('don')
    expect((await parseCollaboration(xml)).diagnostics.map(({ code }) => code)).toContain('end-event-has-outgoing-flow')
  })

  it('is read whole with its message flows', async () => {
    const { collaboration, diagnostics } = await parseCollaboration(
      bpmnOf(pools, [
        ['gui', 'nhan'],
        ['gui', 'pool-so'],
      ]),
    )
    expect(diagnostics).toEqual([])
    expect(collaboration?.processes.map(({ id, nodes }) => [id, nodes.size])).toEqual([
      ['don', 3],
      ['so', 3],
    ])
    expect(collaboration?.messageFlows).toEqual([
      { id: 'gui__nhan', name: '', source: 'gui', target: 'nhan' },
      { id: 'gui__pool-so', name: '', source: 'gui', target: 'pool-so' },
    ])
  })

  it('leaves out what only illustrates', async () => {
    const xml = bpmnOf(pools).replace('name="so" isExecutable="true"', 'name="so" isExecutable="false"')
    const { collaboration, diagnostics } = await parseCollaboration(xml)
    expect(collaboration?.processes.map(({ id }) => id)).toEqual(['don'])
    expect(diagnostics).toEqual([
      { code: 'process-not-executable', severity: 'info', element: 'so', params: { name: 'so' } },
    ])
  })

  it('tells message flows within a pool, and flows that leave one', async () => {
    const inside = bpmnOf(pools, [['start', 'gui']])
    expect((await parseCollaboration(inside)).diagnostics).toMatchObject([
      { code: 'message-flow-within-pool', severity: 'warning' },
    ])
    const across = bpmnOf(pools).replace('targetRef="gui"', 'targetRef="nhan"')
    expect(await faults(across)).toContain('flow-leaves-process start_gui')
  })

  it('names a process after its pool where it has no name', async () => {
    const xml = bpmnOf(pools)
      .replace(' name="don" isExecutable', ' isExecutable')
      .replace('pool-don" name="don"', 'pool-don" name="Đơn vị"')
    expect((await parseWorkflow(xml)).process?.name).toBe('Đơn vị')
  })
})

describe('hostile XML', () => {
  const process = (inside: string) =>
    `<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"><bpmn:process id="p">${inside}</bpmn:process></bpmn:definitions>`

  it.each([
    ['nothing', '', 'bpmn-unreadable'],
    ['no XML', 'xin chào', 'bpmn-unreadable'],
    ['other XML', '<a/>', 'bpmn-unreadable'],
    ['half a file', process('<bpmn:startEvent id="s"/>').slice(0, 150), 'bpmn-unreadable'],
    ['a billion laughs', `<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${process('')}`, 'xml-doctype-refused'],
    [
      'a file of the server',
      `<!doctype x [<!ENTITY f SYSTEM "file:///etc/passwd">]>${process('')}`,
      'xml-doctype-refused',
    ],
    ['a hundred subprocesses, one in another', process('<bpmn:subProcess>'.repeat(100)), 'xml-too-deep'],
    ['200,000 tasks', process('<bpmn:task/>'.repeat(150_000)), 'xml-too-many-elements'],
    ['12 MB', process(`<bpmn:task name="${'&lt;'.repeat(3_000_000)}"/>`), 'xml-too-large'],
  ])('refuses %s', async (_what, xml, code) => {
    const began = performance.now()
    expect((await faults(xml)).map((fault) => fault.split(' ')[0])).toContain(code)
    expect(performance.now() - began).toBeLessThan(2_000)
  })

  it('refuses what the library only warns of', async () => {
    const text = process(
      '<bpmn:startEvent id="s"/><bpmn:userTask id="s"/><bpmn:junk/><bpmn:sequenceFlow id="f" sourceRef="s" targetRef="nirgends"/>',
    )
    expect(await faults(text)).toEqual(
      expect.arrayContaining(['id-doubled s', 'bpmn-part-unreadable', 'reference-unresolved f']),
    )
  })

  it('keeps ids and labels as they are written, for the page to escape', async () => {
    const xml = bpmn("start > a > end\na: user title='<img onerror=1>'")
    expect((await parseWorkflow(xml)).process?.nodes.get('a')?.name).toBe('<img onerror=1>')
  })
})

describe('what a sketch cannot draw', () => {
  const put = (xml: string, at: string, part: string) => xml.replace(at, `${part}${at}`)

  it('refuses a default flow with a condition, or of another element', async () => {
    const xml = bpmn('start > a > b if =x\na > end default\nb > end')
    expect(await faults(xml.replace('default="a_end"', 'default="a_b"'))).toEqual(['condition-on-default-flow a_b'])
    expect(await faults(xml.replace('default="a_end"', 'default="b_end"'))).toEqual(['default-flow-elsewhere a'])
  })

  it('refuses a flow across the border of a subprocess, whichever is written first', async () => {
    const xml = bpmn('start > s > end\nb\ns {\nstart-1 > a > end-1\n}')
    const flow = '<bpmn:sequenceFlow id="f" sourceRef="a" targetRef="b"/>'
    expect(await faults(put(xml, '</bpmn:process>', flow))).toEqual(['flow-crosses-subprocess f'])
    expect(await faults(put(xml, '</bpmn:subProcess>', flow))).toEqual(['flow-crosses-subprocess f'])
  })

  it('refuses a flow to something that is no flow node', async () => {
    const xml = bpmn('start > a > end')
    const flow = '<bpmn:dataObjectReference id="d"/><bpmn:sequenceFlow id="f" sourceRef="a" targetRef="d"/>'
    expect(await faults(put(xml, '</bpmn:process>', flow))).toEqual(['flow-leaves-process f'])
  })

  it('finds handlers by associations drawn either way and around the pools, and refuses a second one', async () => {
    const xml = bpmnOf({ p: 'start > a > end\nc: compensation on=a handler=h\nh: task\nk: task' })
    const association = (from: string, to: string) =>
      `<bpmn:association id="${from}-${to}" sourceRef="${from}" targetRef="${to}"/>`
    const around = xml.replace(/<bpmn:association [^>]*>/, '')
    expect(await faults(around)).toEqual(['compensation-without-handler c', 'handler-without-event h'])
    expect(await faults(put(around, '</bpmn:collaboration>', association('h', 'c')))).toEqual([])
    expect(await faults(put(xml, '</bpmn:process>', association('c', 'k')))).toContain(
      'several-compensation-handlers c',
    )
    expect(await faults(put(around, '</bpmn:process>', association('c', 'k')))).toContain('handler-not-marked k')
  })

  it('reads event definitions that stand at the top of the file', async () => {
    const xml = bpmn(
      "start > t > end\nt: intermediateCatchEvent raw='<bpmn:eventDefinitionRef>d</bpmn:eventDefinitionRef>'",
    )
    const timer =
      '<bpmn:timerEventDefinition id="d"><bpmn:timeDuration>P1D</bpmn:timeDuration></bpmn:timerEventDefinition>'
    const { process } = await parseWorkflow(put(xml, '<bpmn:process', timer))
    expect(process?.nodes.get('t')).toMatchObject({ trigger: { type: 'timer', kind: 'duration', value: 'P1D' } })
  })

  it('refuses subprocesses that are nested too deep', async () => {
    const nested = (depth: number): string =>
      depth === 0 ? 'a' : `s${depth}: sub {\nstart-${depth} > t${depth} > end-${depth}\n${nested(depth - 1)}\n}`
    expect(await drawn(nested(20))).toEqual([])
    expect(await drawn(nested(21))).toContain('nesting-too-deep s1')
  })

  it('reads the same file the same way twice', async () => {
    const xml = bpmnOf({ p: 'start > a > end\nc: compensation on=a handler=h\nh: task', q: 'start-2 > end-2' })
    const read = async () => {
      const { collaboration } = await parseCollaboration(xml)
      return JSON.stringify(collaboration?.processes.map(({ nodes, flows }) => [[...nodes], [...flows]]))
    }
    expect(await read()).toBe(await read())
  })
})

describe('zeebe words', () => {
  const task = async (ext: string, kind = 'user') => {
    const { process, diagnostics } = await parseWorkflow(bpmn(`start > x > end\nx: ${kind} ext='${ext}'`))
    return { node: process?.nodes.get('x'), told: diagnostics.map(({ code, severity }) => `${severity} ${code}`) }
  }

  it.each([
    ['the schedule', '<zeebe:taskSchedule dueDate="=han" followUpDate="2026-03-01"/>', { dueDate: '=han' }, []],
    ['the priority', '<zeebe:priorityDefinition priority="80"/>', { priority: '80' }, []],
    [
      'people by name',
      '<zeebe:assignmentDefinition candidateUsers="an, binh"/>',
      { candidateUsers: ['an', 'binh'] },
      ['warning candidate-users-not-supported'],
    ],
    [
      'headers',
      '<zeebe:taskHeaders><zeebe:header key="mau" value="a"/></zeebe:taskHeaders>',
      { headers: { mau: 'a' } },
      [],
    ],
    [
      'a form of another system',
      '<zeebe:formDefinition formKey="camunda-forms:bpmn:f"/>',
      {},
      ['warning form-of-other-kind'],
    ],
    [
      'a form by version',
      '<zeebe:formDefinition formId="don" bindingType="versionTag" versionTag="v2"/>',
      { form: 'don' },
      ['warning version-binding-not-run'],
    ],
  ])('keep %s', async (_what, ext, expected, told) => {
    const found = await task(ext)
    expect(found.node).toMatchObject(expected)
    expect(found.told).toEqual(told)
  })

  it('name a called process as the plain attribute of BPMN does, or compute it', async () => {
    const xml = bpmn('start > x > end\nx: call').replace('id="x"', 'id="x" calledElement="tns:con"')
    expect((await parseWorkflow(xml)).process?.nodes.get('x')).toMatchObject({ process: 'con' })
    expect((await task('<zeebe:calledElement processIdExpression="ten"/>', 'call')).node).toMatchObject({
      process: '=ten',
    })
  })

  it('keep the version tag of a process and its listeners', async () => {
    const withExtension = (ext: string) =>
      bpmn('start > a > end').replace(
        'isExecutable="true">',
        `isExecutable="true"><bpmn:extensionElements>${ext}</bpmn:extensionElements>`,
      )
    expect((await parseWorkflow(withExtension('<zeebe:versionTag value="v1"/>'))).process?.versionTag).toBe('v1')
    const listener =
      '<zeebe:executionListeners><zeebe:executionListener eventType="end" type="ghi"/></zeebe:executionListeners>'
    expect((await parseWorkflow(withExtension(listener))).process?.listeners).toEqual([
      { event: 'end', jobType: 'ghi', retries: '3', headers: {} },
    ])
  })

  it('keep the filter of a condition', async () => {
    const { process } = await parseWorkflow(bpmn("start > t > end\nt: condition name='=a' filter=a changes=update"))
    expect(process?.nodes.get('t')).toMatchObject({ trigger: { filter: { names: ['a'], events: ['update'] } } })
    expect(await drawn("start > t > end\nt: condition name='=a' changes=delete")).toEqual([
      'conditional-filter-invalid t',
    ])
  })
})
