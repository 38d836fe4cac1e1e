import type { Workflow } from '../src/compile.ts'
import { alternate, atMostTimes, type Figure } from './figure.ts'
import { parallelBlockOf, processOf } from './process-of.ts'
import { beginRaw, rawMachine, regions, walkRaw } from './raw-xstate.ts'
import { begin, complete, firstWait, repeated, timed, walksFor, wayOf, workflowOf } from './walk.ts'

const variables = { dat: true }

/** One step against XState's bare `transition` on the very config that was compiled. */
export async function stepFigure(nodes: number, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(processOf(nodes))
  const name = `one step of ${nodes} nodes, ms (at most 1.5 times XState's transition on the same config)`
  return against(name, workflow, rawMachine(workflow.machine), rounds)
}

/** A parallel block against a statechart of the same regions. */
export async function parallelFigure(branches: number, rounds: number): Promise<Figure> {
  const workflow = await workflowOf(parallelBlockOf(branches))
  const name = `one step of ${branches} parallel branches, ms (at most 1.5 times XState with as many regions)`
  return against(name, workflow, rawMachine(regions(branches)), rounds)
}

async function against(name: string, workflow: Workflow, machine: ReturnType<typeof rawMachine>, rounds: number) {
  const way = wayOf(workflow, variables)
  if (walkRaw(machine, beginRaw(machine, variables), way).status !== 'done')
    throw new Error(`XState alone does not reach the end of ${workflow.id} by ${way.join(', ')}`)
  const walks = walksFor(way)
  const steps = walks * way.length
  const taken = await alternate(
    rounds,
    () => repeated(walks, () => walkOurs(workflow)) / steps,
    () => repeated(walks, () => walkReference(machine, way)) / steps,
  )
  return atMostTimes(name, 1.5, taken)
}

/** Only the steps that answer something are timed, not the start. */
function walkOurs(workflow: Workflow): number {
  let state = begin(workflow, variables)
  return timed(() => {
    for (let wait = firstWait(state); wait; wait = firstWait(state)) state = complete(workflow, state, wait.id)
  })
}

function walkReference(machine: ReturnType<typeof rawMachine>, way: string[]): number {
  const snapshot = beginRaw(machine, variables)
  return timed(() => void walkRaw(machine, snapshot, way))
}
