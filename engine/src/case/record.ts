import type { Finding, JsonObject } from '@statecraft/forms'
import { EngineError } from '../errors.ts'
import type { RegisterDefinition } from '../plugin/manifest.ts'
import { validatorOf } from '../register/record.ts'
import { addRecordVersion, findRecord } from '../store/registers.ts'
import { searchText } from '../store/search-text.ts'
import type { Tx } from '../store/store.ts'
import type { Host } from './host.ts'

/** A record to be written: a new one without `id`; with `merge` the data is laid over the newest version. */
export interface NewRecord {
  register: string
  id?: string
  data: JsonObject
  merge?: boolean
  at: string
  caseId: string | null
  by: string | null
}

/** Writes a version of a record; the versions before stay. Throws `register-not-found`, or `record-invalid` when its schema says no. */
export async function writeRecord(
  host: Host,
  trx: Tx,
  registers: Map<string, RegisterDefinition>,
  record: NewRecord,
): Promise<{ id: string; version: number }> {
  const definition = registers.get(record.register)
  if (definition?.kind !== 'register') throw new EngineError('register-not-found', { register: record.register })
  const id = record.id ?? host.ids()
  const before = record.merge && record.id ? await findRecord(trx, record.register, record.id) : undefined
  const data = { ...(before ? (JSON.parse(before.data) as JsonObject) : {}), ...record.data }
  // What is laid over a record nobody has entered yet may be all that is known of it.
  const mayLack = record.merge === true && before === undefined
  const findings = validatorOf(definition)(data, record.at).filter(
    ({ severity, code }) => severity === 'error' && !(mayLack && code === 'required'),
  )
  if (findings.length > 0) {
    const [{ path, code }] = findings as [Finding]
    throw new EngineError('record-invalid', { register: record.register, record: id, path, why: code }, { findings })
  }
  const version = await addRecordVersion(trx, {
    register: record.register,
    record_id: id,
    data: JSON.stringify(data),
    subject: textOf(data, definition.subject),
    label: textOf(data, definition.label) ?? id,
    search_text: searchText(...[definition.label, ...(definition.searchable ?? [])].map((name) => textOf(data, name))),
    recorded_at: record.at,
    case_id: record.caseId,
    by_user: record.by,
  })
  return { id, version }
}

function textOf(data: JsonObject, name: string | undefined): string | null {
  const value = name === undefined ? undefined : data[name]
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : null
}
