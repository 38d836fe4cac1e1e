import type { JsonObject } from '@statecraft/forms'
import type { FlowNode, Process } from '../../process.ts'
import { constantOf, dataFor, mayBothHold, type Wish } from './comparison.ts'

/** A flow that may be taken, with a sample of data that leads there. */
export interface WayOut {
  flow: string
  data?: JsonObject
}

/** Which flows a token leaves a node by: `sure` always, beside them one or some of `free`, or alone `otherwise`. */
export interface WaysOut {
  sure: WayOut[]
  free: WayOut[]
  /** Whether one of `free` is taken, or any number. */
  takes: 'one' | 'some'
  /** The default flow. */
  otherwise?: WayOut
  /** Where any number is taken: data with which none is; each of them brings its own. */
  none?: JsonObject
}

/**
 * The choices that a node has. Conditions are taken for possible either way, but for literal `= true` and `= false`, and for conditions that no
 * data make true together.
 */
export function waysOut(process: Process, node: FlowNode): WaysOut {
  if (node.type === 'exclusiveGateway') return exclusive(process, node.outgoing, node.defaultFlow)
  const fallback = 'defaultFlow' in node ? node.defaultFlow : undefined
  // A gateway of the other kinds asks nothing.
  if (node.type === 'parallelGateway' || node.type === 'eventBasedGateway')
    return { sure: node.outgoing.map((flow) => ({ flow })), free: [], takes: 'some' }
  return inclusive(process, node.outgoing, fallback)
}

function exclusive(process: Process, outgoing: string[], fallback: string | undefined): WaysOut {
  const asked = outgoing.filter((flow) => flow !== fallback)
  // A flow without a condition is one that is not drawn to the end yet: it may be meant either way.
  const always = asked.findIndex((flow) => constantOf(conditionOf(process, flow) ?? '') === true)
  const met = (always < 0 ? outgoing : asked.slice(0, always + 1)).filter(
    (flow) => !isNever(process, flow) || flow === fallback,
  )
  const led = (flow: string) => withData(flow, exclusiveData(process, outgoing, fallback, flow))
  return { sure: [], free: met.map(led), takes: 'one' }
}

function exclusiveData(process: Process, outgoing: string[], fallback: string | undefined, flow: string): JsonObject {
  const condition = conditionOf(process, flow)
  const chosen = flow !== fallback && condition !== undefined
  // Conditions are asked in the order of the file up to the first that is true.
  const asked = chosen ? outgoing.slice(0, outgoing.indexOf(flow)) : outgoing
  const others = asked.filter((other) => other !== flow && other !== fallback)
  return dataFor(
    [
      ...(chosen ? [[condition, true] as Wish] : []),
      ...others.map((other): Wish => [conditionOf(process, other), false]),
    ],
    process,
  )
}

function inclusive(process: Process, outgoing: string[], fallback: string | undefined): WaysOut {
  const asked = outgoing.filter((flow) => flow !== fallback)
  const sure = asked.filter((flow) => isSure(process, flow)).map((flow) => ({ flow }))
  const open = asked.filter((flow) => !isSure(process, flow) && !isNever(process, flow))
  const free = open.map((flow) => withData(flow, dataFor([[conditionOf(process, flow), true]], process)))
  const apart = open.every((one, at) =>
    open.slice(at + 1).every((other) => !mayBothHold(conditionOf(process, one), conditionOf(process, other))),
  )
  const otherwise = fallback !== undefined && sure.length === 0
  return {
    sure,
    free,
    takes: apart ? 'one' : 'some',
    none: dataFor(
      open.map((flow): Wish => [conditionOf(process, flow), false]),
      process,
    ),
    ...(otherwise && { otherwise: withData(fallback, exclusiveData(process, outgoing, fallback, fallback)) }),
  }
}

const conditionOf = (process: Process, flow: string) => process.flows.get(flow)?.condition

function isSure(process: Process, flow: string): boolean {
  const condition = conditionOf(process, flow)
  return condition === undefined || constantOf(condition) === true
}

function isNever(process: Process, flow: string): boolean {
  const condition = conditionOf(process, flow)
  return condition !== undefined && constantOf(condition) === false
}

const withData = (flow: string, data: JsonObject): WayOut => (Object.keys(data).length > 0 ? { flow, data } : { flow })
