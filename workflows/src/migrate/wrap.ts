import type { FlowNode } from '../process.ts'
import type { Active } from '../run/model.ts'
import { emptyTokens } from '../run/tokens/tokens.ts'
import type { Carrying } from './carrying.ts'
import { numberOf } from './neutral.ts'

/**
 * The subprocess that the new revision has drawn around an element in the same scope, if what is under way can stand in it as if it had begun there:
 * a plain one without input mappings.
 */
export function wrapperOf({ from, to }: Carrying, target: FlowNode, scope: string | null): FlowNode | undefined {
  const around = target.parent === undefined ? undefined : to.nodes.get(target.parent)
  if (around?.type !== 'subProcess' || around.triggeredByEvent || around.loop || around.isForCompensation)
    return undefined
  const isNew = !from.nodes.has(around.id) && around.inputs.length === 0 && !around.listeners
  return isNew && (around.parent ?? null) === scope ? around : undefined
}

/** Puts an activation into a new activation of the subprocess around it; gives the instance inside. */
export function wrap({ neutral }: Carrying, id: string, key: string, around: string): string {
  const { instances, waits } = neutral
  const { tokens, incidents } = instances[id]!.snapshot
  const active: Active = tokens!.active[key]!
  const child = `${around}~in ${id}`
  const host = `${around}~${++tokens!.count}`
  const { [key]: incident, ...others } = incidents
  instances[id]!.snapshot.incidents = others
  delete tokens!.active[key]
  tokens!.active[host] = { element: around, phase: 'open', locals: {}, child }
  instances[child] = {
    element: around,
    parent: id,
    host,
    variables: {},
    snapshot: {
      tokens: { ...emptyTokens(), active: { [key]: active }, count: numberOf(key) },
      incidents: incident ? { [key]: incident } : {},
    },
  }
  for (const wait of Object.values(waits)) if (wait.instance === id && wait.active === key) wait.instance = child
  if (active.child !== undefined && instances[active.child]) instances[active.child]!.parent = child
  return child
}
