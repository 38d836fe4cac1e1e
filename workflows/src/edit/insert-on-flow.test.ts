import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkWorkflow } from '../check/check.ts'
import { compareWorkflows } from '../compare.ts'
import { readBpmn } from '../parse/moddle.ts'
import { parseWorkflow } from '../parse.ts'
import { bpmn } from '../testing/diagram.ts'
import { insertUserTaskOnFlow } from './insert-on-flow.ts'
import { boxOf, layoutOf, pointsOf } from './layout.ts'
import { writeBpmn } from './model.ts'

const task = { id: 'lay-y-kien', name: 'Lấy ý kiến Thanh tra tỉnh', role: 'thanh-tra' }
const plain = bpmn(
  "start > a > xor\nxor > b if =ok\nxor > end default\nb > end\na: user roles=x title='Thẩm định' deadline=3",
)

async function insert(
  xml: string,
  flow: string,
  more: Partial<typeof task> & Record<string, unknown> = {},
): Promise<string> {
  const result = await insertUserTaskOnFlow(xml, { flow, task: { ...task, ...more } })
  if (!('xml' in result)) throw new Error(JSON.stringify(result.diagnostics))
  return result.xml
}

/** The file as the library writes it, so that a comparison shows only what was changed. */
async function rewritten(xml: string): Promise<string> {
  return writeBpmn((await readBpmn(xml)).definitions!)
}

describe('a task put on a flow', () => {
  it('stands between the ends of the flow, which keeps its id and condition', async () => {
    const { process, diagnostics } = await parseWorkflow(await insert(plain, 'xor_b'))
    expect(diagnostics).toEqual([])
    expect(process?.flows.get('xor_b')).toMatchObject({ source: 'xor', target: 'lay-y-kien', condition: '=ok' })
    expect(process?.flows.get('lay-y-kien-b')).toMatchObject({ source: 'lay-y-kien', target: 'b' })
    expect(process?.nodes.get('b')?.incoming).toEqual(['lay-y-kien-b'])
  })

  it('has its role, form, deadline and citations', async () => {
    const xml = await insert(plain, 'start_a', {
      form: 'y-kien',
      deadlineWorkingDays: '=settings.han',
      cites: ['06/2022/QH15:84'],
    })
    expect((await parseWorkflow(xml)).process?.nodes.get('lay-y-kien')).toMatchObject({
      type: 'userTask',
      name: 'Lấy ý kiến Thanh tra tỉnh',
      form: 'y-kien',
      candidateRoles: ['thanh-tra'],
      deadlineWorkingDays: '=settings.han',
      cites: ['06/2022/QH15:84'],
    })
  })

  it('changes no other line of the file', async () => {
    const file = await rewritten(plain)
    const lines = (xml: string) => xml.replaceAll(' />', '/>').split('\n')
    const before = lines(file)
    const after = new Set(lines(await insert(file, 'xor_b')))
    const gone = before.filter((line) => !after.has(line)).map((line) => line.trim())
    expect(gone).toEqual([expect.stringMatching(/^<bpmn:sequenceFlow id="xor_b"/)])
  })

  it('can be put inside a subprocess', async () => {
    const xml = await insert(bpmn('start > s > end\ns {\nstart-1 > a > end-1\n}'), 'a_end-1')
    expect((await parseWorkflow(xml)).process?.nodes.get('lay-y-kien')).toMatchObject({ parent: 's' })
  })

  it('joins the lane of the step before it', async () => {
    const lanes =
      '<bpmn:laneSet id="lan"><bpmn:lane id="so"><bpmn:flowNodeRef>a</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>'
    const xml = await insert(
      plain.replace(/<bpmn:process [^>]*>/, (tag) => tag + lanes),
      'a_xor',
    )
    expect((await parseWorkflow(xml)).process?.lanes).toMatchObject([{ id: 'so', nodes: ['a', 'lay-y-kien'] }])
  })

  it('can be put twice on what was one flow', async () => {
    const xml = await insert(await insert(plain, 'start_a'), 'start_a', { id: 'kiem-tra' })
    expect((await parseWorkflow(xml)).process?.flows.get('kiem-tra-lay-y-kien')).toMatchObject({ source: 'kiem-tra' })
  })
})

it('is one change and no new fault, on whatever flow', async () => {
  const xml = bpmn(`start > and1 > a > and2 > xor
    and1 > s > and2
    s {
      start-1 > b > end-1
    }
    han: timer on=s duration=P1D
    han > end2
    xor > a2 if =ok
    xor > end default
    a2 > xor2 > end3`)
  const { process } = await parseWorkflow(xml)
  const faults = (found: { code: string; element: string }[]) => found.map(({ code, element }) => `${code} ${element}`)
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...process!.flows.keys()), async (flow) => {
      const after = await insert(xml, flow)
      const changes = await compareWorkflows(xml, after)
      expect(changes.map(({ element }) => element)).toEqual(['lay-y-kien'])
      const parsed = await parseWorkflow(after)
      expect(faults(checkWorkflow(parsed.process!))).toEqual(faults(checkWorkflow(process!)))
    }),
    { numRuns: 20 },
  )
})

