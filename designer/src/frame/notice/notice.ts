/** A line that says what was done. */
export interface Notice {
  text: string
  /** One thing to do about it, as "Hoàn tác". */
  action?: { label: string; run: () => void }
}
