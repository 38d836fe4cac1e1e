import type { BoundaryEvent, FlowNode, Process, StartEvent } from '../../process.ts'
import { boundariesOf, eventSubprocessesIn, startsOf } from '../graph.ts'

/** What catches something thrown: an event on an activity, or the start event of an event subprocess. */
export type Catcher = BoundaryEvent | StartEvent

/** What is thrown outwards. An error without a code stands for any. */
export interface Thrown {
  type: 'error' | 'escalation' | 'cancel'
  code?: string
}

/**
 * Who catches something thrown by a node: the nearest around it (`docs/execution.md`, Events). Work that fails is looked for at its own
 * boundary first; what an event throws begins at the scope of the event.
 */
export function catcherOf(process: Process, thrower: FlowNode, thrown: Thrown): Catcher | undefined {
  if (thrower.type !== 'endEvent' && thrower.type !== 'intermediateThrowEvent') {
    const own = bestOf(boundariesOf(process, thrower.id), thrown)
    if (own) return own
  }
  for (let scope = thrower.parent; ; scope = process.nodes.get(scope)?.parent) {
    const around =
      bestOf(startsOfHandlers(process, scope, thrower), thrown) ?? bestOf(boundariesOf(process, scope ?? ''), thrown)
    if (around || scope === undefined) return around
  }
}

/** Whoever may catch an error of any code that the work of a node fails with; each with the code that leads to it. */
export const errorCatchersOf = (process: Process, node: FlowNode) => anyCatchersOf(process, node, 'error')

/** Whoever may catch an escalation of any code that a called process throws. */
export const escalationCatchersOf = (process: Process, node: FlowNode) =>
  node.type === 'callActivity' ? anyCatchersOf(process, node, 'escalation').map(({ catcher }) => catcher) : []

function anyCatchersOf(
  process: Process,
  node: FlowNode,
  type: 'error' | 'escalation',
): { catcher: Catcher; code?: string }[] {
  const codes = new Set<string | undefined>([undefined])
  for (const { trigger } of allCatchers(process)) if (trigger.type === type) codes.add(trigger.code)
  const found = new Map<Catcher, string | undefined>()
  // A code of its own first: without one only whoever catches everything does.
  for (const code of [...codes].sort((a, b) => Number(a === undefined) - Number(b === undefined))) {
    const catcher = catcherOf(process, node, { type, ...(code !== undefined && { code }) })
    if (catcher && !found.has(catcher)) found.set(catcher, code)
  }
  return [...found].map(([catcher, code]) => ({ catcher, ...(code !== undefined && { code }) }))
}

/** Whether anything that happens outside, or in time, may fire an event. */
export function isExternal(catcher: { trigger: { type: string } }): boolean {
  return !['none', 'error', 'escalation', 'cancel', 'compensation', 'link'].includes(catcher.trigger.type)
}

/** Starts of the event subprocesses of a scope that are still open for what is thrown inside it. */
function startsOfHandlers(process: Process, scope: string | undefined, thrower: FlowNode): StartEvent[] {
  const handlers = eventSubprocessesIn(process, scope)
  const around = handlers.find((handler) => isInside(process, thrower, handler.id))
  const startOf = (handler: FlowNode) =>
    startsOf(process, handler.id).filter((node): node is StartEvent => node.type === 'startEvent')
  // Where one has interrupted the scope the others are closed; none catches what it throws itself.
  if (around && startOf(around).some(({ interrupting }) => interrupting)) return []
  return handlers.filter((handler) => handler !== around).flatMap(startOf)
}

function isInside(process: Process, node: FlowNode, scope: string): boolean {
  for (let at = node.parent; at !== undefined; at = process.nodes.get(at)?.parent) if (at === scope) return true
  return false
}

/** The very code comes before one without a code. */
function bestOf(catchers: Catcher[], { type, code }: Thrown): Catcher | undefined {
  const able = catchers.filter(({ trigger }) => trigger.type === type)
  const named =
    (code !== undefined && able.find(({ trigger }) => 'code' in trigger && trigger.code === code)) || undefined
  return named ?? able.find(({ trigger }) => !('code' in trigger) || trigger.code === undefined)
}

const kept = new WeakMap<Process, Catcher[]>()

function allCatchers(process: Process): Catcher[] {
  const known = kept.get(process)
  if (known) return known
  const found = [...process.nodes.values()].filter(
    (node): node is Catcher => node.type === 'boundaryEvent' || node.type === 'startEvent',
  )
  kept.set(process, found)
  return found
}
