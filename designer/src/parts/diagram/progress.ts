/** Where a case stands on its diagram. */
export interface Progress {
  done: string[]
  active: string[]
  /** Sequence flows walked. */
  way: string[]
  /** Element -> what stands at the top right of its step. */
  notes: Record<string, string>
}
