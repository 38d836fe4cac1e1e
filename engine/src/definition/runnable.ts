import { compileForm, type Finding, type Form } from '@statecraft/forms'
import { compileValidator } from '@statecraft/forms/server'
import {
  type CaseEvent,
  type CaseState,
  createWorkflow,
  type DecisionsPort,
  type FindMachine,
  type Process,
  type StepEnv,
  type StepResult,
  step,
  stepOwned,
  type Variables,
  type Workflow,
} from '@statecraft/workflows'
import { EngineError } from '../errors.ts'

/** A revision of a workflow with the decisions of its bundle, ready to step. */
export interface RunnableWorkflow {
  id: string
  name: string
  process: Process
  /** What it was compiled to. */
  compiled: Workflow
  /** Pure. `state` is null before the first event. Throws `StepRefused` when the event does not fit. */
  step(state: CaseState | null, event: CaseEvent, env: StepEnv): StepResult
  /** The same, using up the lists of instances and waits of the state; missing where a workflow cannot. */
  stepOwned?(state: CaseState, event: CaseEvent, env: StepEnv): StepResult
}

/** A revision of a form, ready to check data. */
export interface RunnableForm {
  form: Form
  check(data: Variables, env: { now: string; context: Variables }): { data: Variables; findings: Finding[] }
}

/** Compiles a workflow, or another process of its file; throws `definition-invalid` with the diagnostics when it cannot run. */
export async function runnableWorkflow(
  id: string,
  xml: string,
  decisions: DecisionsPort,
  process?: string,
  findMachine?: FindMachine,
): Promise<RunnableWorkflow> {
  const { workflow, diagnostics } = await createWorkflow(xml, process, findMachine)
  if (!workflow) {
    throw new EngineError(
      'definition-invalid',
      { kind: 'workflow', id, why: diagnostics[0]?.code ?? '' },
      { diagnostics },
    )
  }
  return {
    id,
    name: workflow.name,
    process: workflow.process,
    compiled: workflow,
    step: (state, event, env) => step(workflow, state ?? undefined, event, env, decisions),
    // A machine written by hand takes its state whole.
    ...('move' in workflow && workflow.move
      ? {}
      : { stepOwned: (state, event, env) => stepOwned(workflow, state, event, env, decisions) }),
  }
}

/** Compiles a form that was checked when it was published. */
export function runnableForm(form: Form): RunnableForm {
  const compiled = compileForm(form, compileValidator(form))
  return {
    form,
    check: (data, env) => {
      const { data: kept, findings } = compiled.evaluate(data, env)
      return { data: kept, findings: [...findings] }
    },
  }
}
