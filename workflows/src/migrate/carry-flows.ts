import type { FlowNode, Process } from '../process.ts'
import type { Tokens } from '../run/model.ts'
import type { Carrying } from './carrying.ts'
import { targetOf } from './mapping.ts'

/** Carries the tokens that wait before gateways, and what gateways have noted of them. */
export function carryFlows(one: Carrying, tokens: Tokens, before: string | null, scope: string | null): void {
  const flows: Tokens['flows'] = {}
  for (const [flow, count] of Object.entries(tokens.flows)) {
    const after = flowAfter(one, flow, scope)
    if (after === null) continue
    // Nothing takes up a token that an ad-hoc subprocess has closed itself to.
    if (after === undefined && tokens.adHoc?.closed) continue
    if (after === undefined) one.obstacles.add('migration-token-gone', flow, { name: nameAt(one.from, flow) })
    else flows[after] = (flows[after] ?? 0) + count
  }
  tokens.flows = flows
  carryComplex(one, tokens, before)
}

/** A token that waits at a gateway goes on waiting there, on the flow that leads there now. */
function flowAfter(one: Carrying, flow: string, scope: string | null): string | null | undefined {
  const { from, to, mapping } = one
  const said = mapping.elements && Object.hasOwn(mapping.elements, flow) ? mapping.elements[flow]! : undefined
  if (said === null) return null
  const joinBefore = from.nodes.get(from.flows.get(flow)!.target)!
  const id = targetOf(to, mapping, joinBefore.id)
  const join = id == null ? undefined : to.nodes.get(id)
  if (!join || join.type !== joinBefore.type || (join.parent ?? null) !== scope) return undefined
  if (said !== undefined) return join.incoming.includes(said) ? said : undefined
  if (join.incoming.includes(flow)) return flow
  return onlyOther(one, joinBefore, join)
}

/** Where one flow into a gateway has become another, as by a step put on it, there is one of each that the other revision does not know. */
function onlyOther({ mapping }: Carrying, before: FlowNode, after: FlowNode): string | undefined {
  const gone = before.incoming.filter((id) => !after.incoming.includes(id))
  const said = Object.values(mapping.elements ?? {})
  const come = after.incoming.filter((id) => !before.incoming.includes(id) && !said.includes(id))
  return gone.length === 1 && come.length === 1 ? come[0] : undefined
}

/** Complex gateways that wait for their rest wait for the same flows. */
function carryComplex(one: Carrying, tokens: Tokens, _before: string | null): void {
  const { from, to, mapping, obstacles } = one
  const resetting: Tokens['resetting'] = {}
  for (const [gateway, awaited] of Object.entries(tokens.resetting)) {
    const after = targetOf(to, mapping, gateway)
    const node = after == null ? undefined : to.nodes.get(after)
    if (node?.type !== 'complexGateway' || node.incoming.length !== from.nodes.get(gateway)!.incoming.length) {
      obstacles.add('migration-gateway-changed', gateway, { name: from.nodes.get(gateway)!.name })
      continue
    }
    const was = from.nodes.get(gateway)!
    const flows = awaited.map((flow) => (node.incoming.includes(flow) ? flow : onlyOther(one, was, node)))
    if (flows.some((flow) => flow === undefined))
      obstacles.add('migration-gateway-changed', gateway, { name: was.name })
    else resetting[node.id] = flows as string[]
  }
  tokens.resetting = resetting
  tokens.asked = Object.fromEntries(
    Object.entries(tokens.asked).flatMap(([gateway, count]) => {
      const after = targetOf(to, mapping, gateway)
      const node = after == null ? undefined : to.nodes.get(after)
      const was = from.nodes.get(gateway)
      const isSame =
        node?.type === 'complexGateway' &&
        was?.type === 'complexGateway' &&
        node.activationCondition === was.activationCondition
      return isSame ? [[node.id, count] as const] : []
    }),
  )
}

const nameAt = (process: Process, flow: string) => process.nodes.get(process.flows.get(flow)!.target)?.name ?? ''
