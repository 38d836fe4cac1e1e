import { matchesPattern } from './data-path.ts'

/** Those who listen to fields, by the pointer of the field. */
export interface FieldListeners {
  add(pointer: string, listener: () => void): () => void
  /** Tells those of a field, of what it stands in, and of what stands in it. */
  tell(pointer: string): void
  /** Tells those of the fields that a pattern of the logic names, and of what they stand in. */
  tellPattern(pattern: string): void
  tellAll(): void
}

export function fieldListeners(): FieldListeners {
  const byPointer = new Map<string, Set<() => void>>()
  const tellAt = (pointer: string) => {
    for (const listener of byPointer.get(pointer) ?? []) listener()
  }
  const tellAbove = (pointer: string) => {
    for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) tellAt(at.slice(0, at.lastIndexOf('/')))
  }
  const pointersWhere = (test: (pointer: string) => boolean) => [...byPointer.keys()].filter(test)
  return {
    add(pointer, listener) {
      const own = byPointer.get(pointer) ?? new Set()
      byPointer.set(pointer, own.add(listener))
      return () => {
        own.delete(listener)
        if (own.size === 0 && byPointer.get(pointer) === own) byPointer.delete(pointer)
      }
    },
    tell(pointer) {
      tellAt(pointer)
      tellAbove(pointer)
      for (const inside of pointersWhere((other) => other.startsWith(`${pointer}/`))) tellAt(inside)
    },
    tellPattern(pattern) {
      const list = pattern.indexOf('/*')
      const fixed = list < 0 ? pattern : pattern.slice(0, list)
      tellAt(fixed)
      tellAbove(fixed)
      if (list < 0) return
      for (const inside of pointersWhere((other) => other.startsWith(`${fixed}/`))) {
        if (mayHold(inside, pattern)) tellAt(inside)
      }
    },
    tellAll() {
      for (const own of byPointer.values()) for (const listener of own) listener()
    },
  }
}

/** Whether a field is one that a pattern names, or a row or group around it. */
function mayHold(pointer: string, pattern: string): boolean {
  const depth = pointer.split('/').length
  return matchesPattern(pattern.split('/').slice(0, depth).join('/'), pointer)
}
