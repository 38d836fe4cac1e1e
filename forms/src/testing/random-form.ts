import type { Form, JsonSchema, LogicLine } from '../form.ts'
import type { JsonObject } from '../json.ts'
import type { Random } from './random.ts'

const leaves: ((random: Random) => JsonSchema)[] = [
  (random) => ({
    type: 'string',
    ...(random.chance(0.3) && { minLength: 2 }),
    ...(random.chance(0.3) && { maxLength: 4 }),
  }),
  (random) => ({ type: 'string', ...(random.chance(0.3) && { pattern: random.pick(['^a', '^[a-c]+$', '\\d{2}']) }) }),
  (random) => ({
    type: 'integer',
    ...(random.chance(0.5) && { minimum: 0 }),
    ...(random.chance(0.3) && { maximum: 5 }),
  }),
  (random) => ({
    type: 'number',
    ...(random.chance(0.3) && { multipleOf: 0.5 }),
    ...(random.chance(0.3) && { exclusiveMinimum: 0 }),
  }),
  () => ({ type: 'integer', 'x-field': 'money' }),
  () => ({ type: 'string', format: 'date' }),
  () => ({ type: 'string', format: 'date' }),
  () => ({ type: 'boolean' }),
  () => ({ type: 'string', enum: ['a', 'b', 'c'] }),
  () => ({
    oneOf: [
      { const: 'a', title: 'A' },
      { const: 'b', title: 'B' },
    ],
  }),
  (random) => ({
    type: 'array',
    maxItems: 4,
    ...(random.chance(0.5) && { uniqueItems: true }),
    items: { type: 'string' },
  }),
  () => ({
    type: 'array',
    maxItems: 3,
    minItems: 1,
    uniqueItems: true,
    items: { type: 'string', enum: ['a', 'b', 'c'] },
  }),
  () => ({ type: ['string', 'null'] }),
]

function holder(random: Random, names: readonly string[], depth: number): JsonSchema {
  const properties: JsonObject = {}
  for (const name of names) properties[name] = { ...fieldOf(random, name, depth), title: `Trường ${name}` }
  return {
    type: 'object',
    properties,
    required: random.some(names, random.int(3)),
    ...(random.chance(0.1) && { additionalProperties: random.chance(0.5) }),
  }
}

function fieldOf(random: Random, name: string, depth: number): JsonSchema {
  const inner = ['p', 'q', 'r', 's'].slice(0, 2 + random.int(3)).map((letter) => `${name}${letter}`)
  if (depth < 2 && random.chance(0.15)) return holder(random, inner, depth + 1)
  if (depth < 2 && random.chance(0.25)) {
    const unique = random.chance(0.2) && { uniqueItems: true }
    return {
      type: 'array',
      maxItems: 5,
      ...(random.chance(0.2) && { minItems: 1 }),
      ...unique,
      items: holder(random, inner, depth + 1),
    }
  }
  return random.pick(leaves)(random)
}

/** A field as logic sees it: its pointer, and the text by which an expression in its scope names it. */
interface Named {
  pointer: string
  type: string
  schema: JsonSchema
  /** Pointer of the rows it stands in, with its `*`; '' outside of rows. */
  row: string
  /** From the top for a field outside of rows, from its row for one inside. */
  path: string
}

function namedFields(schema: JsonSchema, pointer: string, row: string, path: string): Named[] {
  return Object.entries(schema.properties as Record<string, JsonSchema>).flatMap(([name, field]) => {
    const own = { pointer: `${pointer}/${name}`, row, path: path === '' ? name : `${path}.${name}`, schema: field }
    const items = field.items as JsonSchema | undefined
    if (field.type === 'object') return [{ ...own, type: 'group' }, ...namedFields(field, own.pointer, row, own.path)]
    if (items?.type === 'object') {
      const inside = `${own.pointer}/*`
      return [{ ...own, type: 'rows' }, ...namedFields(items, inside, inside, '')]
    }
    const type =
      field.format === 'date' ? 'date' : Array.isArray(field.type) ? 'string' : String(field.type ?? 'string')
    return [{ ...own, type }]
  })
}

/** A form with fields of all simple kinds, groups and rows in each other, pages, and logic of every verb over all of them. */
export function randomForm(random: Random): Form {
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].slice(0, 3 + random.int(6))
  const schema = holder(random, names, 0)
  const fields = namedFields(schema, '', '', '')
  const half = random.int(names.length)
  return {
    id: 'bat-ky',
    title: 'Biểu mẫu bất kỳ',
    schema,
    logic: Array.from({ length: random.int(8) }, (_, line) => randomLine(random, fields, line)),
    ...(random.chance(0.3) && {
      pages: [
        { id: 'mot', title: 'Một', fields: names.slice(0, half) },
        { id: 'hai', title: 'Hai', fields: names.slice(half) },
      ],
    }),
  }
}

