import type { Diagnostic, JsonObject } from '@statecraft/forms'
import { drawProcess } from './compile/draw.ts'
import { findEndlessRings } from './compile/endless.ts'
import { planProcess } from './compile/plan.ts'
import { BLOCK_BOUNDS } from './compile/regions.ts'
import { CANCELLED, FAILED, FAILED_ID } from './compile/targets.ts'
import type { MachineConfigJson } from './machine-config.ts'
import type { Process } from './process.ts'

/** What runs: the process and the statechart made from it. */
export interface Workflow {
  id: string
  name: string
  /** Plain JSON, an XState MachineConfig. The same diagram gives the same bytes; layout and labels change nothing. */
  machine: MachineConfigJson
  process: Process
}

export interface CompiledWorkflow {
  /** Absent when any diagnostic is an error. */
  workflow?: Workflow
  diagnostics: Diagnostic[]
}

/** Events that the runtime sends to the machine itself; no element can have such a name. */
export const CANCEL_EVENT = 'case.cancel'
export const FAIL_EVENT = 'case.fail'

/**
 * Compiles a process to a statechart that an XState user finds at home in: exclusive gateways are `always`, a parallel block is a
 * parallel state and its join is `onDone`, a subprocess a compound state, a boundary event a transition, a wait an `invoke`.
 * A parallel gateway without a block around it is refused by name: it never runs wrongly.
 */
export function compileWorkflow(process: Process): CompiledWorkflow {
  const plan = planProcess(process)
  const diagnostics: Diagnostic[] = [
    ...plan.refusals.map(({ element, reason }) =>
      reason === 'too-large'
        ? refusal('parallel-too-large', element, process, BLOCK_BOUNDS)
        : refusal('parallel-not-block-structured', element, process, { reason }),
    ),
    ...findEndlessRings(process).map((element) => refusal('endless-loop', element, process, { reason: 'no-way-out' })),
  ]
  if (diagnostics.length > 0) return { diagnostics }
  const { initial, states } = drawProcess(plan)
  const machine: MachineConfigJson = {
    id: process.id,
    initial,
    states: { ...states, [FAILED]: { id: FAILED_ID, type: 'final' }, [CANCELLED]: { type: 'final' } },
    on: { [CANCEL_EVENT]: { target: `.${CANCELLED}` }, [FAIL_EVENT]: { target: `.${FAILED}` } },
  }
  return { workflow: { id: process.id, name: process.name, machine, process }, diagnostics }
}

function refusal(code: string, element: string, process: Process, params: JsonObject): Diagnostic {
  return { code, severity: 'error', element, params: { name: process.nodes.get(element)?.name ?? '', ...params } }
}
