import { mappingsOf, refuseMappings } from '../parse/read.ts'
import type { EndEvent } from '../process.ts'
import { act, type ElementKind } from './element.ts'
import { JOB_EXTENSIONS } from './job.ts'
import { readThrownError } from './triggers/code.ts'
import { readThrow } from './triggers/throw.ts'
import type { TriggerReader } from './triggers/trigger.ts'

type Own = Extract<EndEvent['trigger'], { type: 'error' | 'cancel' | 'terminate' }>

const OWN: Record<string, TriggerReader<Own>> = {
  'bpmn:ErrorEventDefinition': readThrownError,
  'bpmn:CancelEventDefinition': () => ({ type: 'cancel' }),
  'bpmn:TerminateEventDefinition': () => ({ type: 'terminate' }),
}

/**
 * End event. None ends its path; terminate ends everything under way in its scope; an error is caught by the nearest around the scope, and
 * fails the case when there is none; cancel undoes its transaction; the others tell what they throw and end their path.
 */
export const endEvent: ElementKind<EndEvent> = {
  bpmn: 'bpmn:EndEvent',
  type: 'endEvent',
  properties: ['eventDefinitions', 'eventDefinitionRef'],
  extensions: [...JOB_EXTENSIONS, 'zeebe:IoMapping'],
  read(element, base, report) {
    const trigger = readThrow(element, OWN, report)
    refuseMappings(element, 'outputs', report)
    return trigger && { ...base, type: 'endEvent', trigger, inputs: mappingsOf(element, report).inputs }
  },
  compile(node, place) {
    const { trigger } = node
    if (node.inputs.length > 0) return null
    if (trigger.type === 'none' || trigger.type === 'terminate') return { type: 'final', entry: [act('pass', node.id)] }
    if (trigger.type !== 'error') return null
    const { code } = trigger
    const catcher = place.catcherOf(node.parent, code)
    if (catcher)
      return {
        entry: [act('pass', node.id)],
        always: [place.leaveBy(catcher, catcher.outgoing[0], [act('interrupt', catcher.id)])],
      }
    const fail = { type: 'fail', params: { element: node.id, code } } as const
    if (!node.parent) return { type: 'final', entry: [act('pass', node.id), fail] }
    return { entry: [act('pass', node.id), fail], always: [place.failBy(node)] }
  },
}
