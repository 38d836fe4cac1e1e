import { type JsonObject, legalDay } from '@statecraft/forms'
import type { StepEnv, WorkingCalendar } from '@statecraft/workflows'
import type { Definitions } from '../definition/catalog.ts'
import { canonicalJson, sha256 } from '../store/canonical.ts'
import { findBundle, putBundle } from '../store/definitions.ts'
import type { Db, Tx } from '../store/store.ts'
import type { CaseTable } from '../store/tables.ts'
import type { Host } from './host.ts'

/**
 * What a step may know of the world, as the log keeps it. Settings stand in the case's bundle and the calendar under its hash, so only
 * the rest is written down.
 */
export interface KeptEnvironment {
  now: string
  calendar: string
  case: JsonObject
}

/** Facts of a case that expressions read as `case`. */
export type CaseIdentity = Pick<CaseTable, 'case_id' | 'number' | 'unit' | 'proposer' | 'started_at' | 'governing_date'>

export function environmentNow(host: Host, now: string, row: CaseIdentity): KeptEnvironment {
  return {
    now,
    calendar: host.calendar.hash,
    case: {
      id: row.case_id,
      number: row.number,
      unit: row.unit,
      proposer: row.proposer,
      startedOn: legalDay(row.started_at),
      governingDate: row.governing_date,
    },
  }
}

/** What a form's logic may know of its case beside the submission, the same in the page and on the server: `settings` and `case`. */
export function formContext(host: Host, now: string, row: CaseTable, definitions: Definitions): JsonObject {
  return { settings: definitions.settings(row.plugin), case: environmentNow(host, now, row).case }
}

/** The environment of a step from what the log keeps, the calendar it names and the case's definitions. */
export function stepEnv(
  kept: KeptEnvironment,
  calendar: WorkingCalendar,
  definitions: Definitions,
  plugin: string,
): StepEnv {
  return { now: kept.now, calendar, context: { settings: definitions.settings(plugin), case: kept.case } }
}

/** Keeps a calendar under its hash, so that each event need only name it. */
export async function keepCalendar(trx: Tx, calendar: WorkingCalendar): Promise<Host['calendar']> {
  const text = canonicalJson(calendar as unknown as JsonObject)
  const hash = sha256(text)
  await putBundle(trx, hash, text)
  return { content: calendar, hash }
}

/** The calendar an event was stepped with. */
export async function readCalendar(db: Db, hash: string): Promise<WorkingCalendar> {
  const text = await findBundle(db, hash)
  if (text === undefined) throw new Error(`The calendar ${hash} of an event is missing from the database.`)
  return JSON.parse(text) as WorkingCalendar
}
