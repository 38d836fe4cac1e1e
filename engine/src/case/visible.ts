import type { CaseState, Variables } from '@statecraft/workflows'

/** The variables that can be seen from an instance: the process's own, overlaid by each scope on the way in. */
export function visibleVariables(state: CaseState | null, instance: string): Variables {
  const ways: Variables[] = []
  for (let id: string | null = instance; id !== null; ) {
    const one: CaseState['instances'][string] | undefined = state?.instances[id]
    ways.unshift(one?.variables ?? {})
    id = one?.parent ?? null
  }
  return Object.assign({}, ...ways)
}