it.each([
  ['a flow that is not there', plain, 'khong-co', {}, 'edit-flow-unknown'],
  ['an id that is taken', plain, 'xor_b', { id: 'a' }, 'edit-id-taken'],
  ['an id that is none', plain, 'xor_b', { id: 'lấy ý kiến' }, 'edit-id-invalid'],
  ['what is no diagram', '<x/>', 'xor_b', {}, 'bpmn-unreadable'],
])('refuses %s', async (_what, xml, flow, more, code) => {
  const result = await insertUserTaskOnFlow(xml, { flow, task: { ...task, ...more } })
  expect(result).toMatchObject({ diagnostics: [{ code }] })
})

describe('its shape', () => {
  const shape = (id: string, x: number, y: number, width = 100, height = 80) =>
    `<bpmndi:BPMNShape id="${id}_di" bpmnElement="${id}"><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`
  const edge = (id: string, ...points: [number, number][]) =>
    `<bpmndi:BPMNEdge id="${id}_di" bpmnElement="${id}">${points.map(([x, y]) => `<di:waypoint x="${x}" y="${y}"/>`).join('')}</bpmndi:BPMNEdge>`
  const drawn = (...parts: string[]) =>
    plain
      .replace(
        '<bpmn:definitions ',
        '$&xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" ',
      )
      .replace(
        '</bpmn:definitions>',
        `<bpmndi:BPMNDiagram id="d"><bpmndi:BPMNPlane id="pl" bpmnElement="p">${parts.join('')}</bpmndi:BPMNPlane></bpmndi:BPMNDiagram>$&`,
      )
  const short = drawn(
    shape('start', 100, 182, 36, 36),
    shape('a', 186, 160),
    shape('xor', 336, 175, 50, 50),
    shape('b', 336, 300),
    edge('start_a', [136, 200], [186, 200]),
    edge('a_xor', [286, 200], [336, 200]),
    edge('xor_b', [361, 225], [361, 300]),
  )

  async function layout(xml: string) {
    return layoutOf((await readBpmn(xml)).definitions!, 'a')!
  }

  it('finds room by moving what comes later to the right', async () => {
    const { shapes, edges } = await layout(await insert(short, 'a_xor'))
    expect(boxOf(shapes.get('a'))).toMatchObject({ x: 186 })
    expect(boxOf(shapes.get('lay-y-kien'))).toMatchObject({ x: 336, y: 160, width: 100, height: 80 })
    expect(boxOf(shapes.get('xor'))).toMatchObject({ x: 486 })
    expect(pointsOf(edges.get('a_xor')!)).toMatchObject([
      { x: 286, y: 200 },
      { x: 336, y: 200 },
    ])
    expect(pointsOf(edges.get('lay-y-kien-xor')!)).toMatchObject([
      { x: 436, y: 200 },
      { x: 486, y: 200 },
    ])
    expect(pointsOf(edges.get('xor_b')!)).toMatchObject([
      { x: 511, y: 225 },
      { x: 511, y: 300 },
    ])
  })

  it('moves nothing where there is room', async () => {
    const wide = short
      .replace('x="336" y="175"', 'x="636" y="175"')
      .replace('<di:waypoint x="336" y="200"/>', '<di:waypoint x="636" y="200"/>')
    const { shapes } = await layout(await insert(wide, 'a_xor'))
    expect(boxOf(shapes.get('xor'))).toMatchObject({ x: 636 })
    expect(boxOf(shapes.get('lay-y-kien'))).toMatchObject({ x: 411 })
  })

  it('stands on a way that leads down', async () => {
    const { shapes, edges } = await layout(await insert(short, 'xor_b'))
    expect(boxOf(shapes.get('lay-y-kien'))).toMatchObject({ x: 311 })
    expect(pointsOf(edges.get('lay-y-kien-b')!).at(-1)).toMatchObject({ x: 361, y: 300 })
  })

  it('is not drawn where the flow is not', async () => {
    const { shapes } = await layout(await insert(short, 'xor_end'))
    expect(shapes.has('lay-y-kien')).toBe(false)
  })
})

it('loses no comment, no blank and no part of another tool', async () => {
  const foreign = plain
    .replace('<bpmn:process ', '<!-- Đã rà soát ngày 01/11 -->\n<bpmn:process ')
    .replace('<bpmn:userTask ', '<bpmn:userTask khac:mau="xanh" ')
    .replace('<bpmn:definitions ', '<bpmn:definitions xmlns:khac="urn:khac" ')
    .replace('</bpmn:extensionElements>', '<khac:ghiChu>Bản\n  gốc</khac:ghiChu></bpmn:extensionElements>')
  const xml = await insert(foreign, 'xor_b')
  for (const part of ['<!-- Đã rà soát ngày 01/11 -->', 'khac:mau="xanh"', '<khac:ghiChu>Bản\n  gốc</khac:ghiChu>'])
    expect(xml).toContain(part)
  expect(await insert(plain, 'xor_b')).toContain('lay-y-kien')
})
