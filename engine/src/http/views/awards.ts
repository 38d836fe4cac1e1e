import type { JsonObject, JsonSchema } from '@statecraft/forms'
import type { z } from 'zod'
import type { Host } from '../../case/host.ts'
import type { RegisterDefinition } from '../../plugin/manifest.ts'
import { recordPage } from '../../store/registers.ts'
import type { Report } from '../resources.ts'
import { registersOf } from './registers.ts'

type Award = z.input<typeof Report>['awards'][number]

/**
 * Counts of every register whose schema says what its properties mean to a report: `x-report` with `award`, `kind`, `year`,
 * `direct-worker` or `bonus`. So the engine counts awards without knowing a plugin's words.
 */
export async function awardCounts(host: Host, year: number): Promise<Award[]> {
  const registers = await registersOf(host)
  const counted = await Promise.all(
    [...registers.values()].map(async (register) => {
      const fields = reportFields(register)
      if (!fields.award || !fields.year) return []
      const records = await allRecords(host, register.id)
      return countAwards(
        records.filter((record) => record[fields.year!] === year),
        fields,
        titlesOf(register, registers),
      )
    }),
  )
  return counted.flat()
}

type Fields = Partial<Record<string, string>>
type Titles = (field: string | undefined, value: unknown) => string

function countAwards(records: JsonObject[], fields: Fields, title: Titles): Award[] {
  const value = (record: JsonObject, name: string) => (fields[name] === undefined ? undefined : record[fields[name]])
  const groups = Map.groupBy(records, (record) => JSON.stringify([value(record, 'award'), value(record, 'kind')]))
  return [...groups.values()].map((group) => ({
    award: title(fields.award, value(group[0]!, 'award')),
    kind: title(fields.kind, value(group[0]!, 'kind')),
    count: group.length,
    directWorkers: group.filter((record) => value(record, 'direct-worker') === true).length,
    bonus: group.reduce((sum, record) => sum + (Number(value(record, 'bonus')) || 0), 0),
  }))
}

function reportFields({ schema }: RegisterDefinition): Fields {
  const properties = (schema.properties ?? {}) as Record<string, JsonSchema>
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([, property]) => typeof property['x-report'] === 'string')
      .map(([name, property]) => [String(property['x-report']), name]),
  )
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
