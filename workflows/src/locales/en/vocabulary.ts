import type { Words } from '@statecraft/forms'
import type { vocabulary as codes } from '../vi/vocabulary.ts'

/** What the vocabulary of BPMN forbids, in English; the codes are those of the Vietnamese. */
export const vocabulary = {
  'several-processes': {
    title: 'The file has {count} processes; “{process}” is used.',
    because: 'Name another one by its id to use it.',
  },
  'process-not-found': { title: 'The file has no process “{process}”.', because: 'Choose a process of the file.' },
  'process-not-executable': { title: 'The process “{name}” is marked as not executable and does not run.' },
  'message-flow-without-end': { title: 'A message flow lacks an end.', because: 'Connect both ends, or delete it.' },
  'message-flow-within-pool': {
    title: 'A message flow stays in the pool “{pool}”.',
    because: 'Inside a pool draw a sequence flow.',
  },
  'nesting-too-deep': {
    title: '{element} nests subprocesses too deep.',
    because: 'At most {limit} levels; make it a process of its own and call it.',
  },
  'flow-leaves-process': {
    title: '{element} leads to “{end}”, which is no step of the same process.',
    because: 'Between pools draw a message flow; a sequence flow joins steps of one process.',
  },
  'event-has-outgoing-flow': { title: '{element} cannot be left by a flow.', because: 'Remove the flows: {flows}.' },
  'condition-not-asked': {
    title: '{element} has a condition that nobody asks here.',
    because:
      'Flows out of a start, a parallel gateway or an event-based gateway have none; remove it, or add a gateway that chooses.',
  },
  'start-trigger-not-here': {
    title: '{element} has a trigger that cannot start anything here.',
    because:
      'An embedded subprocess begins without a trigger; errors, escalations and compensation start event subprocesses only.',
  },
  'event-subprocess-has-flow': {
    title: '{element} starts by its event, so no flow leads to it or leaves it.',
    because: 'Remove the flows: {flows}.',
  },
  'event-subprocess-loops': {
    title: '{element} starts by its event and cannot have a loop marker.',
    because: 'Remove the marker, or put a subprocess with a loop inside.',
  },
  'event-subprocess-starts': {
    title: '{element} needs exactly one start event and has {count}.',
    because: 'Draw an event subprocess for each event.',
  },
  'event-subprocess-without-trigger': {
    title: '{element} has no trigger, so its event subprocess never starts.',
    because: 'Choose the event that starts it.',
  },
  'boundary-event-not-on-activity': {
    title: '{element} stands on “{attachedTo}”, which cannot carry it.',
    because: 'Put it on a step or subprocess of the same level.',
  },
  'boundary-event-without-trigger': { title: '{element} has no trigger.', because: 'Choose what it waits for.' },
  'catch-event-without-trigger': { title: '{element} waits for nothing.', because: 'Choose what it waits for.' },
  'cancel-event-outside-transaction': {
    title: '{element} stands on “{attachedTo}”, which is no transaction.',
    because: 'Only transactions can be cancelled.',
  },
  'cancel-end-outside-transaction': {
    title: '{element} cancels but stands in no transaction.',
    because: 'Put it into a transaction, or choose another kind of end.',
  },
  'event-must-interrupt': {
    title: '{element} always interrupts and cannot run beside.',
    because: 'Make it interrupting.',
  },
  'event-trigger-not-here': {
    title: '{element} is “{type}”, which cannot stand here.',
    because: 'Choose another kind of event, or another place.',
  },
  'trigger-not-in-multiple': {
    title: '{element} has several triggers, one of which must stand by itself.',
    because: 'Draw an event of its own for it.',
  },
  'signal-without-name': { title: '{element} names no signal.', because: 'Give the signal a name.' },
  'link-without-name': { title: '{element} names no link.', because: 'Give the link a name.' },
  'escalation-without-code': { title: '{element} escalates without a code.', because: 'Choose or make a code.' },
  'code-not-fixed': {
    title: '{element} computes its code by {value}.',
    because: 'A code is fixed text, so that it is known beforehand who catches it.',
  },
  'conditional-without-condition': {
    title: '{element} waits for a condition but has none.',
    because: 'Write the condition, beginning with “=”.',
  },
  'conditional-filter-invalid': {
    title: '{element} limits when its condition is asked by “{value}”, which cannot be read.',
    because: 'Give names of data, and “create” or “update”, with commas between them.',
  },
  'compensation-is-waited-for': {
    title: '{element} does not want to wait for the compensation; it is always waited for.',
  },
  'compensation-without-handler': {
    title: '{element} leads to no handler.',
    because: 'Connect it with the step that undoes the work.',
  },
  'several-compensation-handlers': {
    title: '{element} leads to several handlers: {handlers}.',
    because: 'Connect one; make it a subprocess if more is to be done.',
  },
  'handler-elsewhere': {
    title: '{element} leads to “{handler}” on another level.',
    because: 'Put the handler on the level of the event.',
  },
  'handler-not-marked': {
    title: '{element} is used as a handler but not marked as one.',
    because: 'Mark it as compensation.',
  },
  'handler-has-flow': {
    title: '{element} is a compensation handler, so no flow leads to it or leaves it.',
    because: 'Remove the flows: {flows}.',
  },
  'handler-without-event': {
    title: '{element} is a compensation handler that no event leads to, so it never runs.',
    because: 'Connect it with a compensation event, or delete it.',
  },
  'handler-compensated': {
    title: '{element} stands on the handler “{attachedTo}”; what compensates is not compensated.',
    because: 'Remove the event.',
  },
  'compensated-activity-elsewhere': {
    title: '{element} compensates “{activity}”, which is out of its scope.',
    because: 'It can compensate steps of its own level.',
  },
  'compensated-activity-without-handler': {
    title: '{element} compensates “{activity}”, which has no handler.',
    because: 'Put a compensation event on that step.',
  },
  'caught-twice': {
    title: '{element} catches the same as “{other}”.',
    because: 'Keep one, or give them different codes.',
  },
  'link-without-catch': {
    title: '{element} leads to the link “{link}”, which nothing on this level catches.',
    because: 'Draw the catching half with the same name.',
  },
  'link-without-throw': {
    title: '{element} catches the link “{link}”, which nothing throws.',
    because: 'Draw the throwing half with the same name, or delete it.',
  },
  'link-caught-twice': {
    title: '{element} catches the link “{link}”, as “{other}” does.',
    because: 'A link has one catching half.',
  },
  'event-gateway-without-choice': {
    title: '{element} chooses between events but has {count}.',
    because: 'Lead it to two or more events that wait.',
  },
  'event-gateway-target': {
    title: '{element} follows an event-based gateway but is no event that waits.',
    because: 'Only waiting events may follow, or receive tasks without loops and boundary events.',
  },
  'event-gateway-target-shared': {
    title: '{element} follows an event-based gateway and other flows lead to it.',
    because: 'Keep the one flow from the gateway.',
  },
  'event-gateway-mixes-messages': {
    title: '{element} waits for messages both by events and by receive tasks.',
    because: 'Use one way.',
  },
  'event-gateway-parallel-not-instantiating': {
    title: '{element} wants all its events but does not start the process.',
    because: 'Inside a process use a parallel gateway.',
  },
  'instantiating-gateway-has-incoming': {
    title: '{element} starts the process, so no flow leads to it.',
    because: 'Remove the flows: {flows}.',
  },
  'instantiating-gateway-inside': {
    title: '{element} starts the process but stands in a subprocess.',
    because: 'Move it out of the subprocess.',
  },
  'ad-hoc-without-activity': { title: '{element} has no activity inside.', because: 'Add at least one.' },
  'ad-hoc-with-start-or-end': {
    title: '{element} stands in an ad-hoc subprocess, which has no start or end.',
    because: 'Remove it.',
  },
  'active-elements-without-feel': {
    title: '{element} chooses its activities by “{value}”, which is no expression.',
    because: 'Expressions begin with “=”.',
  },
  'loop-without-end': {
    title: '{element} loops without a condition and without a maximum.',
    because: 'Give it one of them.',
  },
  'loop-maximum-invalid': {
    title: '{element} has the maximum “{value}” of rounds.',
    because: 'Write a whole number from 1.',
  },
  'loop-without-items': {
    title: '{element} is to be done for each item, but has neither a list nor a number.',
    because: 'Give it a list or a number.',
  },
  'loop-counted-twice': { title: '{element} has both a list and a number of instances.', because: 'Keep one.' },
  'loop-items-without-feel': {
    title: '{element} is done for each item of “{value}”, which is no expression.',
    because: 'A list is an expression, beginning with “=”.',
  },
  'loop-name-invalid': {
    title: '{element} uses the name “{value}” in its loop, which no variable can have.',
    because: 'Names have letters, digits and underscores and do not begin with a digit.',
  },
  'loop-output-incomplete': {
    title: '{element} collects results but lacks the list or what each instance gives.',
    because: 'Give both.',
  },
  'loop-behaviour-not-supported': {
    title: '{element} throws events after instances ({behaviour}), which does not run.',
    because: 'Put a throw event into a subprocess.',
  },
  'quantity-not-supported': {
    title: '{element} takes or gives {value} tokens ({quantity}), which does not run.',
    because: 'Use a parallel gateway.',
  },
  'resource-not-run': {
    title: '{element} is assigned in the way of another tool ({type}); this is kept and not run.',
    because: 'Choose a role.',
  },
  'receive-task-instantiates': { title: '{element} is to start the process.', because: 'Use a message start event.' },
  'called-process-missing': { title: '{element} names no process to call.', because: 'Choose a process.' },
  'version-binding-not-run': {
    title: '{element} asks for the version “{tag}”; the one in force when the case began is used.',
  },
  'business-id-not-run': { title: '{element} gives the called process a business id; this is kept and not run.' },
  'form-of-other-kind': {
    title: '{element} uses the form “{form}” of another system, which cannot be shown.',
    because: 'Choose a form of this system.',
  },
  'start-form-not-shown': {
    title: '{element} has a form, which is kept and not shown.',
    because: 'Put the form on the first step.',
  },
  'input-mapping-not-here': {
    title: '{element} has input mappings, but takes only output mappings.',
    because: 'Remove them.',
  },
  'output-mapping-not-here': {
    title: '{element} has output mappings, but takes only input mappings.',
    because: 'Remove them.',
  },
  'listener-not-supported': {
    title: '{element} has listeners ({listeners}), which do not run.',
    because: 'Draw an automatic task before or after it.',
  },
  'listener-not-here': {
    title: '{element} has a listener “{jobType}” ({event}), for which there is no moment here.',
    because: 'Put it on the element just before or just after.',
  },
  'listener-event-unknown': {
    title: '{element} has a listener for “{event}”, which is no event of ours.',
    because: 'Choose one of: {events}.',
  },
  'listener-without-type': {
    title: '{element} has a listener ({event}) without a job type.',
    because: 'Give the type of job that is to be done.',
  },
  'listener-twice': { title: '{element} has the same listener twice ({listener}).', because: 'Remove one of them.' },
  'ad-hoc-output-name-invalid': {
    title: '{element} collects results under “{value}”, which is no name of a variable.',
    because: 'A name begins with a letter and has letters, digits and underscores only.',
  },
  'ad-hoc-output-incomplete': {
    title: '{element} collects results, but not all is said.',
    because: 'Give both the name of the list and the result of each path.',
  },
  'extension-kept': { title: '{element} has “{type}”, which is kept and not run.' },
} satisfies Record<keyof typeof codes, Words>
