import type { JsonObject, JsonValue } from '@statecraft/forms'
import type { Variables } from '@statecraft/workflows'
import type { LockedCase } from '../case/deliver.ts'
import { addDocument } from '../case/document.ts'
import type { Host } from '../case/host.ts'
import { writeRecord } from '../case/record.ts'
import type { Tx } from '../store/store.ts'
import type { JobTable } from '../store/tables.ts'
import type { JobResult } from './job-handler.ts'

/** What was written for a job: variables that name it, and what the log says was written. */
export interface KeptResult {
  variables: Variables
  read: JsonObject
}

/** Writes the documents and records of a job's result, in the transaction that takes the result. */
export async function keepResult(
  host: Host,
  trx: Tx,
  { row, definitions }: LockedCase,
  job: JobTable,
  result: JobResult,
): Promise<KeptResult> {
  const at = host.clock.now()
  const documents: JsonValue[] = []
  for (const file of result.documents ?? []) {
    const place = { case: row.case_id, element: job.element, at, by: null }
    const kept = await addDocument(host, trx, place, { ...file, template: file.template ?? null })
    documents.push({ id: kept.document_id, name: kept.name, hash: kept.hash })
  }
  const records: JsonValue[] = []
  for (const record of result.records ?? []) {
    const { id, version } = await writeRecord(host, trx, definitions.registers, {
      ...record,
      at,
      caseId: row.case_id,
      by: null,
    })
    records.push({ register: record.register, id, version })
  }
  const written: JsonObject = {
    ...(documents.length > 0 ? { documents } : {}),
    ...(records.length > 0 ? { records } : {}),
  }
  return { variables: {}, read: { written } }
}
