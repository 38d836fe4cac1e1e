import type { Diagnostic } from '@statecraft/forms'
import { type CompiledWorkflow, compileWorkflow } from './compile.ts'
import { type ParsedWorkflow, parseWorkflow } from './parse.ts'

/**
 * Reads and compiles a process of BPMN XML: the one named, else the file's main one. The workflow is absent when any diagnostic is an
 * error, and with `process-not-found` when the file has no process of that name.
 */
export async function createWorkflow(xml: string, processId?: string): Promise<CompiledWorkflow> {
  const parse: (xml: string, processId?: string) => Promise<ParsedWorkflow> = parseWorkflow
  const { process, diagnostics } = await parse(xml, processId)
  if (!process) return { diagnostics }
  if (processId !== undefined && process.id !== processId)
    return {
      diagnostics: [{ code: 'process-not-found', severity: 'error', element: '', params: { process: processId } }],
    }
  const compiled = compileWorkflow(process)
  const all: Diagnostic[] = [...diagnostics, ...compiled.diagnostics]
  return { ...(compiled.workflow && { workflow: compiled.workflow }), diagnostics: all }
}
