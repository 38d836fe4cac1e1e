import type { BpmnElement } from 'bpmn-moddle'
import { type Report, textOf } from '../parse/read.ts'

/** A case keeps the revisions that were in force when it began, so a reference to a tagged one is told and not followed. */
export function tellBinding(element: BpmnElement, reference: BpmnElement | undefined, report: Report): void {
  const tag = textOf(reference, 'versionTag')
  if (textOf(reference, 'bindingType') === 'versionTag')
    report(element, 'version-binding-not-run', { tag: tag ?? '' }, 'warning')
}
