import type { CaseEvent, CaseState, StepEnv, StepResult, Wait } from '../src/case-state.ts'
import type { Workflow } from '../src/compile.ts'
import { createWorkflow } from '../src/create-workflow.ts'
import type { Variables } from '../src/process.ts'
import { step, stepOwned } from '../src/step.ts'

const env: StepEnv = {
  now: '2026-03-02T01:00:00Z',
  calendar: { holidays: [], workingDays: [] },
  context: {},
}

/** The workflow of a diagram; throws the diagnostics when it does not run. */
export async function workflowOf(xml: string): Promise<Workflow> {
  const { workflow, diagnostics } = await createWorkflow(xml)
  if (!workflow) throw new Error(`does not run: ${JSON.stringify(diagnostics)}`)
  return workflow
}

export const begin = (workflow: Workflow, variables: Variables = {}): CaseState =>
  step(workflow, undefined, { type: 'start', variables }, env).state

export const send = (workflow: Workflow, state: CaseState, event: CaseEvent): CaseState =>
  step(workflow, state, event, env).state

/** The wait that opened first, which is answered next. */
export function firstWait(state: CaseState): Wait | undefined {
  for (const id in state.waits) return state.waits[id]
  return undefined
}

/** As a host does that has just read the state and does not read it again; what has opened is told by the effects. */
export const sendOwned = (workflow: Workflow, state: CaseState, event: CaseEvent): StepResult =>
  stepOwned(workflow, state, event, env)

export const complete = (workflow: Workflow, state: CaseState, wait: string): CaseState =>
  send(workflow, state, { type: 'complete', wait, variables: {} })

/** The elements whose tasks are done, in order, when a case goes from start to end. */
export function wayOf(workflow: Workflow, variables: Variables): string[] {
  const way: string[] = []
  let state = begin(workflow, variables)
  for (let wait = firstWait(state); wait; wait = firstWait(state)) {
    way.push(wait.element)
    state = complete(workflow, state, wait.id)
  }
  if (state.status !== 'completed') throw new Error(`the case has not ended: ${JSON.stringify(state)}`)
  return way
}

/** How often a way is walked in one round, so that short ones are measured as warm as long ones. */
export const walksFor = (way: string[]): number => Math.ceil(300 / way.length)

/** The sum of what so many walks needed. */
export function repeated(times: number, once: () => number): number {
  let sum = 0
  for (let turn = 0; turn < times; turn += 1) sum += once()
  return sum
}

/** Milliseconds of `work`. */
export function timed(work: () => void): number {
  const begun = performance.now()
  work()
  return performance.now() - begun
}
