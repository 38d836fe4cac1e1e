import { type JsonObject, parseExpression, parseUnaryTests } from '@statecraft/forms'

/** Keeps what a decision read of its context: the paths its expressions name, and no more of an object than they name. */
export class ReadRecord {
  readonly read: JsonObject
  readonly #context: JsonObject
  readonly #hidden: ReadonlySet<string>

  constructor(context: JsonObject, read: JsonObject = {}, hidden: ReadonlySet<string> = new Set()) {
    this.#context = context
    this.read = read
    this.#hidden = hidden
  }

  /** The same record, for logic in which other values stand before the names of the context. */
  except(values: ReadonlyMap<string, unknown>): ReadRecord {
    return new ReadRecord(this.#context, this.read, new Set([...this.#hidden, ...values.keys()]))
  }

  /** Notes what an expression, or the tests of a cell, read. */
  reads(source: string, kind: 'expression' | 'unary-tests' = 'expression'): void {
    const { names, paths, filterNames } = kind === 'expression' ? parseExpression(source) : parseUnaryTests(source)
    for (const path of [...paths, ...filterNames.map(({ name }) => name)]) this.#keep(path.split('.'))
    for (const name of names) if (!paths.some((path) => path.split('.', 1)[0] === name)) this.#keep([name])
  }

  /** A record of logic that reads nothing of the context, such as the body of a function of another file. */
  static none(): ReadRecord {
    return new ReadRecord({})
  }

  /** Notes that a path was read. */
  keep(path: string[]): void {
    this.#keep(path)
  }

  #keep(path: string[]): void {
    if (this.#hidden.has(path[0]!)) return
    let from: JsonObject = this.#context
    let to: JsonObject = this.read
    for (const [at, name] of path.entries()) {
      if (!Object.hasOwn(from, name)) return
      const value = from[name]!
      const deeper = at < path.length - 1 && value !== null && typeof value === 'object' && !Array.isArray(value)
      if (!deeper) {
        to[name] = value
        return
      }
      // What was kept whole stays whole.
      if (to[name] === value) return
      to[name] ??= {}
      to = to[name] as JsonObject
      from = value
    }
  }
}
