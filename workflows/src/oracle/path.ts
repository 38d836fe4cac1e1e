import type { OracleState, OracleWait } from './state.ts'
import type { Which } from './trial.ts'

/** Counters of the loops around a wait, from outside in. */
export function pathOf(state: OracleState, wait: OracleWait): string {
  return pathFrom(state, wait.act ?? ownerOf(state, wait.scope))
}

/** Counters of the loops around an activation, and of its own, from outside in. */
export function pathFrom(state: OracleState, act: number | null): string {
  const counters: number[] = []
  const find = (id: number | null) => state.acts.find((one) => one.id === id)
  for (let at = find(act); at; at = find(ownerOf(state, at.scope))) {
    if (at.item) counters.unshift(at.item.index + 1)
    // One that is taken up again to be compensated has kept its counter.
    else if (at.remembered && typeof at.vars.loopCounter === 'number') counters.unshift(at.vars.loopCounter)
  }
  return counters.join('/')
}

const ownerOf = ({ scopes }: OracleState, id: number) => scopes.find((scope) => scope.id === id)?.owner ?? null

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
