import type { Form } from '@statecraft/forms'
import { expect, it } from 'vitest'
import { testCheck } from '../testing/check-cases.ts'
import { sketchProcess } from '../testing/process-sketch.ts'
import { checkExpressionNames } from './expression-names.ts'

const form: Form = {
  id: 'don',
  title: 'Đơn',
  schema: {
    type: 'object',
    properties: {
      soNgay: { type: 'integer' },
      nguoi: { type: 'object', properties: { hoTen: { type: 'string' } } },
      danhSach: { type: 'array', items: { type: 'object', properties: { diem: { type: 'number' } } } },
    },
  },
}
const references = {
  forms: new Map([['don', form]]),
  settings: { type: 'object', properties: { soNgayToiDa: { type: 'integer' } } },
  decisions: new Map([['muc', { reads: ['soNgay', 'settings'] }]]),
}
const asks = (condition: string, first = 'a: user form=don') =>
  `${first}\nstart > a > xor\nxor > b if ${condition}\nxor > end default\nb > end`

testCheck(checkExpressionNames, {
  good: {
    'a field of a form completed earlier': { sketch: asks('= soNgay > 3'), references },
    'a field inside a field': { sketch: asks('= nguoi.hoTen = "A"'), references },
    'a field of the rows of a list': { sketch: asks('= sum(for n in danhSach return n.diem) > 3'), references },
    'a setting': { sketch: asks('= soNgay > settings.soNgayToiDa'), references },
    'the case': { sketch: asks('= case.unit = "x"'), references },
    'a result': { sketch: asks('= tong > 3', 'a: script value="= 1 + 1" result=tong'), references },
    'an output': { sketch: asks('= ten = "A"', 'a: user form=don output.ten="= nguoi.hoTen"'), references },
    'an input of its own task': {
      sketch: 'a: user assignee="= ai" input.ai="= case.starter"\nstart > a > end',
      references,
    },
    'a start variable': {
      sketch: asks('= nam = 2026'),
      references: { ...references, startVariables: new Set(['nam']) },
    },
    'what only some path writes': {
      sketch:
        'start > xor1 > a\na: user form=don\nxor1 > c default\na > xor2\nc > xor2\nxor2 > b if = soNgay > 1\nxor2 > end default',
      references,
    },
    'what a subprocess writes': {
      sketch: `s: subprocess\ns1: start in=s\na: user form=don in=s\ns2: end in=s\ns1 > a > s2\nstart > s > xor\nxor > b if = soNgay > 1\nxor > end default`,
      references,
    },
    'a setting, when settings are not known': asks('= settings.gi'),
    'a name bound inside': { sketch: asks('= some n in danhSach satisfies n.diem > 3'), references },
  },
  bad: {
    'a slip of the pen': { sketch: asks('= soNgayy > 3'), finds: ['name-unknown xor_b'], references },
    'a name that is written later': {
      sketch: 'start > xor > a if = soNgay > 1\nxor > end default\na: user form=don\na > end',
      finds: ['name-unknown xor_a'],
      references,
    },
    'a field that the form does not have': {
      sketch: asks('= nguoi.ten = "A"'),
      finds: ['field-unknown xor_b'],
      references,
    },
    'a field that the rows do not have': {
      sketch: asks('= every n in danhSach satisfies n.diemm > 1'),
      finds: ['field-unknown xor_b'],
      references,
    },
    'a setting that is not there': {
      sketch: asks('= settings.soNgay > 3'),
      finds: ['setting-unknown xor_b'],
      references,
    },
    'any setting, when the plugin has none': {
      sketch: asks('= settings.x'),
      finds: ['setting-unknown xor_b'],
      references: { ...references, settings: { type: 'object' } },
    },
    'input of a decision that nothing writes': {
      sketch: 'a: decision calls=muc result=x\nstart > a > end',
      finds: ['decision-input-unknown a'],
      references,
    },
  },
})

it('names the name that was likely meant', () => {
  const [found] = checkExpressionNames(sketchProcess(asks('= soNgayy > 3')), references)
  expect(found?.params).toMatchObject({ unknown: 'soNgayy', meant: 'soNgay', use: 'condition' })
})

it('only warns where a job or a message may have written the name', () => {
  const found = checkExpressionNames(sketchProcess(asks('= ketQua', 'a: service job=tra-cuu')), references)
  expect(found).toMatchObject([{ code: 'name-unknown', severity: 'warning' }])
})
