import { assign, fromCallback, setup } from 'xstate'
import type { Workflow } from './compile.ts'
import type { Variables } from './process.ts'
import { hasFailed, type MachineContext } from './run/context.ts'
import { evaluateOnEntry, scopeOutputs } from './run/evaluate.ts'
import { evaluateAt, mergeAround } from './run/variables.ts'

/** Conditions that one step may ask; a diagram that asks more goes round without resting. */
export const MAX_CONDITIONS_PER_STEP = 1_000

/** Transitions in one step, whatever they are. Far above what the bound on conditions lets through. */
const MAX_MICROSTEPS = 20_000

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
  actors: Object.fromEntries(['task', 'job', 'timer', 'message'].map((src) => [src, fromCallback(() => {})])),
})

/** Thrown, and caught by XState, where it computes an initial state that nobody asked for (at each `transition`). */
const NO_INPUT = new Error('no input')

/** The XState machine of a workflow. It is only ever given to `initialTransition` and `transition`. */
export function createWorkflowMachine(workflow: Workflow) {
  const config = {
    ...workflow.machine,
    options: { maxIterations: MAX_MICROSTEPS },
    context: ({ input }: { input: MachineContext | undefined }) => {
      if (!input) throw NO_INPUT
      return input
    },
  }
  return implementations.createMachine(config as never)
}

export type WorkflowMachine = ReturnType<typeof createWorkflowMachine>

const machines = new WeakMap<Workflow, WorkflowMachine>()

/** The machine of a workflow, made once. */
export function machineOf(workflow: Workflow): WorkflowMachine {
  const machine = machines.get(workflow) ?? createWorkflowMachine(workflow)
  machines.set(workflow, machine)
  return machine
}

function asks(context: MachineContext, { element, expression }: { element: string; expression: string }): boolean {
  if (hasFailed(context, element)) return false
  const { run } = context
  const fail = (code: string, params: MachineContext['variables']) => {
    run.failures.set(element, { code, params, while: 'choosing' })
    return false
  }
  if (++run.conditions > MAX_CONDITIONS_PER_STEP) return fail('endless-loop', { limit: MAX_CONDITIONS_PER_STEP })
  const result = evaluateAt(context, element, expression)
  if (!result.ok) return fail(result.code, result.params)
  if (typeof result.value !== 'boolean') return fail('condition-not-boolean', { expression, value: result.value })
  if (result.value) run.chosen.add(element)
  return result.value
}

/** Asked once, when the inside has ended: an incident of its boundary events does not hold it back. */
function canEnd(context: MachineContext, element: string): boolean {
  const node = context.run.process.nodes.get(element)
  if (node?.type !== 'subProcess') return true
  const result = scopeOutputs(context, node)
  if (!result.ok) context.run.failures.set(element, { code: result.code, params: result.params, while: 'ending' })
  return result.ok
}

/** An answer comes with the variables to merge; a subprocess maps its own when it ends. */
function merged(context: MachineContext, element: string, output: Variables | undefined): MachineContext {
  const node = context.run.process.nodes.get(element)
  if (node?.type !== 'subProcess') return output ? mergeAround(context, element, output) : context
  const result = scopeOutputs(context, node)
  return result.ok ? mergeAround(context, element, result.value) : context
}
