import type { Live, Tokens } from '../model.ts'

/** A marking without tokens. */
export function emptyTokens(): Tokens {
  return { flows: {}, active: {}, count: 0, notes: [], resetting: {}, asked: {} }
}

/** Whether all that a marking names is in the diagram. */
export function fitsTokens({ tokens, run, element }: Live): boolean {
  const { nodes, flows } = run.process
  const scope = tokens!.single ? nodes.get(element!)?.parent : (element ?? undefined)
  return (
    Object.keys(tokens!.flows).every((id) => nodes.get(flows.get(id)?.source ?? '')?.parent === scope) &&
    Object.values(tokens!.active).every((one) => one.element === element || nodes.get(one.element)?.parent === scope)
  )
}

/** Puts a token on a flow. */
export function put(live: Live, flow: string): void {
  const { flows } = live.tokens!
  flows[flow] = (flows[flow] ?? 0) + 1
  live.run.walk.draft.trace.push({ at: live.run.env.now, element: flow, event: 'taken' })
}

/** Takes a token from a flow that has one. */
export function take(live: Live, flow: string): void {
  const { flows } = live.tokens!
  const left = (flows[flow] ?? 0) - 1
  if (left > 0) flows[flow] = left
  else delete flows[flow]
}

/** Whether a flow has a token. */
export function isFilled(live: Live, flow: string): boolean {
  return (live.tokens!.flows[flow] ?? 0) > 0
}
