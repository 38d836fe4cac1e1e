import { z } from 'zod'
import { instant, items, page, search, variables } from './parts.ts'

export const RegisterColumn = z.object({
  name: z.string(),
  title: z.string(),
  /** How its values are written; absent for text. Titles of a `code-list` come with each record. */
  format: z.enum(['money', 'date', 'integer', 'number', 'yes-no', 'code-list']).optional(),
})

export const RegisterView = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(['register', 'code-list']),
  columns: z.array(RegisterColumn),
  /** What a record has beyond the columns, for its own page. */
  fields: z.array(RegisterColumn),
  count: z.number(),
  canWrite: z.boolean(),
})

export const RecordView = z.object({
  id: z.string(),
  /** Raised by one at each change. */
  version: z.number(),
  data: variables,
  /** Titles of its coded values, by column; several joined by commas. */
  titles: z.record(z.string(), z.string()),
  recordedAt: instant,
  /** The case that wrote it. */
  case: z.object({ id: z.string(), number: z.string() }).nullable(),
})

export const RecordList = z.object({ items: z.array(RecordView), next: z.string().nullable(), total: z.number() })

/** What a look-up field shows and stores. */
export const LookupItem = z.object({ id: z.string(), label: z.string(), detail: z.string(), data: variables })

export const RecordQuery = z.object({ search, ...page })

export const LookupQuery = z.object({ search, limit: z.coerce.number<number>().int().min(1).max(50).default(20) })

export const RecordVersions = z.object({ versions: z.array(RecordView) })

export const Registers = items(RegisterView)

export const LookupItems = items(LookupItem)
