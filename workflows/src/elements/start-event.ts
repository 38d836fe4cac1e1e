import { extensionOf, mappingsOf, refuseMappings } from '../parse/read.ts'
import type { StartEvent } from '../process.ts'
import { act, type ElementKind, onlyFlow } from './element.ts'
import { readCatch } from './triggers/catch.ts'
import { readCaughtError, readCaughtEscalation } from './triggers/code.ts'
import { readCaughtCompensation } from './triggers/compensation.ts'
import type { TriggerReader } from './triggers/trigger.ts'

type Own = Extract<StartEvent['trigger'], { type: 'error' | 'escalation' | 'compensation' }>

const OWN: Record<string, TriggerReader<Own>> = {
  'bpmn:ErrorEventDefinition': readCaughtError,
  'bpmn:EscalationEventDefinition': readCaughtEscalation,
  'bpmn:CompensateEventDefinition': readCaughtCompensation,
}

/**
 * Start event: without a trigger, or by a message, timer, signal or condition. That of an event subprocess has one of these, an error, an
 * escalation or compensation. One without a trigger inside a subprocess with inputs waits until these are evaluated.
 */
export const startEvent: ElementKind<StartEvent> = {
  bpmn: 'bpmn:StartEvent',
  type: 'startEvent',
  properties: ['eventDefinitions', 'eventDefinitionRef', 'isInterrupting', 'parallelMultiple'],
  extensions: ['zeebe:IoMapping', 'zeebe:FormDefinition', 'statecraft:WorkingDays'],
  read(element, base, report) {
    const trigger = readCatch(element, OWN, report)
    if (extensionOf(element, 'zeebe:FormDefinition')) report(element, 'start-form-not-shown', {}, 'warning')
    refuseMappings(element, 'inputs', report)
    if (!trigger) return undefined
    const isInEventSubProcess = element.$parent?.triggeredByEvent === true
    const interrupting = !isInEventSubProcess || element.isInterrupting !== false
    if (!interrupting && trigger.type === 'error') report(element, 'event-must-interrupt', { trigger: 'error' })
    return { ...base, type: 'startEvent', trigger, interrupting, outputs: mappingsOf(element, report).outputs }
  },
  compile(node, place) {
    if (node.trigger.type !== 'none' || node.outputs.length > 0 || node.outgoing.length > 1) return null
    const scope = node.parent ? place.process.nodes.get(node.parent) : undefined
    const waits = scope?.type === 'subProcess' && scope.inputs.length > 0
    const guard = waits ? ({ type: 'settled', params: { element: scope.id } } as const) : undefined
    return {
      entry: [act('enter', node.id)],
      exit: [act('exit', node.id)],
      always: [place.leaveBy(node, onlyFlow(node), [], guard)],
    }
  },
}
