/** One text replaced by another in one file; it stands there exactly once. */
export interface Plant {
  /** From the root of the repository. */
  file: string
  find: string
  replace: string
}

/** A fault that a host of cases could have, planted into the engine. */
export interface Mutant {
  name: string
  plants: Plant[]
  /** Two nodes over one PostgreSQL are needed to show it. */
  onPostgres?: boolean
}
