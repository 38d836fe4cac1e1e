import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkForm } from '../check.ts'
import { compileForm } from '../compile.ts'
import { schemaOfForm } from '../export-schema.ts'
import { fieldsOf } from '../field.ts'
import type { JsonObject, JsonValue } from '../json.ts'
import { checkWholeForm } from '../server/check-whole-form.ts'
import { compileValidator } from '../server/validator.ts'
import { leaveRequest } from '../testing/leave-request.ts'
import { mutated } from '../testing/mutate.ts'
import { randomOf } from '../testing/random.ts'
import { randomForm } from '../testing/random-form.ts'
import { importForm } from './import-form.ts'
import { feelOf } from './survey-js.ts'

const sample = (name: string) => readFileSync(new URL(`./samples/${name}.json`, import.meta.url), 'utf8')
const kinds = (text: string) => {
  const { form } = importForm(text)
  return form ? fieldsOf(form).map(({ pointer, kind }) => `${pointer} ${kind}`) : []
}
const told = (text: string) =>
  importForm(text).report.map(({ code, params }) => `${code} ${params.name ?? params.expression ?? ''}`.trim())

const samples: Record<string, { format: string; fields: string[]; report: string[] }> = {
  'json-schema-draft-04': {
    format: 'json-schema',
    fields: ['/ho_ten text', '/tuoi integer', '/noi_o group', '/noi_o/xa text', '/anh text', '/ngoai text'],
    report: ['import-renamed ho-ten', 'import-reference-left-out', 'import-keyword-left-out format'],
  },
  'json-schema-draft-07': {
    format: 'json-schema',
    fields: ['/loai choice', '/so_cccd text', '/ten text', '/diem tags'],
    report: ['import-keyword-left-out pattern'],
  },
  rjsf: {
    format: 'rjsf',
    fields: ['/ten text', '/ghi_chu text', '/mau text'],
    report: ['import-look-left-out ui:widget', 'import-look-left-out ui:classNames'],
  },
  'form-js': {
    format: 'form-js',
    fields: [
      '/ho_ten text',
      '/so_ngay integer',
      '/ly_do text',
      '/tu_ngay date',
      '/loai choice',
      '/don_vi tags',
      '/chuyen_di rows',
      '/chuyen_di/*/noi text',
      '/chuyen_di/*/tien integer',
      '/tong text',
    ],
    report: ['import-element-left-out Field_0', 'import-choices-left-out Đơn vị', 'import-element-left-out Gửi'],
  },
  'survey-js': {
    format: 'survey-js',
    fields: [
      '/ten text',
      '/ngay_sinh date',
      '/dat choice',
      '/vi_sao text',
      '/cham integer',
      '/sang_kien rows',
      '/sang_kien/*/ten_sk text',
      '/sang_kien/*/cap choice',
      '/them text',
    ],
    report: ['import-element-left-out Chữ ký', 'import-expression-left-out {sang_kien.length} > iif({cham} > 3, 1, 2)'],
  },
  'form-io': {
    format: 'form-io',
    fields: [
      '/ten text',
      '/thu text',
      '/loai choice',
      '/so_nguoi number',
      '/ghi_chu text',
      '/tong number',
      '/danh_sach rows',
      '/danh_sach/*/ho_ten text',
    ],
    report: ['import-script-left-out Tổng', 'import-element-left-out Chữ ký'],
  },
}

describe.each(Object.entries(samples))('a file of %s', (name, { format, fields, report }) => {
  it('is recognised, and its fields are taken over', () => {
    expect(importForm(sample(name)).format).toBe(format)
    expect(kinds(sample(name))).toEqual(fields)
  })

  it('tells what could not be taken over, and nothing else', () => expect(told(sample(name))).toEqual(report))

  it('gives a form without errors that can be filled in', () => {
    const { form } = importForm(sample(name))
    expect(checkWholeForm(form).filter(({ severity }) => severity === 'error')).toEqual([])
    expect(compileForm(form!, compileValidator(form!)).validate({}, { now: '2026-03-01T00:00:00Z' })).toBeInstanceOf(
      Array,
    )
  })
})

