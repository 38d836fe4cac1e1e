import type { Diagnostic } from '@statecraft/forms'
import type { BpmnElement } from 'bpmn-moddle'
import { poolOf, type Roots, readRoots } from './parse/definitions.ts'
import { readMessageFlows } from './parse/message-flows.ts'
import { readBpmn } from './parse/moddle.ts'
import { readProcess } from './parse/process.ts'
import type { Report } from './parse/read.ts'
import type { Collaboration, Process } from './process.ts'

export interface ParsedWorkflow {
  /** Absent when any diagnostic is an error: what is not understood whole does not run in part. */
  process?: Process
  diagnostics: Diagnostic[]
}

export interface ParsedCollaboration {
  /** Absent when any diagnostic is an error. */
  collaboration?: Collaboration
  diagnostics: Diagnostic[]
}

/**
 * Reads one process from BPMN 2.0 XML with `zeebe:` and `statecraft:` extension elements: the only one, the one that is named, or the first that
 * is executable; then an info says which. Other pools of the file are not looked at. Every element that does not run is an error that names
 * it; layout, documentation, annotations, groups and data objects are left where they are. Never throws.
 */
export async function parseWorkflow(xml: string, processId?: string): Promise<ParsedWorkflow> {
  const { roots, diagnostics, report } = await readFile(xml)
  const source = roots && chooseProcess(roots, processId, report)
  if (!source) return { diagnostics }
  const process = read(source, roots, report)
  return isFit(diagnostics) ? { process, diagnostics } : { diagnostics }
}

/**
 * Reads every process of a file, one for each pool that has one inside, and the message flows between them. Processes that are marked as not
 * executable beside others that are only say something to people, and are left out. Never throws.
 */
export async function parseCollaboration(xml: string): Promise<ParsedCollaboration> {
  const { roots, diagnostics, report } = await readFile(xml)
  if (!roots) return { diagnostics }
  const drawn = roots.processes.filter((source) => !executable(roots).includes(source))
  for (const source of drawn) report(source, 'process-not-executable', { name: nameOf(source) }, 'info')
  const processes = executable(roots).map((source) => read(source, roots, report))
  const messageFlows = readMessageFlows(roots, report)
  return isFit(diagnostics) ? { collaboration: { processes, messageFlows }, diagnostics } : { diagnostics }
}

async function readFile(xml: string): Promise<{ roots?: Roots; diagnostics: Diagnostic[]; report: Report }> {
  const { definitions, diagnostics } = await readBpmn(xml)
  const report: Report = (element, code, params = {}, severity = 'error') =>
    diagnostics.push({ code, severity, element: typeof element === 'string' ? element : (element.id ?? ''), params })
  return { ...(definitions && { roots: readRoots(definitions, report) }), diagnostics, report }
}

const isFit = (diagnostics: Diagnostic[]) => diagnostics.every(({ severity }) => severity !== 'error')

const nameOf = (process: BpmnElement) => String(process.name ?? process.id ?? '')

function read(source: BpmnElement, roots: Roots, report: Report): Process {
  const pool = poolOf(source, roots)
  return readProcess(source, { ...(pool && { pool }), associations: roots.associations }, report)
}

/** The processes that can run: where one says that it is executable, those that say they are not cannot. */
function executable({ processes }: Roots): BpmnElement[] {
  const isMarked = processes.some((process) => process.isExecutable === true)
  return isMarked ? processes.filter((process) => process.isExecutable !== false) : processes
}

function chooseProcess(roots: Roots, id: string | undefined, report: Report): BpmnElement | undefined {
  const { processes } = roots
  if (id !== undefined) {
    const named = processes.find((process) => process.id === id)
    if (!named) report('', 'process-not-found', { process: id })
    return named
  }
  // One that says it is executable comes before those that say nothing.
  const candidates = processes.filter((process) => process.isExecutable === true)
  const [chosen, ...others] = candidates.length > 0 ? candidates : processes
  if (chosen && others.length > 0)
    report(chosen, 'several-processes', { count: processes.length, process: nameOf(chosen) }, 'info')
  return chosen
}
