import type { FlowNode, Process, Scope } from '../../process.ts'
import { isScope } from '../../process.ts'
import type { Report } from '../read.ts'

/** One structural constraint of the standard: reads a process, reports what breaks it. */
export type Rule = (process: Process, report: Report) => void

/** All nodes of one type. */
export function nodesOf<Type extends FlowNode['type']>(
  process: Process,
  type: Type,
): Extract<FlowNode, { type: Type }>[] {
  return [...process.nodes.values()].filter((node): node is Extract<FlowNode, { type: Type }> => node.type === type)
}

/** The scope a node stands in; undefined at the top of the process. */
export function scopeOf(process: Process, node: FlowNode): Scope | undefined {
  const scope = process.nodes.get(node.parent ?? '')
  return isScope(scope) ? scope : undefined
}

/** Whether a node is an event subprocess. */
export function isEventSubProcess(node: FlowNode | undefined): boolean {
  return node?.type === 'subProcess' && node.triggeredByEvent === true
}

/** Each scope of a process with its nodes: first the process itself, as undefined, then every subprocess. */
export function scopesOf(process: Process): [Scope | undefined, FlowNode[]][] {
  const inside = Map.groupBy(process.nodes.values(), (node) => node.parent)
  const scopes = [undefined, ...[...process.nodes.values()].filter(isScope)]
  return scopes.map((scope) => [scope, inside.get(scope?.id) ?? []])
}
