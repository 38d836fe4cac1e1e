import type { OracleState, OracleWait } from './state.ts'
import type { Which } from './trial.ts'

/** Counters of the loops around a wait, from outside in. */
export function pathOf({ acts, scopes }: OracleState, wait: OracleWait): string {
  const counters: number[] = []
  const actOf = (id: number | null) => acts.find((act) => act.id === id)
  const ownerOf = (id: number) => scopes.find((scope) => scope.id === id)?.owner ?? null
  for (let act = actOf(wait.act ?? ownerOf(wait.scope)); act; act = actOf(ownerOf(act.scope)))
    if (act.item) counters.unshift(act.item.index + 1)
  return counters.join('/')
}

/** An open wait of an element in an instance of the loops around it. */
export function waitAt(
  state: OracleState,
  element: string,
  kinds: OracleWait['kind'][],
  { path, nth }: Which,
): OracleWait | undefined {
  const fits = (wait: OracleWait) =>
    wait.element === element && kinds.includes(wait.kind) && pathOf(state, wait) === path
  return state.waits.filter(fits)[nth]
}
