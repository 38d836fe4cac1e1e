import type { Diagnostic } from '@statecraft/forms'
import type { BpmnElement } from 'bpmn-moddle'
import { readLanes } from './parse/lanes.ts'
import { MAX_FLOW_ELEMENTS, readBpmn } from './parse/moddle.ts'
import { listOf, type Report, textOf } from './parse/read.ts'
import { readScope } from './parse/scope.ts'
import { checkShape } from './parse/shape.ts'
import type { Process } from './process.ts'

export interface ParsedWorkflow {
  /** Absent when any diagnostic is an error: what is not understood whole does not run in part. */
  process?: Process
  diagnostics: Diagnostic[]
}

/** Definitions beside the process that do nothing by themselves. */
const HARMLESS = new Set([
  'bpmn:Message',
  'bpmn:Error',
  'bpmn:Signal',
  'bpmn:Escalation',
  'bpmn:ItemDefinition',
  'bpmn:DataStore',
  'bpmn:Category',
])

/**
 * Reads one process from BPMN 2.0 XML with `zeebe:` and `statecraft:` extension elements. Every element that does not run is an
 * error that names it; layout, documentation, annotations, groups and data objects are left where they are. Never throws.
 */
export async function parseWorkflow(xml: string): Promise<ParsedWorkflow> {
  const { definitions, diagnostics } = await readBpmn(xml)
  if (!definitions) return { diagnostics }
  const report: Report = (element, code, params = {}, severity = 'error') =>
    diagnostics.push({ code, severity, element: typeof element === 'string' ? element : (element.id ?? ''), params })
  const source = findProcess(definitions, report)
  if (!source) return { diagnostics }
  const process: Process = {
    id: source.id ?? '',
    name: textOf(source, 'name') ?? source.id ?? '',
    nodes: new Map(),
    flows: new Map(),
    lanes: readLanes(source, report),
  }
  if (!process.id) report(source, 'element-without-id', { type: source.$type })
  readScope(source, undefined, process, report)
  if (process.nodes.size + process.flows.size > MAX_FLOW_ELEMENTS)
    report(source, 'too-many-flow-elements', { limit: MAX_FLOW_ELEMENTS })
  checkShape(process, report)
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error') ? { diagnostics } : { process, diagnostics }
}

function findProcess(definitions: BpmnElement, report: Report): BpmnElement | undefined {
  const processes: BpmnElement[] = []
  for (const root of listOf(definitions, 'rootElements')) {
    if (root.$type === 'bpmn:Process') processes.push(root)
    else if (root.$type === 'bpmn:Collaboration') checkCollaboration(root, report)
    else if (!HARMLESS.has(root.$type))
      report(root, 'element-not-supported', { type: root.$type, name: textOf(root, 'name') ?? '' })
  }
  if (processes.length === 0) report(definitions, 'process-missing')
  if (processes.length > 1) report(processes[1]!, 'several-processes', { count: processes.length })
  return processes[0]
}

/** One pool frames one process; several pools talk by messages, which do not run yet. */
function checkCollaboration(collaboration: BpmnElement, report: Report): void {
  const pools = listOf(collaboration, 'participants')
  if (pools.length > 1)
    report(pools[1]!, 'several-pools-not-supported', { names: pools.map((pool) => textOf(pool, 'name') ?? '') })
  for (const flow of listOf(collaboration, 'messageFlows'))
    report(flow, 'element-not-supported', { type: flow.$type, name: textOf(flow, 'name') ?? '' })
}
