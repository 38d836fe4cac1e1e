import type { Diagnostic } from '@statecraft/forms'
import type { CaseState, Wait } from './case-state.ts'
import type { Workflow } from './compile.ts'
import { createWorkflow } from './create-workflow.ts'
import { parseDecisionFiles } from './decision/parse.ts'
import { type DecisionsPort, decisionsPort } from './decision/port.ts'
import type { FindMachine } from './machine/create.ts'
import type { Variables } from './process.ts'
import { ROOT_INSTANCE } from './run/draft.ts'
import type { PlayedEntry } from './trace/cases.ts'
import { Player } from './trace/player.ts'
import { scriptFault, type TraceScript } from './trace/script.ts'

export { MAX_CALL_DEPTH, type PlayedEntry } from './trace/cases.ts'
export { MAX_TRACE_STEPS } from './trace/player.ts'
export type { TraceScript, TraceStep } from './trace/script.ts'

export interface TraceOutcome {
  /** `refused`: the diagram does not run, or the script could not start it. */
  status: CaseState['status'] | 'refused'
  data: Variables
  /** `case` names the called case an entry belongs to. */
  trace: PlayedEntry[]
  open: { element: string; kind: Wait['kind']; due?: string; case?: string }[]
  /** Of the diagram, of the script (`script-invalid`, `script-step-refused`, `called-process-not-in-file`, …), and incidents. */
  diagnostics: Diagnostic[]
}

/** The processes of one file, each read and compiled once, on which any number of scripts can be played. */
export interface Playable {
  play(script: TraceScript): Promise<TraceOutcome>
}

/**
 * Plays a script on a diagram and tells the way it went. Processes of the same file that are called run as cases of their own. What does not
 * fit is a diagnostic and is left out; nothing is thrown.
 */
export async function traceScript(
  xml: string,
  script: TraceScript,
  options: { decisions?: string[] } = {},
): Promise<TraceOutcome> {
  return createPlayable(xml, options).play(script)
}

/** Makes a diagram ready for many scripts. */
export function createPlayable(
  xml: string,
  { decisions = [], machines }: { decisions?: string[]; machines?: FindMachine } = {},
): Playable {
  const compiled = new Map<string | undefined, ReturnType<typeof createWorkflow>>()
  const read = (process?: string) => {
    const known = compiled.get(process) ?? createWorkflow(xml, process, machines)
    compiled.set(process, known)
    return known
  }
  let models: Promise<{ port: DecisionsPort; diagnostics: Diagnostic[] }> | undefined
  return {
    async play(script) {
      const fault = scriptFault(script)
      if (fault !== undefined) return refused([invalid(fault)])
      const { workflow, diagnostics: found } = await read(script.process)
      models ??= readDecisions(decisions)
      const { port, diagnostics: ofDecisions } = await models
      const diagnostics = [...found, ...ofDecisions]
      if (!workflow) return refused(diagnostics)
      const load = async (process: string): Promise<Workflow | undefined> =>
        process === workflow.id ? workflow : (await read(process)).workflow
      const player = new Player({ main: workflow, load, decisions: port, diagnostics }, script)
      await player.play()
      return outcomeOf(player, diagnostics)
    },
  }
}

const refused = (diagnostics: Diagnostic[]): TraceOutcome => ({
  status: 'refused',
  data: {},
  trace: [],
  open: [],
  diagnostics,
})

const invalid = (field: string): Diagnostic => ({
  code: 'script-invalid',
  severity: 'error',
  element: '',
  params: { step: 0, field },
})

async function readDecisions(texts: string[]): Promise<{ port: DecisionsPort; diagnostics: Diagnostic[] }> {
  const parsed = await parseDecisionFiles(texts)
  return {
    port: decisionsPort(parsed.flatMap(({ model }) => model ?? [])),
    diagnostics: parsed.flatMap(({ diagnostics }) => diagnostics),
  }
}

function outcomeOf({ cases }: Player, diagnostics: Diagnostic[]): TraceOutcome {
  const state = cases.main?.state
  return {
    status: state?.status ?? 'refused',
    data: state?.instances[ROOT_INSTANCE]?.variables ?? {},
    trace: cases.trace,
    open: cases.waits().map(({ case: played, wait }) => ({
      element: wait.element,
      kind: wait.kind,
      ...('due' in wait && wait.due !== undefined && { due: wait.due }),
      ...(played.id !== '' && { case: played.id }),
    })),
    diagnostics,
  }
}
