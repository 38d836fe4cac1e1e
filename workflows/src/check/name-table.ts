import type { JsonObject } from '@statecraft/forms'

/** A name that may be known, with the schema its value then has; null where nobody knows it. */
type Entry = readonly [name: string, schema: JsonObject | null]

/** Numbers the names of a process, so that sets of them are bits: a diagram may have thousands, at thousands of places. */
export class NameTable {
  readonly entries: Entry[] = []
  readonly #byName = new Map<string, number[]>()
  /** The set of whoever may have written names of his own choice: a job, a message, a form that is not here. */
  readonly opaque: Names

  constructor() {
    // Place 0 stands for "and perhaps others".
    this.entries.push(['', null])
    this.opaque = new Names(this, 1n)
  }

  set(entries: Iterable<Entry>): Names {
    let bits = 0n
    for (const entry of entries) bits |= 1n << BigInt(this.#placeOf(entry))
    return new Names(this, bits)
  }

  /** Places of a name, one for each schema it is written with. */
  placesOf(name: string): number[] {
    return this.#byName.get(name) ?? []
  }

  #placeOf(entry: Entry): number {
    const places = this.#byName.get(entry[0]) ?? []
    const known = places.find((place) => this.entries[place]![1] === entry[1])
    if (known !== undefined) return known
    const place = this.entries.push(entry) - 1
    this.#byName.set(entry[0], [...places, place])
    return place
  }
}

/** A set of names that may be known at a place. It never changes. */
export class Names {
  readonly #table: NameTable
  readonly #bits: bigint

  constructor(table: NameTable, bits: bigint) {
    this.#table = table
    this.#bits = bits
  }

  or(other: Names): Names {
    const bits = this.#bits | other.#bits
    return bits === this.#bits ? this : new Names(this.#table, bits)
  }

  equals(other: Names): boolean {
    return this.#bits === other.#bits
  }

  /** True when something may have written names that nobody declared. */
  get opaque(): boolean {
    return (this.#bits & 1n) === 1n
  }

  has(name: string): boolean {
    return this.schemasOf(name).length > 0
  }

  /** The schemas that a name's value may have here; empty when the name is not known. */
  schemasOf(name: string): (JsonObject | null)[] {
    const places = this.#table.placesOf(name).filter((place) => ((this.#bits >> BigInt(place)) & 1n) === 1n)
    return places.map((place) => this.#table.entries[place]![1])
  }

  /** All names, for a guess at what was meant. */
  all(): string[] {
    return [...new Set(this.#table.entries.slice(1).map(([name]) => name))].filter((name) => this.has(name))
  }
}
