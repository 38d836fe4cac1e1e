/** A record that is read through and written over: what lies under it stays as it was. */
export interface Overlay<T> {
  /** Looks and behaves like the record itself. */
  view: Record<string, T>
  /** What was written over it, in order; undefined where an entry was taken away. */
  written: Map<string, T | undefined>
}

/** `copy` makes, once for each entry that is read, what the reader may change without touching what lies under it. */
export function overlay<T>(base: Record<string, T>, copy: (value: T) => T): Overlay<T> {
  const written = new Map<string, T | undefined>()
  const read = new Map<string, T>()
  const isUnder = (key: string) => Object.hasOwn(base, key)
  const has = (key: string) => (written.has(key) ? written.get(key) !== undefined : isUnder(key))
  const get = (key: string): T | undefined => {
    if (written.has(key)) return written.get(key)
    const known = read.get(key)
    if (known !== undefined || !isUnder(key)) return known
    const copied = copy(base[key]!)
    read.set(key, copied)
    return copied
  }
  const view = new Proxy<Record<string, T>>(
    {},
    {
      get: (target, key) => (typeof key === 'string' && has(key) ? get(key) : Reflect.get(target, key)),
      has: (target, key) => (typeof key === 'string' ? has(key) : Reflect.has(target, key)),
      set: (_, key, value: T) => {
        written.set(String(key), value)
        return true
      },
      deleteProperty: (_, key) => {
        if (isUnder(String(key))) written.set(String(key), undefined)
        else written.delete(String(key))
        return true
      },
      ownKeys: () => [...Object.keys(base).filter(has), ...[...written.keys()].filter((key) => !isUnder(key))],
      getOwnPropertyDescriptor: (_, key) =>
        typeof key === 'string' && has(key)
          ? { value: get(key), enumerable: true, configurable: true, writable: true }
          : undefined,
    },
  )
  return { view, written }
}

/** Writes what was written over a record into the record itself. */
export function settle<T>(base: Record<string, T>, { written }: Overlay<T>): void {
  for (const [key, value] of written) {
    if (value === undefined) delete base[key]
    else Object.defineProperty(base, key, { value, enumerable: true, configurable: true, writable: true })
  }
}
