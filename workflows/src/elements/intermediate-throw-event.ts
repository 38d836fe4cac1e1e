import { mappingsOf } from '../parse/read.ts'
import type { ThrowEvent } from '../process.ts'
import type { ElementKind } from './element.ts'
import { JOB_EXTENSIONS } from './job.ts'
import { readLink } from './triggers/link.ts'
import { readThrow } from './triggers/throw.ts'

/** Intermediate throw event: tells others something, compensates, goes on at a link, or marks a point that was reached. */
export const intermediateThrowEvent: ElementKind<ThrowEvent> = {
  bpmn: 'bpmn:IntermediateThrowEvent',
  type: 'intermediateThrowEvent',
  properties: ['eventDefinitions', 'eventDefinitionRef'],
  extensions: [...JOB_EXTENSIONS, 'zeebe:IoMapping'],
  read(element, base, report) {
    const trigger = readThrow(element, { 'bpmn:LinkEventDefinition': readLink }, report)
    return trigger && { ...base, type: 'intermediateThrowEvent', trigger, ...mappingsOf(element, report) }
  },
}