describe('conditions', () => {
  const findings = (name: string, data: JsonObject) => {
    const { form } = importForm(sample(name))
    return compileForm(form!, compileValidator(form!)).evaluate(data, { now: '2026-03-01T00:00:00Z' })
  }

  it('of form-js hide and compute as they did', () => {
    const { data, visible } = findings('form-js', { so_ngay: 3, ly_do: 'x', chuyen_di: [{ tien: 2 }, { tien: 3 }] })
    expect([visible.get('/ly_do'), data.tong]).toEqual([false, '5'])
  })

  it('of SurveyJS show as they did', () => {
    expect(findings('survey-js', { dat: 'khong', ten: 'A' }).visible.get('/vi_sao')).toBe(true)
    expect(findings('survey-js', { dat: 'khong' }).visible.get('/vi_sao')).toBe(false)
  })

  it('of Form.io show as they did', () => {
    const { visible } = findings('form-io', { loai: 'tap-the' })
    expect([visible.get('/so_nguoi'), visible.get('/ghi_chu')]).toEqual([true, false])
  })

  it.each([
    ["{a} = 'x' && {b} <> 3", 'a = "x" and b != 3'],
    ['{row.a} empty or ({b} >= 2)', 'a = null or ( b >= 2 )'],
    ["{a} contains 'x'", null],
    ['iif({a} > 1, 2, 3)', null],
    ['{a} = `x`', null],
  ])('of SurveyJS as FEEL: %s', (source, feel) => expect(feelOf(source)).toBe(feel))
})

it('keeps the pages of a survey, and the look of RJSF', () => {
  expect(importForm(sample('survey-js')).form?.pages?.map(({ title, fields }) => [title, fields.length])).toEqual([
    ['Cá nhân', 4],
    ['Thành tích', 3],
  ])
  expect(importForm(sample('rjsf')).form?.uiSchema).toMatchObject({ ghi_chu: { 'ui:widget': 'textarea' } })
})

it('reads older drafts by their own words', () => {
  expect(importForm(sample('json-schema-draft-04')).form?.schema).toMatchObject({
    required: ['ho_ten', 'tuoi'],
    properties: { tuoi: { exclusiveMinimum: 17 } },
  })
  expect(importForm(sample('json-schema-draft-07')).form?.schema).toMatchObject({
    dependentRequired: { so_cccd: ['ten'] },
  })
})

it('says of a file that is no form what it is not', () => {
  expect(told('{')).toEqual(['import-not-json'])
  expect(told('[1]')).toEqual(['import-unknown-format'])
  expect(told('{"a": 1}')).toEqual(['import-unknown-format'])
  expect(told('{"__proto__": {"type": "object"}}')).toEqual(['prototype-name __proto__'])
  expect(told(`"${'x'.repeat(1_100_000)}"`)).toEqual(['too-large'])
})

it('what is exported as JSON Schema alone holds no word of ours and is imported with the same fields', () => {
  for (let seed = 0; seed < 50; seed++) {
    const form = seed === 0 ? leaveRequest() : randomForm(randomOf(seed))
    const schema = schemaOfForm(form)
    expect(JSON.stringify(schema)).not.toContain('"x-')
    const names = (one: typeof form) => fieldsOf(one).map(({ pointer }) => pointer)
    expect(names(importForm(JSON.stringify(schema)).form!)).toEqual(names(form))
  }
})

it('never throws, whatever a file holds, and gives a form that can be checked', () => {
  const files = Object.keys(samples).map((name) => JSON.parse(sample(name)) as JsonValue)
  for (let seed = 0; seed < 500; seed++) {
    const random = randomOf(seed)
    const { form, report } = importForm(JSON.stringify(mutated(random, random.pick(files))))
    expect(form !== null || report.length > 0).toBe(true)
    if (form) expect(checkForm(form)).toBeInstanceOf(Array)
  }
})
