import { describe, expect, it } from 'vitest'
import { parseWorkflow } from './parse.ts'
import { bpmn } from './testing/diagram.ts'

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
    ['an element that does not run', 'start > a > end\na: manualTask', 'element-not-supported a'],
    ['a call activity', 'start > a > end\na: callActivity', 'element-not-supported a'],
    ['an inclusive gateway', 'start > a > end\na: inclusiveGateway', 'element-not-supported a'],
    [
      'loop characteristics',
      "start > a > end\na: user raw='<bpmn:multiInstanceLoopCharacteristics/>'",
      'element-not-supported a',
    ],
    ['a cycle timer', 'start > t > end\nt: timer cycle=R3/PT1H', 'element-not-supported t'],
    [
      'a non-interrupting boundary event',
      'start > a > end\nt: timer on=a duration=P1D cancels=false\nt > end',
      'element-not-supported t',
    ],
    [
      'a start event with a trigger',
      "start > a > end\nstart: start raw='<bpmn:signalEventDefinition/>'",
      'element-not-supported start',
    ],
    ['a timer without a time', 'start > t > end\nt: timer', 'timer-without-time t'],
    ['a service task without a job type', 'start > a > end\na: serviceTask', 'job-type-missing a'],
    ['an error end without a code', "start > e\ne: end raw='<bpmn:errorEventDefinition/>'", 'error-without-code e'],
    ['a script without FEEL', 'start > s > end\ns: script expression=1 result=x', 'script-without-feel s'],
    ['a decision without an id', 'start > d > end\nd: rule', 'decision-id-missing d'],
    ['a mapping onto a name of JavaScript', "start > a > end\na: user in.__proto__='=1'", 'mapping-target-invalid a'],
    ['an id that is a name of JavaScript', 'start > constructor > end', 'id-invalid constructor'],
    ['an implicit split', 'start > a > end\na > end-2', 'implicit-split-not-supported a'],
    ['conditions on a task', 'start > a\na > end if =x', 'condition-not-on-exclusive-gateway a_end'],
    ['two flows without condition', 'start > xor\nxor > a > end\nxor > b > end', 'condition-missing xor_a'],
    ['a second start', 'start > a > end\nstart2 > a', 'several-start-events start2'],
    ['no start', 'a > end', 'start-event-missing p'],
    ['a flow out of an end', 'start > end > a > end-2', 'end-event-has-outgoing-flow end'],
    [
      'a boundary event on a script',
      "start > s > end\ns: script expression='=1' result=x\nt: timer on=s duration=P1D\nt > end",
      'boundary-event-not-on-waiting-activity t',
    ],
    [
      'listeners',
      'start > a > end\na: user ext=\'<zeebe:executionListeners><zeebe:executionListener eventType="start" type="x"/></zeebe:executionListeners>\'',
      'extension-not-supported a',
    ],
  ])('%s', async (_what, text, fault) => {
    expect(await drawn(text)).toContain(fault)
  })

  it('refuses several pools, several processes and choreographies', async () => {
    const one = bpmn('start > a > end')
    const second = '<bpmn:process id="q"/></bpmn:definitions>'
    expect(await faults(one.replace('</bpmn:definitions>', second))).toContain('several-processes q')
    const pools =
      '<bpmn:collaboration id="c"><bpmn:participant id="x" processRef="p"/><bpmn:participant id="y"/></bpmn:collaboration></bpmn:definitions>'
    expect(await faults(one.replace('</bpmn:definitions>', pools))).toContain('several-pools-not-supported y')
    const dance = '<bpmn:choreography id="ch"/></bpmn:definitions>'
    expect(await faults(one.replace('</bpmn:definitions>', dance))).toContain('element-not-supported ch')
  })

  it('says aloud what other tools added, and refuses what Camunda 7 meant', async () => {
    const foreign = (extension: string, namespace: string) =>
      bpmn(`start > a > end\na: user ext='${extension}'`).replace('targetNamespace', `${namespace} targetNamespace`)
    expect(await faults(foreign('<x:note text="1"/>', 'xmlns:x="urn:x"'))).toEqual(['foreign-extension-not-run a'])
    const camunda = foreign('<camunda:properties/>', 'xmlns:camunda="http://camunda.org/schema/1.0/bpmn"')
    expect(await faults(camunda)).toEqual(['camunda-7-not-imported a'])
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
