import { describe, expect, it } from 'vitest'
import { compileWorkflow } from './compile.ts'
import { createWorkflow } from './create-workflow.ts'
import type { StateConfig } from './machine-config.ts'
import { parseWorkflow } from './parse.ts'
import { bpmn } from './testing/diagram.ts'
import { play, workflowOf } from './testing/play.ts'

const machineOf = async (text: string) => (await workflowOf(text)).machine

/** A config without what tells of elements and flows, so that its shape can be read. */
function bare(state: StateConfig): unknown {
  return JSON.parse(
    JSON.stringify(state, (key, value: unknown) =>
      key === 'entry' ||
      key === 'exit' ||
      key === 'actions' ||
      (key === 'on' && JSON.stringify(value).includes('case.'))
        ? undefined
        : value,
    ),
  )
}

describe('compiling', () => {
  it('makes the statechart that the design shows', async () => {
    const machine = await machineOf(`
      start > tham-dinh > xu-ly
      xu-ly: and
      xu-ly > lay-y-kien > gop > hop
      gop: xor
      qua-han: timer on=lay-y-kien duration=P10D
      qua-han > gop
      xu-ly > cong-khai > hop
      cong-khai: timer workingDays=5
      hop: and
      hop > du-phieu
      du-phieu: xor
      du-phieu > ket-thuc if =phieu >= 0.8
      du-phieu > tra-lai default
      ket-thuc: end
      tra-lai: end`)
    expect(bare(machine)).toEqual({
      id: 'p',
      initial: 'start',
      states: {
        start: { always: [{ target: 'tham-dinh' }] },
        'tham-dinh': {
          invoke: [{ id: 'tham-dinh', src: 'task', input: { element: 'tham-dinh' }, onDone: { target: 'xu-ly' } }],
        },
        'xu-ly': {
          type: 'parallel',
          onDone: { target: 'hop' },
          states: {
            'xu-ly_lay-y-kien': {
              initial: { target: 'lay-y-kien' },
              states: {
                'lay-y-kien': {
                  invoke: [
                    { id: 'lay-y-kien', src: 'task', input: { element: 'lay-y-kien' }, onDone: { target: 'gop' } },
                    { id: 'qua-han', src: 'timer', input: { element: 'qua-han' }, onDone: { target: 'gop' } },
                  ],
                },
                gop: { always: [{ target: '$joined' }] },
                $joined: { type: 'final' },
              },
            },
            'xu-ly_cong-khai': {
              initial: { target: 'cong-khai' },
              states: {
                'cong-khai': {
                  invoke: [
                    { id: 'cong-khai', src: 'timer', input: { element: 'cong-khai' }, onDone: { target: '$joined' } },
                  ],
                },
                $joined: { type: 'final' },
              },
            },
          },
        },
        hop: { always: [{ target: 'du-phieu' }] },
        'du-phieu': {
          always: [
            {
              target: 'ket-thuc',
              guard: { type: 'feel', params: { element: 'du-phieu', expression: '=phieu >= 0.8' } },
            },
            { target: 'tra-lai', guard: { type: 'otherwise', params: { element: 'du-phieu' } } },
          ],
        },
        'ket-thuc': { type: 'final' },
        'tra-lai': { type: 'final' },
        $failed: { id: '$failed~case', type: 'final' },
        $cancelled: { type: 'final' },
      },
    })
  })

  it('is plain JSON', async () => {
    const machine = await machineOf('start > a > end')
    expect(JSON.parse(JSON.stringify(machine))).toEqual(machine)
  })

  it('gives the same bytes whatever the layout, the labels and the notes say', async () => {
    const text = 'start > and1\nand1 > a > and2\nand1 > b > and2\nand2 > end'
    const drawn = bpmn(text)
    const moved = bpmn(`${text}\na: user title='Khác'`).replace(
      '</bpmn:definitions>',
      '<bpmndi:BPMNDiagram xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"><bpmndi:BPMNPlane bpmnElement="p"><bpmndi:BPMNShape id="s" bpmnElement="a"><dc:Bounds x="1" y="2" width="3" height="4"/></bpmndi:BPMNShape></bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>',
    )
    const bytes = async (xml: string) => JSON.stringify((await createWorkflow(xml)).workflow?.machine)
    expect(await bytes(moved)).toBe(await bytes(drawn))
  })

  it('runs ids with dots', async () => {
    const one = await play(`
      start.1 > and.1
      and.1 > a.b > and.2
      and.1 > c.d > and.2
      and.2 > khoi.1 > end.1
      khoi.1 {
        start.2 > e.f > end.2
        end.2: end error=x
      }
      loi.1: error on=khoi.1
      loi.1 > end.1`)
    one.complete('a.b').complete('c.d').complete('e.f')
    expect(one.state.status).toBe('completed')
  })
})

