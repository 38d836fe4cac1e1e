import { z } from 'zod'
import { items } from './parts.ts'

/** What the command box finds. */
export const SearchHit = z.object({
  kind: z.enum(['case', 'task', 'person', 'definition']),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  href: z.string(),
})

export const SearchQuery = z.object({ q: z.string().max(200).default('') })

export const SearchHits = items(SearchHit)
