import type { Active, Live, Tokens } from '../model.ts'

/** A marking without tokens. */
export function emptyTokens(): Tokens {
  return { flows: {}, active: {}, count: 0, notes: [], resetting: {}, asked: {} }
}

const known = new WeakMap<Tokens, Live['run']['process']>()

/** Whether all that a marking names is in the diagram. One that this very process was found to fit is not looked through at each step. */
export function fitsTokens({ tokens, run, element }: Live): boolean {
  if (known.get(tokens!) === run.process) return true
  const { nodes, flows } = run.process
  // Listeners of the process and of cancelled tasks stand at the process.
  const isHere = (one: Active) =>
    one.element === element ||
    (element === null && (one.element === run.process.id || (one.phase === 'canceling' && nodes.has(one.element))))
  const scope = tokens!.single ? nodes.get(element!)?.parent : (element ?? undefined)
  const fits =
    Object.keys(tokens!.flows).every((id) => nodes.get(flows.get(id)?.source ?? '')?.parent === scope) &&
    Object.values(tokens!.active).every((one) => isHere(one) || nodes.get(one.element)?.parent === scope)
  if (fits) known.set(tokens!, run.process)
  return fits
}

const busy = new WeakMap<Tokens, string>()

/** Whether a node is under way; event subprocesses that only listen do not count. Asked first of the one that was last found to be. */
export function isBusy(tokens: Tokens): boolean {
  const { active } = tokens
  const last = active[busy.get(tokens) ?? '']
  if (last && last.phase !== 'listening') return true
  const found = Object.keys(active).find((key) => active[key]!.phase !== 'listening')
  if (found !== undefined) busy.set(tokens, found)
  return found !== undefined
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

/** A new activation of an element, and its key. */
export function newActivation(live: Live, element: string, more: Partial<Active> = {}): string {
  const key = `${element}~${++live.tokens!.count}`
  live.tokens!.active[key] = { element, phase: 'open', locals: {}, ...more }
  return key
}
