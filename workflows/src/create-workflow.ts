import type { Diagnostic } from '@statecraft/forms'
import { type CompiledWorkflow, compileWorkflow } from './compile.ts'
import { createMachineWorkflow, type FindMachine, isMachineText } from './machine/create.ts'
import { parseWorkflow } from './parse.ts'

/**
 * Reads and compiles a process of BPMN XML: the one named, else the file's main one; or an XState machine in JSON, which may name machines of other
 * files. The workflow is absent when any diagnostic is an error.
 */
export async function createWorkflow(
  xml: string,
  processId?: string,
  findMachine?: FindMachine,
): Promise<CompiledWorkflow> {
  if (isMachineText(xml)) return createMachineWorkflow(xml, findMachine, processId)
  const { process, diagnostics } = await parseWorkflow(xml, processId)
  if (!process) return { diagnostics }
  const compiled = compileWorkflow(process)
  const all: Diagnostic[] = [...diagnostics, ...compiled.diagnostics]
  return { ...(compiled.workflow && { workflow: compiled.workflow }), diagnostics: all }
}
