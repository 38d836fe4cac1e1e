import type { Diagnostic, JsonObject } from '@statecraft/forms'
import type { BpmnNode } from './bpmn-node.ts'

/**
 * What became of one part of a Camunda 7 file: `mapped` runs as it did, `person` was carried over as far as it goes and someone has to look
 * at it, `impossible` stays in the file as it was and is refused by the check until someone replaces it.
 */
export type Verdict = 'mapped' | 'person' | 'impossible'

const SEVERITY = { mapped: 'info', person: 'warning', impossible: 'error' } as const

/** Collects the report, in the order of the file. Codes are permanent; see docs/import.md. */
export class ImportReport {
  readonly mapped: Diagnostic[] = []
  readonly person: Diagnostic[] = []
  readonly impossible: Diagnostic[] = []

  /** `element` gives the diagnostic its id, type and name. */
  tell(verdict: Verdict, element: BpmnNode, code: string, params: JsonObject = {}): void {
    this[verdict].push({
      code,
      severity: SEVERITY[verdict],
      element: element.id,
      params: { type: element.type, ...(element.name && { name: element.name }), ...params },
    })
  }
}
