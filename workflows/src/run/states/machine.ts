import { assign, fromCallback, setup } from 'xstate'
import type { MachineConfigJson } from '../../machine-config.ts'
import type { Variables } from '../../process.ts'
import { MAX_MICROSTEPS } from '../bounds.ts'
import { holdsAgain } from '../holds.ts'
import type { MachineContext } from '../model.ts'
import { mergedAround } from '../variables.ts'
import { evaluateOnEntry, scopeOutputs } from './evaluate.ts'
import { hasFailed } from './has-failed.ts'

/** What XState's machine is given for the names that a compiled diagram uses. */
const implementations = setup({
  types: {} as {
    context: MachineContext
    input: MachineContext
    events: { type: string; output?: Variables }
  },
  guards: {
    feel: ({ context }, params: { element: string; expression: string }) => asks(context, params),
    otherwise: ({ context }, params: { element: string }) => !hasFailed(context, params.element),
    settled: ({ context }, params: { element: string }) => !hasFailed(context, params.element),
    outputs: ({ context }, params: { element: string }) => canEnd(context, params.element),
  },
  actions: {
    enter: () => {},
    exit: () => {},
    leave: () => {},
    pass: () => {},
    take: () => {},
    interrupt: () => {},
    output: assign(({ context, event }, params: { element: string }) => merged(context, params.element, event.output)),
    script: assign(({ context }, params: { element: string }) => evaluateOnEntry(context, params.element)),
    decide: assign(({ context }, params: { element: string }) => evaluateOnEntry(context, params.element)),
    scope: assign(({ context }, params: { element: string }) => evaluateOnEntry(context, params.element)),
    fail: assign((_, params: { element: string; code: string }) => ({ failed: params })),
  },
  // What waits, waits outside; XState only needs to know the names.
  actors: Object.fromEntries(
    ['task', 'job', 'timer', 'message', 'case', 'each', 'branch'].map((src) => [src, fromCallback(() => {})]),
  ),
})

/** Thrown, and caught by XState, where it computes an initial state that nobody asked for (at each `transition`). */
const NO_INPUT = new Error('no input')

/** The XState machine of a statechart. It is only ever given to `initialTransition` and `transition`. */
function createStatesMachine(machine: MachineConfigJson) {
  const config = {
    ...machine,
    options: { maxIterations: MAX_MICROSTEPS },
    context: ({ input }: { input: MachineContext | undefined }) => {
      if (!input) throw NO_INPUT
      return input
    },
  }
  return implementations.createMachine(config as never)
}

export type StatesMachine = ReturnType<typeof createStatesMachine>

const machines = new WeakMap<MachineConfigJson, StatesMachine>()

/** The machine of a compiled statechart, made once. */
export function statesMachineOf(config: MachineConfigJson): StatesMachine {
  const machine = machines.get(config) ?? createStatesMachine(config)
  machines.set(config, machine)
  return machine
}

function asks(context: MachineContext, { element, expression }: { element: string; expression: string }): boolean {
  if (hasFailed(context, element)) return false
  const { run } = context
  const result = holdsAgain(context, element, expression)
  if (!result.ok) {
    run.failures.set(element, { element, code: result.code, params: result.params, while: 'choosing' })
    return false
  }
  if (result.value) run.chosen.add(element)
  return result.value
}

/** Asked once, when the inside has ended: an incident of its boundary events does not hold it back. */
function canEnd(context: MachineContext, element: string): boolean {
  const node = context.run.process.nodes.get(element)
  if (node?.type !== 'subProcess') return true
  const result = scopeOutputs(context, node)
  if (!result.ok)
    context.run.failures.set(element, { element, code: result.code, params: result.params, while: 'ending' })
  return result.ok
}

/** An answer comes with the variables to merge; a subprocess maps its own when it ends. */
function merged(context: MachineContext, element: string, output: Variables | undefined): MachineContext {
  const node = context.run.process.nodes.get(element)
  // One that runs as an instance of its own is answered like a task.
  if (output) return { ...context, ...mergedAround(context, element, output) }
  if (node?.type !== 'subProcess' || !Object.hasOwn(context.scopes, element)) return context
  const result = scopeOutputs(context, node)
  return result.ok ? { ...context, ...mergedAround(context, element, result.value) } : context
}
