import { compileForm, type Finding, type Form } from '@statecraft/forms'
import { compileValidator } from '@statecraft/forms/server'
import {
  type CaseEvent,
  type CaseState,
  createWorkflow,
  decisionsPort,
  type Process,
  parseDecisions,
  type StepEnv,
  type StepResult,
  step,
  type Variables,
} from '@statecraft/workflows'
import { EngineError } from '../errors.ts'

/** A revision of a workflow with the decisions of its bundle, ready to step. */
export interface RunnableWorkflow {
  id: string
  name: string
  process: Process
  /** Pure. `state` is null before the first event. Throws `StepRefused` when the event does not fit. */
  step(state: CaseState | null, event: CaseEvent, env: StepEnv): StepResult
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
  decisionTexts: Map<string, string>,
  process?: string,
): Promise<RunnableWorkflow> {
  const { workflow, diagnostics } = await createWorkflow(xml, process)
  if (!workflow) {
    throw new EngineError(
      'definition-invalid',
      { kind: 'workflow', id, why: diagnostics[0]?.code ?? '' },
      { diagnostics },
    )
  }
  const decisions = await decisionsOf(decisionTexts)
  return {
    id,
    name: workflow.name,
    process: workflow.process,
    step: (state, event, env) => step(workflow, state ?? undefined, event, env, decisions),
  }
}

/** One file may hold several decisions; each file is read once. */
async function decisionsOf(texts: Map<string, string>) {
  const parsed = await Promise.all([...new Set(texts.values())].map((xml) => parseDecisions(xml)))
  return decisionsPort(parsed.flatMap(({ model }) => model ?? []))
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
