import type { JsonObject, JsonSchema, JsonValue } from '@statecraft/forms'
import { fieldsOf, legalDay, optionsOf } from '@statecraft/forms'
import type { Host } from '../../case/host.ts'
import type { RegisterDefinition } from '../../plugin/manifest.ts'
import { searchText } from '../../store/search-text.ts'
import type { RegisterRecordTable } from '../../store/tables.ts'
import { currentOfKind } from '../definitions-now.ts'

/** The registers as published and in force today, by id. */
export async function registersOf(host: Host): Promise<Map<string, RegisterDefinition>> {
  const texts = await currentOfKind(host.store.read, 'register', legalDay(host.clock.now()))
  const registers = [...texts.values()].map((text) => JSON.parse(text) as RegisterDefinition)
  return new Map(registers.map((register) => [register.id, register]))
}

/** The columns and the further fields with the titles and formats of the register's schema. */
export function columnsOf(register: RegisterDefinition) {
  const fields = fieldsOfSchema(register.schema)
  const column = (name: string) => {
    const { title = name, kind = null } = fields.get(name) ?? {}
    const format = formats.find((known) => known === (kind?.endsWith('choice') ? 'code-list' : kind))
    return { name, title, ...(format ? { format } : {}) }
  }
  const further = [...fields.keys()].filter((name) => !register.columns.includes(name))
  return { columns: register.columns.map(column), fields: further.map(column) }
}

/** Reads records of one register: the titles of their coded values, from the options of the schema and from the code lists. */
export function codeTitlesOf(register: RegisterDefinition, registers: Map<string, RegisterDefinition>) {
  const coded = [...fieldsOfSchema(register.schema).keys()].flatMap((name) => {
    const titles = titlesByCode(register.schema, name, registers)
    return titles.size > 0 ? [{ name, titles }] : []
  })
  return (data: JsonObject): Record<string, string> =>
    Object.fromEntries(
      coded.flatMap(({ name, titles }) => {
        const values = [data[name] ?? []].flat()
        return values.length === 0 ? [] : [[name, values.map((value) => titles.get(value) ?? textOf(value)).join(', ')]]
      }),
    )
}

const formats = ['money', 'date', 'integer', 'number', 'yes-no', 'code-list'] as const

const fieldsOfSchema = (schema: JsonSchema) =>
  new Map(
    fieldsOf({ schema })
      .filter(({ parent }) => parent === '')
      .map((field) => [field.name, field]),
  )

function titlesByCode(schema: JsonSchema, name: string, registers: Map<string, RegisterDefinition>) {
  const property = ((schema.properties ?? {}) as Record<string, JsonSchema>)[name] ?? {}
  const single = typeof property.items === 'object' ? (property.items as JsonSchema) : property
  const options = optionsOf(single).map(({ value, title }) => [value, title] as const)
  const list = registers.get(String(single['x-code-list'] ?? ''))?.items ?? []
  return new Map<JsonValue, string>([...options, ...list.map(({ code, title }) => [code, title] as const)])
}

/** What a look-up shows of a record: its label, and the other searched properties as its detail. */
export function lookupItem(register: RegisterDefinition, row: RegisterRecordTable) {
  const data: JsonObject = { ...(JSON.parse(row.data) as JsonObject), id: row.record_id }
  const detail = (register.searchable ?? register.columns)
    .filter((name) => name !== register.label)
    .map((name) => textOf(data[name]))
    .filter((text) => text !== '')
    .join(' · ')
  return { id: row.record_id, label: textOf(data[register.label]) || row.label, detail, data }
}

/** The items of a code list that a search finds; validity is shown as their detail. */
export function codeListItems(register: RegisterDefinition, search: string | undefined) {
  const wanted = searchText(search)
  return (register.items ?? [])
    .filter(({ code, title }) => searchText(code, title).includes(wanted))
    .map(({ code, title, from, to }) => ({
      id: code,
      label: title,
      detail: [from, to].filter(Boolean).join(' – '),
      data: { code, title, ...(from ? { from } : {}), ...(to ? { to } : {}) } as JsonObject,
    }))
}

const textOf = (value: JsonValue | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? '' : String(value)
