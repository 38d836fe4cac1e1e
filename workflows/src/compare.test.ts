import { describe, expect, it } from 'vitest'
import { compareDecisions, compareWorkflows } from './compare.ts'
import { insertUserTaskOnFlow } from './edit/insert-on-flow.ts'
import { en } from './locales/en.ts'
import { vi } from './locales/vi.ts'
import { bpmn } from './testing/diagram.ts'
import { dmn, input, literalDecision, type TableSketch, tableDecision } from './testing/dmn-sketch.ts'

const flow = `start > td > xor
  xor > ky if =dat
  xor > end default
  ky > end`
const td = "td: user title='Thẩm định' roles=chuyen-vien form=tham-dinh deadline=5 cites=152/2025/NĐ-CP:4"
const ky = "ky: user title='Ký' roles=lanh-dao"
const base = bpmn([flow, td, ky].join('\n'))
const kinds = (changes: { kind: string; element: string }[]) => changes.map(({ kind, element }) => `${kind} ${element}`)
const sentences = async (after: string) => (await compareWorkflows(base, after)).map(({ sentence }) => sentence.vi)
const withTd = (text: string) => bpmn([flow, text, ky].join('\n'))

it('finds nothing between a diagram and itself', async () => {
  expect(await compareWorkflows(base, base)).toEqual([])
})

it('tells a step put on a flow in one sentence', async () => {
  const task = { id: 'y-kien', name: 'Lấy ý kiến Thanh tra tỉnh', role: 'thanh-tra' }
  const result = await insertUserTaskOnFlow(base, { flow: 'td_xor', task })
  const changes = await compareWorkflows(base, 'xml' in result ? result.xml : '')
  expect(changes).toEqual([
    {
      kind: 'step-added-after',
      element: 'y-kien',
      name: 'Lấy ý kiến Thanh tra tỉnh',
      before: null,
      after: 'Lấy ý kiến Thanh tra tỉnh',
      effect: 'compatible',
      sentence: {
        vi: 'Thêm bước “Lấy ý kiến Thanh tra tỉnh” sau “Thẩm định”.',
        en: 'Adds step “Lấy ý kiến Thanh tra tỉnh” after “Thẩm định”.',
      },
    },
  ])
})

it('tells a step that is gone as breaking for the cases that stand there', async () => {
  const task = { id: 'y-kien', name: 'Lấy ý kiến', role: 'thanh-tra' }
  const result = await insertUserTaskOnFlow(base, { flow: 'td_xor', task })
  const changes = await compareWorkflows('xml' in result ? result.xml : '', base)
  expect(changes).toMatchObject([{ kind: 'step-removed', element: 'y-kien', effect: 'breaking' }])
})

describe('of a step', () => {
  it.each([
    ['its name', td.replace('Thẩm định', 'Thẩm tra'), ['Đổi tên “Thẩm định” thành “Thẩm tra”.']],
    [
      'its deadline',
      td.replace('deadline=5', 'deadline=7'),
      ['Đổi thời hạn (ngày làm việc) của bước “Thẩm định”: từ 5 thành 7.'],
    ],
    [
      'a deadline that is gone',
      td.replace('deadline=5', ''),
      ['Đổi thời hạn (ngày làm việc) của bước “Thẩm định”: từ 5 thành không có.'],
    ],
    [
      'its form',
      td.replace('form=tham-dinh', 'form=tham-tra'),
      ['Đổi biểu mẫu của bước “Thẩm định”: từ tham-dinh thành tham-tra.'],
    ],
    [
      'its role',
      td.replace('chuyen-vien', 'truong-phong'),
      ['Đổi vai trò thực hiện bước “Thẩm định”: từ chuyen-vien thành truong-phong.'],
    ],
    [
      'its citation',
      td.replace(':4', ':5'),
      ['Đổi căn cứ của bước “Thẩm định”: từ 152/2025/NĐ-CP:4 thành 152/2025/NĐ-CP:5.'],
    ],
  ])('tells %s', async (_what, text, expected) => {
    expect(await sentences(withTd(text))).toEqual(expected)
  })

  it('tells another kind as breaking', async () => {
    const changes = await compareWorkflows(base, withTd("td: service type=x title='Thẩm định'"))
    expect(changes[0]).toMatchObject({
      kind: 'step-type-changed',
      before: 'userTask',
      after: 'serviceTask',
      effect: 'breaking',
    })
    expect(changes[0]?.sentence.vi).toBe('Đổi loại của việc tự động “Thẩm định”: từ bước thành việc tự động.')
  })
})

