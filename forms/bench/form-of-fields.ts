import type { Form, JsonObject, JsonSchema, LogicLine } from '../src/index.ts'

/** A long form for measuring: sections of ten fields of all simple kinds; what is asked for in one depends on what was said in it and before. */
const SECTIONS = 30
const POSITIONS = ['Giáo viên', 'Bác sĩ', 'Công chức', 'Nông dân', 'Công nhân']

function section(number: number): JsonSchema {
  return {
    type: 'object',
    title: `Phần ${number}`,
    required: ['name', 'born'],
    properties: {
      name: { type: 'string', title: `Họ và tên ${number}`, maxLength: 100 },
      position: { type: 'string', title: 'Chức vụ', maxLength: 100 },
      born: { type: 'string', format: 'date', title: 'Ngày sinh' },
      years: { type: 'integer', title: 'Số năm công tác', minimum: 0, maximum: 60 },
      rate: { type: 'number', title: 'Hệ số', minimum: 0 },
      kind: { type: 'string', title: 'Đối tượng', enum: POSITIONS },
      party: { type: 'boolean', title: 'Là đảng viên' },
      code: { type: 'string', title: 'Số định danh', pattern: '^[0-9]{12}$' },
      result: { type: 'string', title: 'Kết quả', enum: ['Đạt', 'Không đạt'] },
      reason: { type: 'string', title: 'Lý do', maxLength: 200 },
    },
  }
}

const names = Array.from({ length: SECTIONS }, (_, index) => `s${index + 1}`)

/** The section before, the last one for the first: what fails there has to be explained here. */
const before = (index: number) => names.at(index - 1)!

/** 300 fields; 60 conditions: each section shows a field for what was said in the section before, and asks for one for what is said in it. */
export const formOfFields: Form = {
  id: 'do-truong',
  title: 'Biểu mẫu 300 trường',
  schema: { type: 'object', properties: Object.fromEntries(names.map((name, index) => [name, section(index + 1)])) },
  logic: names.flatMap((name, index): LogicLine[] => [
    { when: `${before(index)}.result = "Không đạt"`, then: { show: [`/${name}/reason`] } },
    { when: `${name}.name != null`, then: { require: [`/${name}/position`] } },
  ]),
}

/** The same fields and conditions as JSON Schema alone, since that is what stock RJSF understands: `if` and `then`. */
export const schemaOfFields: JsonSchema = {
  type: 'object',
  properties: Object.fromEntries(names.map((name, index) => [name, withoutReason(section(index + 1))])),
  allOf: names.map((name, index) => ({
    if: within(before(index), { properties: { result: { const: 'Không đạt' } }, required: ['result'] }),
    then: within(name, { properties: { reason: reasonOf(section(index + 1)) } }),
  })),
}

function within(name: string, schema: JsonSchema): JsonSchema {
  return { properties: { [name]: schema }, required: [name] }
}

function reasonOf(whole: JsonSchema): JsonSchema {
  return (whole.properties as Record<string, JsonSchema>).reason!
}

function withoutReason(whole: JsonSchema): JsonSchema {
  const { reason: _reason, ...properties } = whole.properties as Record<string, JsonSchema>
  return { ...whole, properties, allOf: [{ if: { required: ['name'] }, then: { required: ['position'] } }] }
}

/** What was filled in before: every other section has failed, so that half of the conditions hold. */
export const dataOfFields: JsonObject = Object.fromEntries(
  names.map((name, index) => [
    name,
    {
      name: `Nguyễn Văn A ${index + 1}`,
      position: POSITIONS[index % POSITIONS.length]!,
      born: `19${60 + index}-05-17`,
      years: index,
      rate: 2.34,
      kind: POSITIONS[index % POSITIONS.length]!,
      party: index % 2 === 0,
      code: `0010900${String(index).padStart(5, '0')}`,
      result: index % 2 === 0 ? 'Đạt' : 'Không đạt',
      ...(index % 2 === 0 && { reason: 'Thiếu biên bản' }),
    },
  ]),
)
