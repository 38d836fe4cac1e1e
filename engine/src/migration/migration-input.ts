import type { JsonObject } from '@statecraft/forms'

/** What the log tells of a migration: enough to plan it again, and to know which definitions come before and after. */
export interface MigrationInput {
  migration: string
  /** Bundles. */
  from: string
  to: string
  mapping: JsonObject
  /** The event that is taken back. */
  undoes?: number
}
