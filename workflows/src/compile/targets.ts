import type { Plan } from './plan.ts'
import type { Region } from './regions.ts'

/** Final states that no element of the diagram gave; `$` cannot stand in an id of ours. */
export const JOINED = '$joined'
export const ENDED = '$ended'
export const FAILED = '$failed'
export const CANCELLED = '$cancelled'

/** Reached from inside subprocesses too. */
export const FAILED_ID = '$failed~case'

/** Finds the state a flow leads to, and keeps what must exist for it: ids of states reached from afar, finals of our own. */
export interface Targets {
  /** `from` is the element the flow leaves, or whose boundary event it leaves; `here` the region whose state holds the transition. */
  resolve(here: Region, from: string, target: string): string
  /** The name of a region's own final state, from inside it. */
  final(region: Region, key: typeof JOINED | typeof ENDED): string
  /** Finals to add to a region. */
  finalsOf(region: Region): string[]
  /** The id that a state of a region needs, if it is reached from afar. */
  idOf(region: Region, key: string): string | undefined
}

/** Targets of one machine. */
export function createTargets(plan: Plan): Targets {
  const root = plan.scopes.get(plan.root)!.region
  const finals = new Map<Region, Set<string>>()
  const ids = new Map<Region, Map<string, string>>()
  let counted = 0

  const final = (region: Region, key: string) => {
    add(finals, region, () => new Set<string>()).add(key)
    return key
  }

  const globally = (region: Region, key: string) => {
    const known = add(ids, region, () => new Map<string, string>())
    // Ids of elements are unique in the file; our own finals are counted in the order they are met.
    if (!known.has(key)) known.set(key, key === FAILED ? FAILED_ID : key.startsWith('$') ? `${key}~${++counted}` : key)
    return `#${escaped(known.get(key)!)}`
  }

  return {
    final,
    finalsOf: (region) => [...(finals.get(region) ?? [])].sort(),
    idOf: (region, key) => ids.get(region)?.get(key),
    resolve(here, from, target) {
      const { region, key } = place(plan.home.get(from)!, target)
      return region === here ? escaped(key) : globally(region, key)
    },
  }

  function place(around: Region, target: string): { region: Region; key: string } {
    if (target === FAILED) return { region: root, key: FAILED }
    if (target === ENDED) return { region: around, key: final(around, ENDED) }
    if (target === around.join) return { region: around, key: final(around, JOINED) }
    return { region: plan.home.get(target)!, key: target }
  }
}

/** XState reads a dot in a target as a step down. */
const escaped = (key: string) => key.replaceAll('.', '\\.')

function add<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make()
  map.set(key, value)
  return value
}
