import type { Diagnostic, JsonObject } from '@statecraft/forms'
import {
  checkMachine,
  checkWorkflow,
  compileWorkflow,
  createWorkflow,
  isMachineText,
  type Process,
  parseCollaboration,
  parseWorkflow,
  type WorkflowReferences,
} from '@statecraft/workflows'
import type { PluginDefinitions } from './definitions.ts'
import { inFile, withNames } from './in-file.ts'

/** The executable processes of a file, and which of them a case of the workflow begins with. */
export interface WorkflowFile {
  id: string
  main: Process | undefined
  processes: Process[]
  /** An XState machine: its process only describes it. */
  isMachine?: true
}

/** Reads every process of every workflow file. */
export async function readWorkflows(
  { workflows }: PluginDefinitions,
  diagnostics: Diagnostic[],
): Promise<WorkflowFile[]> {
  const files: WorkflowFile[] = []
  const homes = new Map<string, string>()
  for (const [id, xml] of workflows) {
    if (isMachineText(xml)) {
      files.push(await readMachineFile(id, xml, workflows, diagnostics))
      continue
    }
    const file = workflowFile(id)
    const { collaboration, diagnostics: found } = await parseCollaboration(xml)
    diagnostics.push(...inFile(withNames(found, xml), file))
    const [only, ...others] = collaboration?.processes ?? []
    // Where one process cannot be read, the main one may still be: what it says is worth knowing.
    const main = only && others.length === 0 ? only : (await parseWorkflow(xml)).process
    const processes = collaboration?.processes ?? (main ? [main] : [])
    if (main && main.id !== id) diagnostics.push(misnamed('id-differs-from-file', main, file, { expected: id }))
    for (const process of processes) {
      const first = homes.get(process.id)
      if (first !== undefined) diagnostics.push(misnamed('id-twice', process, file, { first }))
      else homes.set(process.id, file)
    }
    files.push({ id, main, processes })
  }
  return files
}

const workflowFile = (id: string, isMachine?: true) => `workflows/${id}.${isMachine ? 'machine.json' : 'bpmn'}`

/** An XState machine runs or is refused whole; machines of other files are those of the same plugin. */
async function readMachineFile(
  id: string,
  text: string,
  workflows: PluginDefinitions['workflows'],
  diagnostics: Diagnostic[],
): Promise<WorkflowFile> {
  const file = workflowFile(id, true)
  const { workflow, diagnostics: found } = await createWorkflow(text, undefined, (other) => workflows.get(other))
  diagnostics.push(...inFile(found, file))
  const process = workflow?.process
  if (process && process.id !== id) diagnostics.push(misnamed('id-differs-from-file', process, file, { expected: id }))
  return { id, main: process, processes: process ? [process] : [], isMachine: true }
}

function misnamed(code: string, { id }: Process, file: string, params: JsonObject): Diagnostic {
  return { code, severity: 'error', element: id, params: { id, ...params }, file }
}

/** Checks each process by itself and against what it may name. */
export function checkProcesses(files: WorkflowFile[], references: WorkflowReferences): Diagnostic[] {
  return files.flatMap(({ id, processes, isMachine }) => {
    if (isMachine)
      return inFile(
        processes.flatMap((one) => checkMachine(one, references)),
        workflowFile(id, true),
      )
    const found = processes.flatMap((process) => checkWorkflow(process, references))
    // Compiling refuses some of what the checks tell too: said once is enough.
    const refused = processes
      .flatMap((process) => compileWorkflow(process).diagnostics)
      .filter(({ element }) => !found.some((one) => one.element === element))
    return inFile([...found, ...refused], workflowFile(id))
  })
}
