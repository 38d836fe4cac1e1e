import type { Principal } from '../access/principal.ts'
import { sha256 } from '../store/canonical.ts'
import { findUpload, insertDocument, putBlob } from '../store/papers.ts'
import { rememberPerson } from '../store/people.ts'
import type { Tx } from '../store/store.ts'
import type { DocumentTable } from '../store/tables.ts'
import { factsOf, mustBeAllowed, mustRead, policyNow } from './access.ts'
import { note } from './deliver.ts'
import type { Host } from './host.ts'
import { lockAndLoad } from './locked.ts'

export interface NewFile {
  name: string
  mediaType: string
  bytes: Uint8Array
  template: string | null
}

/** Keeps a file as a document of a case. */
export async function addDocument(
  host: Host,
  trx: Tx,
  place: { case: string; element: string | null; at: string; by: string | null },
  file: NewFile,
): Promise<DocumentTable> {
  const hash = sha256(file.bytes)
  await putBlob(trx, hash, file.bytes)
  const row: DocumentTable = {
    case_id: place.case,
    document_id: host.ids(),
    name: file.name.slice(0, 300),
    media_type: file.mediaType,
    size_bytes: file.bytes.byteLength,
    hash,
    template: file.template,
    element: place.element,
    created_at: place.at,
    by_user: place.by,
  }
  await insertDocument(trx, row)
  return row
}

/**
 * Keeps a file that a user uploads; he may work in the case. The bytes were checked by who took them in. The same file from the same user
 * again, as after a lost answer, is the document that is there.
 */
export async function uploadDocument(
  host: Host,
  command: { case: string; name: string; mediaType: string; bytes: Uint8Array },
  by: Principal,
): Promise<DocumentTable> {
  return host.store.transaction(async (trx) => {
    const locked = await lockAndLoad(host, trx, command.case)
    const policy = await policyNow(host, trx)
    const facts = await factsOf(trx, locked.row)
    mustRead(policy, by, locked.row, facts)
    mustBeAllowed(policy, by, 'task.work', facts)
    const hash = sha256(command.bytes)
    const known = await findUpload(trx, { case: command.case, by: by.user.id, name: command.name, hash })
    if (known) return known
    await rememberPerson(trx, by.user)
    const at = host.clock.now()
    const place = { case: command.case, element: null, at, by: by.user.id }
    const document = await addDocument(host, trx, place, { ...command, template: null })
    const input = { document: document.document_id, name: document.name, hash: document.hash }
    await note(trx, locked.row, 'uploaded', { at, by: by.user.id, commandId: null, element: null, read: {}, input })
    return document
  })
}
