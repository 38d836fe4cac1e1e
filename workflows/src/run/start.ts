import type { Workflow } from '../compile.ts'
import type { FlowNode, Process } from '../process.ts'
import { StepRefused } from './step-refused.ts'

/** The element where a case is to begin, or undefined for the start event without a trigger. */
export function startElement({ process, machine }: Workflow, element: string | undefined): string | undefined {
  const known = element === undefined ? undefined : process.nodes.get(element)
  if (element !== undefined && !(known && canStart(process, known)))
    throw new StepRefused('start-element-unknown', { element })
  const starts = [...process.nodes.values()].filter((node) => node.parent === undefined && node.type === 'startEvent')
  if (element === undefined) {
    const triggered =
      starts.length > 0 && !starts.some((node) => node.type === 'startEvent' && node.trigger.type === 'none')
    if (triggered || startedByGateway(process))
      throw new StepRefused('start-element-needed', { elements: startable(process) })
    return undefined
  }
  // A machine of states begins where it begins.
  return machine.marking ? element : undefined
}

/** Elements that can start a case by being named. */
export function startable(process: Process): string[] {
  return [...process.nodes.values()].filter((node) => canStart(process, node)).map(({ id }) => id)
}

function canStart(process: Process, node: FlowNode): boolean {
  if (node.parent !== undefined) return false
  return node.type === 'startEvent' || isBehindInstantiating(process, node)
}

function isBehindInstantiating(process: Process, node: FlowNode): boolean {
  return node.incoming.some((flow) => {
    const source = process.nodes.get(process.flows.get(flow)!.source)
    return source?.type === 'eventBasedGateway' && source.instantiate && source.parent === undefined
  })
}

function startedByGateway(process: Process): boolean {
  const top = [...process.nodes.values()].filter(({ parent }) => parent === undefined)
  return (
    !top.some(({ type }) => type === 'startEvent') &&
    top.some((node) => node.type === 'eventBasedGateway' && node.instantiate)
  )
}
