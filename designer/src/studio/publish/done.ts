import type { Published } from '@statecraft/engine/client'

/** What was published, from when, with the titles it had. */
export interface Done {
  revisions: (Published['revisions'][number] & { title: string })[]
  effectiveFrom: string
  /** Whether it holds already. */
  now: boolean
}
