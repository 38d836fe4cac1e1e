import type { JsonObject, JsonSchema, JsonValue } from '@statecraft/forms'
import { legalDay } from '@statecraft/forms'
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

/** Columns with the titles and formats of the register's schema. */
export function columnsOf(register: RegisterDefinition) {
  const properties = (register.schema.properties ?? {}) as Record<string, JsonSchema>
  return register.columns.map((name) => {
    const { title, format, type } = properties[name] ?? {}
    const kind = typeof format === 'string' ? format : typeof type === 'string' && type !== 'string' ? type : undefined
    return { name, title: typeof title === 'string' ? title : name, ...(kind === undefined ? {} : { format: kind }) }
  })
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
