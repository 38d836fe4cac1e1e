import type { z } from 'zod'
import type { DocumentTable } from '../../store/tables.ts'
import type { DocumentView } from '../resources.ts'
import type { Names } from './names.ts'

export function documentView(row: DocumentTable, names: Names): z.input<typeof DocumentView> {
  return {
    id: row.document_id,
    name: row.name,
    mediaType: row.media_type,
    sizeBytes: Number(row.size_bytes),
    createdAt: row.created_at,
    template: row.template,
    by: names.userOrNull(row.by_user),
  }
}