describe('what has no block structure', () => {
  it.each([
    ['a join after an exclusive split', 'start > xor\nxor > a if =x\nxor > b default\na > and\nb > and > end'],
    ['tokens that meet at no join', 'start > and\nand > a > xor\nand > b > xor\nxor > c > end'],
    [
      'a branch that ends before the join',
      'start > and1\nand1 > a > xor\nxor > and2 if =x\nxor > end-1 default\nand1 > b > and2\nand2 > end',
    ],
    [
      'a way into a branch from outside',
      'start > xor\nxor > a if =x\nxor > and1 default\nand1 > a > and2\nand1 > b > and2\nand2 > end',
    ],
    [
      'a way out of a branch back before the split',
      'start > vao\nvao: xor\nvao > and1\nand1 > a > xor\nxor > vao if =x\nxor > and2 default\nand1 > b > and2\nand2 > end',
    ],
    [
      'a branch that brings two tokens',
      'start > and1\nand1 > a > and2\nand1 > xor\nxor > b if =x\nxor > c default\nb > and2\nc > and2\nand2 > end',
    ],
    [
      'a join that part of its flows never reach',
      'start > and1\nand1 > a > and2\nand1 > b > and2\nand2 > end\nc > and2',
    ],
    [
      'a way straight into the join',
      'start > xor\nxor > and2 if =x\nxor > and1 default\nand1 > a > and2\nand1 > b > and2\nand2 > end',
    ],
  ])('moves tokens in one state: %s', async (_what, text) => {
    const { process, diagnostics } = await parseWorkflow(bpmn(text))
    expect(diagnostics).toEqual([])
    const { machine } = compileWorkflow(process!).workflow!
    expect(machine.marking).toBe(true)
    expect(Object.keys(machine.states)).toEqual(['marking', '$ended'])
  })

  it('is what parallel blocks out of all proportion are too', async () => {
    const wide = Array.from({ length: 101 }, (_, index) => `and1 > t${index} > and2`)
    const deep = Array.from(
      { length: 300 },
      (_, index) => `and${index} > and${index + 1}\nand${index} > t${index} > end${index}`,
    )
    for (const lines of [
      ['start > and1', ...wide, 'and2 > end'],
      ['start > and0', ...deep, 'and300 > end'],
    ]) {
      const { workflow } = await createWorkflow(bpmn(lines.join('\n')))
      expect(workflow?.machine.marking).toBe(true)
    }
  })

  it('refuses a ring that goes through a subprocess in which nothing waits', async () => {
    const { diagnostics } = await createWorkflow(bpmn('start > xor > khoi > xor\nkhoi {\nstart-1 > end-1\n}'))
    expect(diagnostics.map(({ code }) => code)).toEqual(['endless-loop'])
  })

  it('refuses a ring of gateways that nothing leaves', async () => {
    const { diagnostics } = await createWorkflow(bpmn('start > xor1 > xor2 > xor1\nxor1: xor\nxor2: xor'))
    expect(diagnostics.map((one) => `${one.code} ${one.element}`)).toEqual(['endless-loop xor1'])
  })
})
