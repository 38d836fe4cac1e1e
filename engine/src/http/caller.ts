/** Where a request comes from: `unknown` without a socket (tests), where all callers are one. */
export interface Caller {
  address: string
  /** Whether the browser spoke https, by the word of a trusted proxy; null when nobody who is believed says. */
  https: boolean | null
}
