/** First and last node of what was drawn. */
export type Ends = [first: string, last: string]

/** What writes lines of a sketch. */
export interface Pen {
  put(...lines: string[]): void
  /** A new name; the kind it begins with says what the node is where nothing else does. */
  name(kind: string): string
  /** The name of a new user task. */
  user(): string
  /** What stands on a way out of a gateway: a choice of its own, the first by default. */
  lead(kind: string, gateway: string, at: number): string
  /** Lines inside the braces of a scope. */
  inside(head: string, draw: () => void): void
}