describe('of flows', () => {
  it.each([
    ['a condition', base.replace('=dat<', '=dat and diem &gt; 5<'), ['condition-changed xor_ky']],
    [
      'a target',
      base.replace('id="ky_end" sourceRef="ky" targetRef="end"', 'id="ky_end" sourceRef="ky" targetRef="td"'),
      ['flow-rerouted ky_end'],
    ],
    ['a flow that came', bpmn([flow, 'xor > td if =x', td, ky].join('\n')), ['flow-added xor_td']],
  ])('tells %s', async (_what, after, expected) => {
    expect(kinds(await compareWorkflows(base, after))).toEqual(expected)
  })

  it('tells the other default', async () => {
    const after = bpmn([flow.replace('if =dat', 'default').replace('end default', 'end if =x'), td, ky].join('\n'))
    expect(kinds(await compareWorkflows(base, after))).toEqual([
      'condition-changed xor_ky',
      'default-changed xor_ky',
      'condition-changed xor_end',
      'default-changed xor_end',
    ])
  })

  it('names a flow without a name by its ends', async () => {
    const [changed] = await compareWorkflows(base, base.replace('=dat<', '=khac<'))
    expect(changed?.sentence.vi).toBe('Đổi điều kiện của đường nối “xor → Ký”: từ =dat thành =khac.')
  })
})

it.each([compareWorkflows, compareDecisions])('says when a revision cannot be read', async (compare) => {
  expect(await compare('<x/>', '<x/>')).toMatchObject([
    { kind: 'not-readable', before: false, after: false, effect: 'breaking' },
  ])
})

describe('of decisions', () => {
  const table = (sketch: Partial<TableSketch> = {}) =>
    dmn(
      input('loai') +
        tableDecision(
          'muc',
          { inputs: [['loai']], outputs: [['tien']], rows: ['a: "x" -> 1', 'b: "y" -> 2'], ...sketch },
          ['?loai'],
        ),
    )

  it.each([
    ['a row that came', { rows: ['a: "x" -> 1', 'b: "y" -> 2', 'c: "z" -> 3'] }, ['row-added muc']],
    ['a row that went', { rows: ['a: "x" -> 1'] }, ['row-removed muc']],
    ['a row that changed', { rows: ['a: "x" -> 9', 'b: "y" -> 2'] }, ['row-changed a']],
    ['a citation', { rows: ['a: "x" -> 1 @ citation="1/2025:2"', 'b: "y" -> 2'] }, ['citation-changed a']],
    ['a validity', { rows: ['a: "x" -> 1 @ from="2026-07-01"', 'b: "y" -> 2'] }, ['validity-changed a']],
    ['a text compared', { rows: ['a: "x" -> 1 @ verified="false"', 'b: "y" -> 2'] }, ['verified-changed a']],
    [
      'a policy and the order that now counts',
      { hitPolicy: 'FIRST', rows: ['b: "y" -> 2', 'a: "x" -> 1'] },
      ['hit-policy-changed muc', 'row-order-changed muc'],
    ],
    ['a default', { outputs: [['tien', 'number', '0']] }, ['default-entry-changed muc']],
    ['a column', { inputs: [['nhom']] }, ['columns-changed muc']],
  ] as [string, Partial<TableSketch>, string[]][])('tells %s', async (_what, sketch, expected) => {
    expect(kinds(await compareDecisions(table(), table(sketch)))).toEqual(expected)
  })

  it('tells decisions that came and went, and expressions', async () => {
    const before = dmn(literalDecision('a', '1') + literalDecision('b', '2'))
    const after = dmn(literalDecision('a', '3') + literalDecision('c', '2'))
    expect((await compareDecisions(before, after)).map(({ sentence }) => sentence.vi)).toEqual([
      'Đổi biểu thức của quyết định “a”: từ 1 thành 3.',
      'Thêm quyết định “c”.',
      'Bỏ quyết định “b”.',
    ])
  })
})

it('has words of each kind of change in both languages', () => {
  const of = (words: object) => Object.keys(words).filter((code) => code.startsWith('change.'))
  expect(of(en)).toEqual(of(vi))
})