function randomLine(random: Random, fields: readonly Named[], line: number): LogicLine {
  const target = random.pick(fields)
  const when = condition(random, fields, target)
  const alike = fields.filter(({ row }) => row === target.row)
  const targets = [target.pointer, ...(random.chance(0.3) ? [random.pick(alike).pointer] : [])]
  const value = () => valueFor(random, fields, target)
  return random.pick<() => LogicLine>([
    () => ({ when, then: { show: targets } }),
    () => ({ when, then: { require: targets } }),
    () => ({ when, then: { enable: targets } }),
    () => ({ when, then: { set: { [target.pointer]: value() } } }),
    () => ({ computed: target.pointer, value: value() }),
    () => {
      const path = random.pick([target.pointer, target.row, ''])
      const severity = random.pick(['error', 'warning', 'info'] as const)
      return {
        when: path === '' ? condition(random, fields, null) : when,
        then: { finding: { code: `rieng-${line}`, severity, path, message: 'Xem lại {a}.' } },
      }
    },
  ])()
}

/** Conditions of all sorts: about one field, across pages and groups, within a row, over all rows, about the case and the day. */
function condition(random: Random, fields: readonly Named[], target: Named | null): string {
  const visible = fields.filter(({ row }) => row === '' || row === target?.row)
  const one = random.pick(visible)
  const other = random.pick(visible)
  const lists = visible.filter(({ type }) => type === 'rows' || type === 'array')
  const rows = visible.filter(({ type }) => type === 'rows')
  const simple = () =>
    random.pick([
      `${one.path} != null`,
      `${one.path} = ${literal(random, one)}`,
      `${one.path} = ${other.path}`,
      `${one.path} > ${literal(random, one)}`,
      `date(${one.path}) < date(${other.path})`,
      `date(${one.path}) <= today()`,
      `${one.path} in [1..3]`,
      `settings.limit > 2 and ${one.path} != null`,
      `not(${one.path} = ${literal(random, one)})`,
    ])
  if (rows.length > 0 && random.chance(0.4)) return overRows(random, random.pick(rows), fields)
  if (lists.length > 0 && random.chance(0.3)) return `count(${random.pick(lists).path}) > ${random.int(3)}`
  return random.chance(0.2) ? `${simple()} or ${simple()}` : simple()
}

function overRows(random: Random, rows: Named, fields: readonly Named[]): string {
  const column = random.pick(fields.filter(({ row }) => row === `${rows.pointer}/*`)).path
  const list = `${rows.path}.${column}`
  return random.pick([
    `count(distinct values(${list})) < count(${list})`,
    `sum(${list}) > 3`,
    `some row in ${rows.path} satisfies row.${column} = 2`,
    `every row in ${rows.path} satisfies row.${column} != null`,
    `count(${rows.path}[${column.split('.')[0]} = 1]) > 0`,
    `count(${rows.path}) = 2`,
    `max(${list}) >= 2`,
  ])
}

function valueFor(random: Random, fields: readonly Named[], target: Named): string {
  const visible = fields.filter(({ row }) => row === '' || row === target.row)
  const rows = visible.filter(({ type }) => type === 'rows')
  const numbers = visible.filter(({ type }) => type === 'integer' || type === 'number')
  if (rows.length > 0 && random.chance(0.3)) {
    const list = random.pick(rows)
    const column = random.pick(fields.filter(({ row }) => row === `${list.pointer}/*`)).path
    return random.pick([`sum(${list.path}.${column})`, `count(${list.path})`, `${list.path}[1].${column}`])
  }
  if (numbers.length > 0 && random.chance(0.5)) return `${random.pick(numbers).path} * 2 + settings.limit`
  const one = random.pick(visible)
  return random.pick([
    literal(random, target),
    one.path,
    `if ${one.path} = null then null else string(${one.path})`,
    'string(today())',
  ])
}

function literal(random: Random, { type }: Named): string {
  if (type === 'integer' || type === 'number') return String(random.int(6))
  if (type === 'boolean') return random.pick(['true', 'false'])
  if (type === 'date') return random.pick(['"2026-01-31"', '"2026-12-01"'])
  return random.pick(['"a"', '"b"', '"ab"'])
}
