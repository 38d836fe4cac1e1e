import type { Diagnostic } from '@statecraft/forms'
import type { CaseEvent, CaseState, StepEnv, StepResult } from './case-state.ts'
import { drawPiece } from './compile/draw.ts'
import { findEndlessRings } from './compile/endless.ts'
import { CANCEL_EVENT, FAIL_EVENT } from './compile/events.ts'
import { instanceOf, markingOf } from './compile/marking.ts'
import { planPiece } from './compile/plan.ts'
import { scopesOfStates, standingInside } from './compile/style.ts'
import { CANCELLED, FAILED, FAILED_ID } from './compile/targets.ts'
import type { MachineConfigJson } from './machine-config.ts'
import { isActivity, isScope, type Process } from './process.ts'

/** What runs: the process and the statecharts made from it. */
export interface Workflow {
  id: string
  name: string
  /** Plain JSON, an XState MachineConfig. The same diagram gives the same bytes; layout and labels change nothing. */
  machine: MachineConfigJson
  /** Machines of what runs as an instance of its own: scopes by their element, one instance of a loop as `<element>~each`. */
  pieces: Record<string, MachineConfigJson>
  process: Process
  /** How an XState machine written by hand moves; absent where a process was compiled. */
  move?(state: CaseState | undefined, event: CaseEvent, env: StepEnv): StepResult
}

export interface CompiledWorkflow {
  /** Absent when any diagnostic is an error. */
  workflow?: Workflow
  diagnostics: Diagnostic[]
}

/**
 * Compiles a process to statecharts that an XState user finds at home in: exclusive gateways are `always`, a parallel block is a
 * parallel state and its join is `onDone`, a subprocess a compound state, a boundary event a transition, a wait an `invoke`. A scope that is
 * not built of such blocks is one state that moves tokens; what may be under way more than once is a machine of its own.
 */
export function compileWorkflow(process: Process): CompiledWorkflow {
  const diagnostics = findEndlessRings(process).map((element): Diagnostic => {
    const params = { name: process.nodes.get(element)?.name ?? '', reason: 'no-way-out' }
    return { code: 'endless-loop', severity: 'error', element, params }
  })
  if (diagnostics.length > 0) return { diagnostics }
  const ofStates = scopesOfStates(process)
  const pieceOf = (scope: string | undefined) =>
    ofStates.has(scope) ? statesOf(process, scope, ofStates) : markingOf(process, scope)
  const standing = new Set<string>()
  const pieces: Record<string, MachineConfigJson> = {}
  const machine = pieceOf(undefined)
  if (ofStates.has(undefined)) for (const id of standingInside(process, undefined, ofStates)) standing.add(id)
  for (const node of process.nodes.values()) {
    if (isScope(node) && !standing.has(node.id)) {
      pieces[node.id] = pieceOf(node.id)
      if (ofStates.has(node.id)) for (const id of standingInside(process, node.id, ofStates)) standing.add(id)
    }
    if (isActivity(node) && node.loop) pieces[`${node.id}~each`] = instanceOf(node)
  }
  return { workflow: { id: process.id, name: process.name, machine, pieces, process }, diagnostics }
}

function statesOf(process: Process, scope: string | undefined, ofStates: Set<string | undefined>): MachineConfigJson {
  const plan = planPiece(process, scope, standingInside(process, scope, ofStates))
  const { initial, states } = drawPiece(plan)
  return {
    id: scope ?? process.id,
    initial,
    states: { ...states, [FAILED]: { id: FAILED_ID, type: 'final' }, [CANCELLED]: { type: 'final' } },
    on: { [CANCEL_EVENT]: { target: `.${CANCELLED}` }, [FAIL_EVENT]: { target: `.${FAILED}` } },
  }
}
