import type { JsonObject, JsonSchema } from '@statecraft/forms'
import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import type { RegisterDefinition } from '../../plugin/manifest.ts'
import { recordPage } from '../../store/registers.ts'
import type { Report } from '../resources.ts'
import { registersOf } from './registers.ts'

type Award = z.input<typeof Report>['awards'][number]

/** Counts of every register that says which of its properties a report counts by. */
export async function awardCounts(host: Host, year: number): Promise<Award[]> {
  const registers = await registersOf(host)
  const counted = await Promise.all(
    [...registers.values()].map(async (register) => {
      const { report } = register
      if (!report) return []
      const records = await allRecords(host, register.id)
      const ofYear = records.filter((record) => String(record[report.year]).startsWith(String(year)))
      return countAwards(ofYear, report, titlesOf(register, registers))
    }),
  )
  return counted.flat()
}

type Fields = NonNullable<RegisterDefinition['report']>
type Titles = (field: string | undefined, value: unknown) => string

function countAwards(records: JsonObject[], fields: Fields, title: Titles): Award[] {
  const value = (record: JsonObject, field: string | undefined) => (field === undefined ? undefined : record[field])
  const groups = Map.groupBy(records, (record) => JSON.stringify([record[fields.award], value(record, fields.kind)]))
  return [...groups.values()].map((group) => ({
    award: title(fields.award, group[0]![fields.award]),
    kind: title(fields.kind, value(group[0]!, fields.kind)),
    count: group.length,
    directWorkers: group.filter((record) => value(record, fields.directWorker) === true).length,
    bonus: group.reduce((sum, record) => sum + (Number(value(record, fields.bonus)) || 0), 0),
  }))
}

/** Words for stored values: of a code list, of the schema's own choices, else the value itself. */
function titlesOf({ schema }: RegisterDefinition, registers: Map<string, RegisterDefinition>): Titles {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
  return (field, value) => {
    const text = value === undefined || value === null ? '' : String(value)
    const property = field === undefined ? undefined : properties[field]
    const listed = registers.get(String(property?.['x-code-list'] ?? ''))?.items?.find(({ code }) => code === text)
    const choices = Array.isArray(property?.oneOf) ? (property.oneOf as { const?: unknown; title?: string }[]) : []
    return listed?.title ?? choices.find((choice) => choice.const === value)?.title ?? text
  }
}

async function allRecords(host: Host, register: string): Promise<JsonObject[]> {
  const rows = await recordPage(host.store.read, register, { limit: 100_000 })
  return rows.map((row) => JSON.parse(row.data) as JsonObject)
}
