import type { Diagnostic } from '@statecraft/forms'
import { parseExpression } from '@statecraft/forms'
import type { FlowNode, SequenceFlow } from '../process.ts'
import { type Check, diagnose } from './diagnose.ts'
import { conditionsOf, expressionsOf } from './expressions.ts'

/** Every FEEL text can be read; a text that cannot would stop the case where it stands. */
export const checkExpressionSyntax: Check = (process) =>
  [...process.nodes.values()].flatMap((node) => [
    ...expressionsOf(node).flatMap(({ source, use }) => faults(node, source, use)),
    ...conditionsOf(process, node).flatMap(({ flow, source }) => faults(process.flows.get(flow)!, source, 'condition')),
  ])

function faults(element: FlowNode | SequenceFlow, source: string, use: string): Diagnostic[] {
  return parseExpression(source).diagnostics.map(({ code, params }) =>
    diagnose(element, code, { source, ...params, use }),
  )
}
