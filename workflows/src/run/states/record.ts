import { isScope } from '../../process.ts'
import type { Draft, MachineContext } from '../model.ts'
import { closeWaitsOf, openWaits } from './waits.ts'

/** An action as XState's pure `transition` returns it; `info.context` is the context at that very moment. */
export interface PlainAction {
  type: string
  params: unknown
  info: { context: MachineContext }
}

/**
 * Turns the actions of a step, in order, into trace and waits. XState gives each of its transitions as exits, then the actions on
 * the transition, then entries; an element that is exited without a `leave` was cancelled.
 */
export function recordActions(draft: Draft, actions: PlainAction[]): void {
  let change: PlainAction[] = []
  const flush = () => {
    recordChange(draft, change)
    change = []
  }
  for (const action of actions) {
    const begins = action.type === 'exit' && change.some((one) => one.type !== 'exit')
    if (begins || ENTRIES.has(action.type)) flush()
    if (action.type === 'xstate.spawnChild') openSpawned(action)
    else if (ENTRIES.has(action.type)) recordEntry(draft, action)
    else if (CHANGES.has(action.type)) change.push(action)
  }
  flush()
}

const ENTRIES = new Set(['enter', 'pass', 'xstate.spawnChild'])
const CHANGES = new Set(['exit', 'leave', 'take', 'interrupt'])

function recordEntry(draft: Draft, action: PlainAction): void {
  const element = elementOf(action)
  draft.trace.push({ at: draft.at, element, event: 'entered' })
  if (action.type === 'pass') draft.trace.push({ at: draft.at, element, event: 'left' })
}

/** Waits of an element and of its boundary events open together, with the first of them. */
function openSpawned(action: PlainAction): void {
  const { input } = action.params as { input: { element: string } }
  const { context } = action.info
  const node = context.run.process.nodes.get(input.element)
  const host = node?.type === 'boundaryEvent' ? node.attachedTo : input.element
  const events = context.run.boundaries.get(host) ?? []
  const waiting = events.filter((event) => event.trigger.type !== 'error').map((event) => event.id)
  const isState = Object.hasOwn(context.scopes, host) || context.run.failures.has(host)
  const first = isState && isScope(context.run.process.nodes.get(host)) ? waiting[0] : host
  // A subprocess whose inputs failed has not begun; its boundary events open when it does.
  if (first === input.element && !context.run.failures.has(host)) openWaits(context, host)
}

function recordChange(draft: Draft, change: PlainAction[]): void {
  const left = new Set(change.filter((action) => action.type === 'leave').map(elementOf))
  const interrupted = change.some((action) => action.type === 'interrupt')
  const exited = change.filter((action) => action.type === 'exit')
  // What was done comes before what was cancelled by it.
  for (const normally of [true, false])
    for (const action of exited) {
      const element = elementOf(action)
      if (left.has(element) !== normally) continue
      draft.trace.push({ at: draft.at, element, event: normally ? 'left' : 'cancelled' })
      closeWaitsOf(action.info.context, element, interrupted && !normally ? 'interrupted' : 'cancelled')
    }
  for (const action of change) {
    if (action.type === 'take')
      draft.trace.push({ at: draft.at, element: (action.params as { flow: string }).flow, event: 'taken' })
    if (action.type === 'interrupt') {
      const element = elementOf(action)
      draft.trace.push({ at: draft.at, element, event: 'entered' }, { at: draft.at, element, event: 'left' })
    }
  }
}

const elementOf = (action: PlainAction) => (action.params as { element: string }).element
