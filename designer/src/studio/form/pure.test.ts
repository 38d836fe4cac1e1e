import type { Form, LogicRule } from '@statecraft/forms'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import sample from '../../../gallery/form-designer/award.form.json' with { type: 'json' }
import { conditionOf, conditionProblems, withCondition } from './condition.ts'
import { clausesOf, feelOf, operators } from './condition-clauses.ts'
import { emptyHistory, recorded, redone, undone } from './edit-history.ts'
import { freeName, isDataName, nameFrom } from './field-names.ts'
import { flatTree, treeOf } from './form-tree.ts'
import { lookOf, withLook } from './look.ts'
import { sampleOf } from './sample.ts'

const form = sample as unknown as Form
// The linter takes an object with `then` for a promise.
const rule = (when: string, then: LogicRule['then']) =>
  Object.fromEntries(Object.entries({ when }).concat([['then', then as never]])) as unknown as LogicRule

describe('the command stack', () => {
  it('comes back to the form it began with, and forward to the last, whatever was done', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.option(fc.constantFrom('a', 'b')))), (changes) => {
        let current = form
        let history = emptyHistory
        for (const [title, key] of changes) {
          history = recorded(history, current, key)
          current = { ...form, title }
        }
        const last = current
        for (let step = undone(history, current); step; step = undone(history, current))
          ({ form: current, history } = step)
        expect(current).toBe(form)
        for (let step = redone(history, current); step; step = redone(history, current))
          ({ form: current, history } = step)
        expect(current).toBe(last)
      }),
    )
  })

  it('takes typing in one place back in one step', () => {
    const typed = recorded(recorded(emptyHistory, form, 'title'), { ...form, title: 'T' }, 'title')
    expect(undone(typed, { ...form, title: 'Tê' })?.form).toBe(form)
  })
})

describe('the condition of a field', () => {
  it('is read, changed and taken away, and leaves other lines alone', () => {
    const other = rule('true', { require: ['/hinhThuc'] })
    const begun: Form = { ...form, logic: [...(form.logic ?? []), other] }
    expect(conditionOf(begun, '/lyDoVuotCap')).toContain('hinhThuc')
    const changed = withCondition(begun, '/lyDoVuotCap', 'daCoGiayKhen')
    expect(conditionOf(changed, '/lyDoVuotCap')).toBe('daCoGiayKhen')
    expect(withCondition(changed, '/lyDoVuotCap', null).logic).toEqual([other])
  })

  it('keeps the other fields of a line that shows several', () => {
    const both: Form = { ...form, logic: [rule('daCoGiayKhen', { show: ['/lyDoVuotCap', '/danhSach'] })] }
    const changed = withCondition(both, '/danhSach', 'hinhThuc = "coThiDua"')
    expect(conditionOf(changed, '/lyDoVuotCap')).toBe('daCoGiayKhen')
    expect(conditionOf(changed, '/danhSach')).toBe('hinhThuc = "coThiDua"')
  })

  it('names a field that does not exist', () => {
    const wrong = withCondition(form, '/lyDoVuotCap', 'hinhThucc = "bangKhen"')
    expect(conditionProblems(wrong, '/lyDoVuotCap').length).toBeGreaterThan(0)
    expect(conditionProblems(form, '/lyDoVuotCap')).toEqual([])
  })
})

describe('a condition in words', () => {
  const clause = fc.record({
    name: fc.constantFrom('hinhThuc', 'toTrinh.so', 'x_1'),
    operator: fc.constantFrom(...operators),
    value: fc.oneof(
      fc.string(),
      fc.boolean(),
      fc.integer(),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }).map((n) => Math.round(n * 100) / 100 + 0),
    ),
  })

  it('reads back every condition it writes', () => {
    fc.assert(
      fc.property(fc.array(clause, { minLength: 1, maxLength: 4 }), (clauses) => {
        expect(clausesOf(feelOf(clauses))).toEqual(
          clauses.map((one) => (Object.is(one.value, -0) ? { ...one, value: 0 } : one)),
        )
      }),
    )
  })

  it.each(['a = 1 or b = 2', 'count(danhSach) > 3', 'a = b', 'a', 'a = 1 and', '(a = 1)'])(
    'leaves "%s" to FEEL',
    (feel) => {
      expect(clausesOf(feel)).toBeNull()
    },
  )
})

describe('names', () => {
  it('makes a data name of every title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(isDataName(nameFrom(title))).toBe(true)
      }),
    )
  })

  it('reads as the title and is taken by no sibling', () => {
    expect(nameFrom('Lý do đề nghị vượt cấp')).toBe('lyDoDeNghiVuotCap')
    expect(freeName(form, '', 'hinhThuc')).toBe('hinhThuc2')
    expect(freeName(form, '/danhSach/*', 'hinhThuc')).toBe('hinhThuc')
  })
})

describe('the look of a field', () => {
  it('reads what it wrote and leaves nothing behind when it is open again', () => {
    const wide = withLook(form, '/danhSach/*/hoTen', 'width', 'half')
    expect(lookOf(wide, '/danhSach/*/hoTen', 'width')).toBe('half')
    expect(wide.uiSchema).toEqual({ danhSach: { items: { hoTen: { 'ui:options': { width: 'half' } } } } })
    expect(withLook(wide, '/danhSach/*/hoTen', 'width', undefined)).toEqual(form)
  })
})

describe('the outline', () => {
  it('follows pages and order, with every field once', () => {
    const ordered: Form = { ...form, uiSchema: { toTrinh: { 'ui:order': ['ngay', '*'] } } }
    const pointers = flatTree(treeOf(ordered)).map(({ field }) => field.pointer)
    expect(pointers.slice(0, 3)).toEqual(['/toTrinh', '/toTrinh/ngay', '/toTrinh/so'])
    expect(new Set(pointers).size).toBe(pointers.length)
  })

  it('shows a field that is on no page', () => {
    const lost: Form = { ...form, pages: [{ id: 'p', title: 'P', fields: ['hinhThuc'] }] }
    expect(flatTree(treeOf(lost)).map(({ field }) => field.pointer)).toContain('/danhSach')
  })
})

it('fills each field of the preview with something of its kind', () => {
  expect(sampleOf(form, 'x', '2026-11-26')).toMatchObject({
    toTrinh: { so: 'x', ngay: '2026-11-26' },
    hinhThuc: 'bangKhen',
    danhSach: [{ hoTen: 'x', namSinh: 1900 }, {}],
  })
})
