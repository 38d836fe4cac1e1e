import { nodesIn } from '../node-places.ts'
import { type Check, diagnose } from './diagnose.ts'
import { scopesOf } from './graph.ts'

/** A scope ends at an end event, so that the diagram says how the case turned out. */
export const checkEndEvent: Check = (process) =>
  scopesOf(process).flatMap((scope) => {
    const nodes = nodesIn(process, scope?.id)
    const isDrawn = nodes.some((node) => node.type === 'endEvent')
    if (nodes.length === 0 || isDrawn || scope?.type === 'adHocSubProcess') return []
    return [diagnose(scope ?? process, 'no-end')]
  })
