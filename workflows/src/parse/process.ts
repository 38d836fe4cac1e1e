import type { BpmnElement } from 'bpmn-moddle'
import { readListeners } from '../elements/listeners.ts'
import type { Process } from '../process.ts'
import { linkHandlers } from './handlers.ts'
import { MAX_FLOW_ELEMENTS } from './moddle.ts'
import { extensionOf, type Report, textOf } from './read.ts'
import { checkExtensions } from './refuse.ts'
import { readFlowElements } from './scope.ts'
import { checkShape } from './shape.ts'

/** Extension elements of a process that are read, or that only show something. */
const EXTENSIONS = ['zeebe:VersionTag', 'zeebe:UserTaskForm', 'zeebe:ExecutionListeners']

/** Where a process is drawn: the pool around it, and associations that stand outside of it. */
export interface Surroundings {
  pool?: BpmnElement
  associations: BpmnElement[]
}

/** Reads one process whole. What is wrong with it is reported; then the process is not fit to run. */
export function readProcess(source: BpmnElement, { pool, associations }: Surroundings, report: Report): Process {
  const versionTag = textOf(extensionOf(source, 'zeebe:VersionTag'), 'value')
  const listeners = readListeners(source, report)
  const process: Process = {
    id: source.id ?? '',
    name: textOf(source, 'name') ?? textOf(pool, 'name') ?? source.id ?? '',
    nodes: new Map(),
    flows: new Map(),
    lanes: [],
    ...(versionTag && { versionTag }),
    ...(listeners && { listeners }),
  }
  if (!process.id) report(source, 'element-without-id', { type: source.$type })
  checkExtensions(source, EXTENSIONS, report)
  const drawn = readFlowElements(source, process, report)
  linkHandlers([...drawn, ...associations], process, report)
  if (process.nodes.size + process.flows.size > MAX_FLOW_ELEMENTS)
    report(source, 'too-many-flow-elements', { limit: MAX_FLOW_ELEMENTS })
  else checkShape(process, report)
  return process
}
