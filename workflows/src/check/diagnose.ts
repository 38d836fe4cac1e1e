import type { Diagnostic, JsonObject, Severity } from '@statecraft/forms'
import type { FlowNode, Process, SequenceFlow } from '../process.ts'
import type { WorkflowReferences } from './references.ts'

/** One check: reads a process, says what is wrong with it, changes nothing. */
export type Check = (process: Process, references: WorkflowReferences) => Diagnostic[]

/** A diagnostic about an element. Its name and type travel in `params`, so that words need no process. */
export function diagnose(
  element: FlowNode | SequenceFlow | Process,
  code: string,
  params: JsonObject = {},
  severity: Severity = 'error',
): Diagnostic {
  return { code, severity, element: element.id, params: { name: element.name, type: typeOf(element), ...params } }
}

function typeOf(element: FlowNode | SequenceFlow | Process): string {
  if ('type' in element) return element.type
  return 'nodes' in element ? 'process' : 'sequenceFlow'
}
