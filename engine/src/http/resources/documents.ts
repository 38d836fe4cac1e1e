import { z } from 'zod'
import { instant } from './parts.ts'
import { UserRef } from './people.ts'

export const DocumentView = z.object({
  id: z.string(),
  name: z.string(),
  mediaType: z.string(),
  sizeBytes: z.number(),
  createdAt: instant,
  /** Template it was made from, null for an upload. */
  template: z.string().nullable(),
  by: UserRef.nullable(),
})
