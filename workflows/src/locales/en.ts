import type { Words } from '@statecraft/forms'

/** What elements, uses and reasons are called; the keys are those of `viTerms`. */
export const enTerms: Record<string, string> = {
  'kind.userTask': 'Step',
  'kind.serviceTask': 'Automatic task',
  'kind.scriptTask': 'Calculation',
  'kind.businessRuleTask': 'Decision step',
  'kind.subProcess': 'Subprocess',
  'kind.exclusiveGateway': 'Gateway',
  'kind.parallelGateway': 'Parallel gateway',
  'kind.task': 'Task without a type',
  'kind.manualTask': 'Manual task',
  'kind.sendTask': 'Send task',
  'kind.receiveTask': 'Receive task',
  'kind.callActivity': 'Call activity',
  'kind.transaction': 'Transaction',
  'kind.adHocSubProcess': 'Ad-hoc subprocess',
  'kind.inclusiveGateway': 'Inclusive gateway',
  'kind.eventBasedGateway': 'Event-based gateway',
  'kind.complexGateway': 'Complex gateway',
  'kind.intermediateThrowEvent': 'Throw event',
  'kind.startEvent': 'Start',
  'kind.endEvent': 'End',
  'kind.intermediateCatchEvent': 'Wait',
  'kind.boundaryEvent': 'Boundary event',
  'kind.sequenceFlow': 'Flow',
  'kind.process': 'Workflow',
  'kind.decision': 'Decision',
  'kind.row': 'Row',
  'kind.input': 'Input column',
  'kind.output': 'Output column',
  'kind.file': 'File',
  nothing: 'nothing',
  'kind.unknown': 'Element',
  'use.condition': 'The condition',
  'use.role': 'The role',
  'use.assignee': 'The assignee',
  'use.deadline': 'The deadline',
  'use.input': 'An input',
  'use.output': 'An output',
  'use.job-type': 'The job type',
  'use.header': 'A header',
  'use.script': 'The formula',
  'use.timer': 'The timer',
  'use.correlation-key': 'The correlation key',
  'use.called-process': 'Called process',
  'use.active-elements': 'List of chosen steps',
  'use.completion-condition': 'Completion condition',
  'use.activation-condition': 'Activation condition',
  'use.signal': 'Name of the signal',
  'use.loop': 'Loop setting',
  'use.posting': 'The public posting',
  'use.test': 'A condition cell',
  'use.entry': 'A result cell',
  'use.expression': 'The expression',
  'use.valid-on': 'The day of validity',
  'reason.branches-never-meet': 'Its branches do not meet in one join; lead them to the same parallel gateway.',
  'reason.entered-from-outside': 'A flow from outside enters the middle of a branch; lead it to before the split.',
  'reason.left-before-join': 'A branch does not come to the join, or comes twice; lead each branch there exactly once.',
  'reason.join-without-split': 'This join has no split of its own; add a parallel gateway before it.',
  'reason.no-way-out': 'Add a flow that leaves the loop.',
  'type.bpmn:MultiInstanceLoopCharacteristics': 'multi-instance',
  'type.bpmn:StandardLoopCharacteristics': 'standard loop',
  'type.bpmn:ErrorEventDefinition': 'error event',
  'type.bpmn:CancelEventDefinition': 'cancel event',
  'type.bpmn:TerminateEventDefinition': 'terminate event',
  'type.bpmn:Choreography': 'choreography',
  'type.bpmn:GlobalChoreographyTask': 'global choreography task',
  'type.bpmn:ChoreographyTask': 'choreography task',
  'type.bpmn:SubChoreography': 'sub-choreography',
  'type.bpmn:CallChoreography': 'call choreography',
  'type.bpmn:Conversation': 'conversation',
  'type.bpmn:SubConversation': 'sub-conversation',
  'type.bpmn:CallConversation': 'call conversation',
  'type.bpmn:GlobalConversation': 'global conversation',
  'type.bpmn:GlobalTask': 'global task',
  'type.bpmn:GlobalUserTask': 'global user task',
  'type.bpmn:GlobalManualTask': 'global manual task',
  'type.bpmn:GlobalScriptTask': 'global script task',
  'type.bpmn:GlobalBusinessRuleTask': 'global business rule task',
  'type.bpmn:SignalEventDefinition': 'signal event',
  'type.bpmn:TimerEventDefinition': 'timer event in this place',
  'type.bpmn:MessageEventDefinition': 'message event in this place',
  'type.bpmn:EscalationEventDefinition': 'escalation event',
  'type.bpmn:CompensateEventDefinition': 'compensation event',
  'type.bpmn:ConditionalEventDefinition': 'conditional event',
  'type.bpmn:LinkEventDefinition': 'link event',
  'reason.juel-syntax': 'It is not well written, or not of the simple kind.',
  'reason.juel-empty-of-expression': 'Only a variable can be asked for being empty.',
  'reason.juel-method-call': 'It calls Java code.',
  'reason.juel-calculation': 'It calculates, which differs between the two for texts and numbers.',
  'reason.juel-computed-index': 'It takes an element at a computed place.',
  'reason.juel-engine-object': 'It reads an object inside Camunda 7.',
  'reason.juel-name': 'A name in it cannot be used in FEEL.',
  'reason.juel-too-long': 'It is too long or too deep.',
}

/** English words of every code; the codes are those of `vi`. */
export const en: Record<string, Words> = {
  // Shape.
  'no-end': { title: '{element} has no end.', because: 'Draw an end event and lead the last step to it.' },
  'dead-end': {
    title: '{element} leads nowhere.',
    because: 'Lead it to the next step or to an end; otherwise cases stop here and nobody knows.',
  },
  unreachable: {
    title: 'No flow leads to {element}.',
    because:
      'Lead a flow from an earlier step to it, or delete it. What is only come to from here is out of reach too.',
  },
  'gateway-without-default': {
    title: '{element} has no default flow.',
    because: 'When no condition holds, the case stands still. Make one of its flows the default.',
  },
  'condition-on-default-flow': {
    title: '{element} is the default flow, so its condition is never asked.',
    because: 'Remove the condition, or make another flow the default.',
  },
  'gateway-does-nothing': {
    title: '{element} has one flow in and one flow out.',
    because: 'A flow may have been deleted by mistake; if the gateway is not needed, remove it.',
  },
  'loop-without-wait': {
    title: '{element} stands in a loop in which nothing waits.',
    because: 'The loop runs at once; if its condition never ends it, the case hangs. Look at the condition again.',
  },

  // People and references.
  'nobody-may-do-it': {
    title: 'Nobody may do {element}.',
    because: 'Choose a role, or put the step into the lane of a role.',
  },
  'role-missing': {
    title: '{element} is for the role “{role}”, which does not exist.',
    because: 'Choose a role that is declared.',
  },
  'form-missing': {
    title: '{element} uses the form “{form}”, which does not exist.',
    because: 'Choose another form, or make the form “{form}” first.',
  },
  'outcome-without-form': {
    title: '{element} has a button that writes to the field “{field}”, but the step has no form.',
    because: 'Choose a form that has the field, or remove the button.',
  },
  'outcome-field-unknown': {
    title: '{element}: the button “{label}” writes to the field “{field}”, which the form “{form}” does not have.',
    because: 'Choose another field, or add the field to the form.',
  },
  'outcome-value-unknown': {
    title: '{element}: the button “{label}” writes “{value}”, which the field “{field}” does not take.',
    because: 'It takes: {allowed}.',
  },
  'decision-missing': {
    title: '{element} asks the decision “{decision}”, which does not exist.',
    because: 'Choose another decision, or make it first.',
  },
  'template-not-named': {
    title: '{element} makes a document but names no template.',
    because: 'Choose the template in “template”.',
  },
  'template-missing': {
    title: '{element} uses the template “{template}”, which does not exist.',
    because: 'Upload the template, or choose another.',
  },
  'register-not-named': {
    title: '{element} writes to a register but names none.',
    because: 'Choose the register in “register”.',
  },
  'register-missing': {
    title: '{element} writes to the register “{register}”, which does not exist.',
    because: 'Choose a register that is declared.',
  },
  'called-process-unknown': {
    title: '{element} calls the process “{process}”, which does not exist.',
    because: 'Choose another process, or make the process “{process}” first.',
  },
  'job-worker-missing': {
    title: '{element} needs a job of the type “{jobType}”, which no worker does.',
    because: 'Choose another type, or install the part that does it.',
  },

  // Names.
  'name-unknown': {
    title: '{use} of {element} reads “{unknown}”, which no earlier step writes.',
    because: 'Did you mean “{meant}”?',
  },
  'field-unknown': {
    title: '{use} of {element} reads “{field}”, but there is no field “{unknown}”.',
    because: 'Did you mean “{meant}”?',
  },
  'setting-unknown': {
    title: '{use} of {element} reads “{setting}”, but there is no setting “{unknown}”.',
    because: 'Did you mean “{meant}”?',
  },
  'decision-input-unknown': {
    title: '{element}: the decision “{decision}” needs “{unknown}”, which no earlier step writes.',
    because: 'Add an input “{unknown}” to the step.',
  },

  // Soundness.
  'join-waits-for-ever': {
    title: '{element} may wait for ever for a branch that never comes.',
    because:
      'A gateway before it takes one way only, while here all ways are waited for. Make this an exclusive gateway, or the split before it a parallel one.',
  },
  'token-doubles': {
    title: '{element} may be done twice for one case.',
    because: 'Parallel branches meet without waiting for each other. Lead them to one parallel gateway first.',
  },
  'runs-twice': {
    title: '{element} is done once for each parallel branch that comes to it.',
    because:
      'The branches do not wait for each other here. If once is enough, lead them to one parallel gateway first.',
  },
  'cannot-finish': {
    title: 'A case that comes to {element} can never end.',
    because: 'Add a way from here to an end.',
  },
  'never-happens': {
    title: '{element} never happens.',
    because: 'No way leads here though it is drawn. Look at the gateways before it, or delete it.',
  },
  'soundness-not-proved': {
    title: '{element} can run in too many ways to look at all of them.',
    because:
      '{states} states were looked at without finding anything else. Parallel branches moved into subprocesses can be proved.',
  },
  'parallel-not-block-structured': {
    title: '{element} is parallel in a way that does not run yet.',
    because: '{reason}',
  },
  'parallel-too-large': {
    title: '{element} has too many parallel branches, or blocks nested too deep.',
    because: 'At most {branches} branches and {depth} levels.',
  },
  'endless-loop': { title: '{element} stands in a loop without a way out.', because: '{reason}' },

  // Reading a file.
  'xml-doctype-refused': { title: 'The file has a DOCTYPE and is refused.', because: 'Remove it and upload again.' },
  'xml-too-large': { title: 'The file is too large: {bytes} bytes.', because: 'At most {limit} bytes.' },
  'xml-too-many-elements': { title: 'The file has too many elements.', because: 'At most {limit}.' },
  'xml-too-deep': { title: 'The elements of the file are nested too deeply.', because: 'At most {limit} levels.' },
  'bpmn-unreadable': { title: 'This is no BPMN diagram that can be read.', because: '{reason}' },
  'bpmn-part-unreadable': { title: 'A part of the diagram cannot be read.', because: '{reason}' },
  'id-doubled': { title: 'Two elements have the id “{id}”.', because: 'Each element needs an id of its own.' },
  'id-invalid': {
    title: 'The id “{id}” cannot be used.',
    because: 'Ids are made of letters, digits, hyphens, underscores and dots.',
  },
  'reference-unresolved': {
    title: '{element} points to “{reference}”, which does not exist.',
    because: 'Connect it to an element of the diagram.',
  },
  'element-without-id': { title: 'An element has no id ({type}).', because: 'Give it an id.' },
  'element-not-supported': {
    title: '{element} is of the kind “{type}”, which does not run yet.',
    because: 'Use an element from the palette instead.',
  },
  'extension-not-supported': {
    title: '{element} has an extension “{type}” that has no meaning here.',
    because: 'Remove it.',
  },
  'foreign-extension-not-run': { title: '{element} has a part “{type}” of another tool; it is kept but does nothing.' },
  'camunda-7-not-imported': {
    title: '{element} has a part “{type}” of Camunda 7 that cannot be converted yet.',
    because: 'Set it again in the properties panel.',
  },
  'process-missing': { title: 'The file has no process.', because: 'Draw a process and save again.' },
  'several-roles-on-lane': { title: 'A lane has several roles: {roles}.', because: 'A lane belongs to one role.' },
  'too-many-flow-elements': {
    title: '{element} has too many elements.',
    because: 'At most {limit}; split the workflow.',
  },
  'start-event-missing': {
    title: '{element} has no start.',
    because: 'Draw a start event and lead it to the first step.',
  },
  'event-has-incoming-flow': {
    title: 'No flow may lead to {element}.',
    because: 'Lead the flow “{flow}” to the step after it.',
  },
  'end-event-has-outgoing-flow': { title: 'No flow may leave {element}.', because: 'Remove the flows: {flows}.' },
  'flow-without-end': { title: '{element} lacks one of its ends.', because: 'Connect both ends, or delete it.' },
  'flow-crosses-subprocess': {
    title: '{element} crosses the border of a subprocess.',
    because: 'Connect it to the subprocess itself, not to a step inside.',
  },
  'condition-missing': {
    title: '{element} leaves a gateway without a condition.',
    because: 'Give it a condition, or make it the default flow.',
  },
  'condition-without-feel': {
    title: 'The condition of {element} is written wrongly: {condition}',
    because: 'A condition begins with “=”.',
  },
  'default-flow-elsewhere': {
    title: '{element} has “{flow}” as its default flow, which does not leave it.',
    because: 'Choose the default flow again.',
  },
  'boundary-not-attached': { title: '{element} is attached to nothing.', because: 'Drag it to the border of a step.' },
  'error-without-code': {
    title: '{element} ends with an error that has no code.',
    because: 'Choose or give an error code.',
  },
  'timer-without-time': {
    title: '{element} does not say how long to wait.',
    because: 'Give working days, a duration or a date.',
  },
  'timer-with-several-times': { title: '{element} says several times to wait for.', because: 'Keep one of them.' },
  'message-without-name': { title: '{element} waits for a message without a name.', because: 'Name the message.' },
  'posting-incomplete': { title: '{element} posts publicly but lacks a title or the list.', because: 'Give both.' },
  'posting-without-timer': {
    title: '{element} posts publicly but does not wait for a time.',
    because: 'Give the number of days of posting.',
  },
  'form-without-id': { title: '{element} has a form but does not say which.', because: 'Choose the form.' },
  'candidate-users-not-supported': {
    title: '{element} is given to people by name, which is kept and not run.',
    because: 'Give it to roles, or use the assignee.',
  },
  'outcome-incomplete': {
    title: '{element} has a button that is not complete.',
    because: 'A button needs a field and a value.',
  },
  'several-primary-outcomes': {
    title: '{element} has several primary buttons.',
    because: 'One button at most is filled.',
  },
  'job-type-missing': { title: '{element} has no job type.', because: 'Choose the type of job.' },
  'job-retries-invalid': {
    title: '{element} has “{value}” retries.',
    because: 'Give a whole number from 0 to {limit}.',
  },
  'decision-id-missing': {
    title: '{element} names no decision.',
    because: 'Choose a decision by its id, not by an expression.',
  },
  'result-variable-invalid': {
    title: '{element} keeps its result under “{value}”, which is no name.',
    because: 'Names are made of letters, digits and underscores and do not begin with a digit.',
  },
  'script-without-feel': { title: '{element} has no formula.', because: 'A formula begins with “=”.' },
  'mapping-target-invalid': {
    title: '{element} writes data to “{target}”, which is no name.',
    because: 'Names are made of letters, digits and underscores; dots reach inside.',
  },

  // The vocabulary of BPMN and its constraints.
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
  'conditional-filter-not-run': {
    title: '{element} asks its condition only for some changes ({filter}); this limit is kept and not run.',
    because: 'The condition is asked whenever data has changed.',
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
  'extension-kept': { title: '{element} has “{type}”, which is kept and not run.' },

  // While a case runs.
  'no-flow-taken': {
    title: '{element}: no condition holds, so the case stands still.',
    because: 'Mend the data or add a default flow, then retry.',
  },
  'too-many-items': {
    title: '{element} would be repeated too often: {count} times.',
    because: 'At most {limit}. Look at the list that it is repeated for.',
  },
  'active-elements-unknown': {
    title: '{element} does not know what to start: {value}.',
    because: 'The expression must give a list of ids of activities inside that no flow leads to: {elements}.',
  },
  'collection-not-list': { title: '{element}: what it is repeated for is not a list: {value}.' },
  'cardinality-not-whole': {
    title: '{element}: it cannot be repeated {value} times.',
    because: 'A whole number from 0 is needed.',
  },
  'timer-value-invalid': { title: '{element} has a time that cannot be used: {value}.' },
  'working-days-invalid': {
    title: '{element} has a number of working days that cannot be used: {value}.',
    because: 'A whole number of 0 or more is needed.',
  },
  'assignee-not-text': { title: '{element}: the assignee came out as no name: {value}.' },
  'candidate-groups-not-text': { title: '{element}: the roles came out as no list of names: {value}.' },
  'job-type-not-text': { title: '{element}: the job type came out as no name: {value}.' },
  'correlation-key-not-text': { title: '{element}: the correlation key came out as neither text nor number: {value}.' },
  'posting-items-not-list': { title: '{element}: what is to be posted came out as no list.' },
  'posting-title-not-text': { title: '{element}: the title to be posted came out as no text: {value}.' },
  'message-name-not-text': { title: '{element}: the name of the message came out as no text: {value}.' },
  'condition-not-boolean': {
    title: '{element}: the condition {expression} is neither true nor false, so the case stands still.',
    because: 'Mostly the data it reads are missing. Add them, then retry.',
  },

  // Playing a script.
  'script-invalid': {
    title: 'The script cannot be read: "{field}" in step {step}.',
    because: 'Step 0 is the head of the script. Look at the names of the fields and the kinds of their values.',
  },
  'called-process-not-in-file': {
    title: 'The called process "{process}" cannot be played: this file has none.',
    because: 'The call stays open; the script may complete or fail it like a job.',
  },
  'called-too-deep': {
    title: 'The calls end at level {limit}: the process "{process}" is called no deeper.',
    because: 'The process may be calling itself.',
  },
  'script-step-refused': { title: 'Step {step} of the script cannot be done: {reason}.' },
  'trace-too-long': {
    title: 'The trial run was ended after {limit} steps.',
    because: 'The workflow may go round for ever. Look at the condition that leaves the loop.',
  },

  // Decisions.
  'dmn-unreadable': { title: 'This is no DMN file that can be read.', because: '{reason}' },
  'dmn-part-unreadable': { title: 'A part of the DMN file cannot be read.', because: '{reason}' },
  'dmn-without-decision': { title: 'The file has no decision.', because: 'Add a decision table.' },
  'decision-without-id': { title: 'A decision has no id.', because: 'Give the decision “{name}” an id.' },
  'decision-without-logic': { title: '{element} has neither table nor expression.', because: 'Add one.' },
  'decision-element-not-supported': {
    title: '{element} is of the kind “{type}”, which cannot be evaluated.',
    because: 'Use a decision table, an expression, a function or another boxed expression of DMN.',
  },
  'hit-policy-not-supported': {
    title: '{element} has the hit policy “{policy}”, which DMN does not have.',
    because: 'Use UNIQUE, ANY, PRIORITY, FIRST, RULE ORDER, OUTPUT ORDER or COLLECT.',
  },
  'aggregation-not-supported': {
    title: '{element} aggregates by “{aggregation}”, which does not go with “{policy}”.',
    because: 'Only COLLECT aggregates, by SUM, MIN, MAX or COUNT.',
  },
  'aggregation-of-several-outputs': {
    title: '{element} aggregates several outputs.',
    because: 'Only one output can be aggregated.',
  },
  'aggregation-needs-numbers': {
    title: '{element} aggregates “{value}”, which is no number.',
    because: 'The output must be a number.',
  },
  'table-without-output': { title: '{element} has no output.', because: 'Add an output column.' },
  'row-without-id': { title: 'A row has no id.', because: 'Give each row an id.' },
  'row-does-not-fit': {
    title: '{element} does not fit the columns of its table.',
    because: 'The table has {inputs} inputs and {outputs} outputs.',
  },
  'row-validity-malformed': {
    title: '{element} has a validity “{day}” that is no date.',
    because: 'Write year-month-day, as in 2026-07-01.',
  },
  'row-validity-empty': { title: '{element} ends ({to}) before it begins ({from}).' },
  'decision-not-found': { title: 'There is no decision “{decision}”.' },
  'required-decision-missing': {
    title: '{element} needs the decision “{required}”, which the file does not have.',
    because: 'Remove the requirement, or add the decision.',
  },
  'required-input-missing': {
    title: '{element} needs the input “{required}”, which the file does not declare.',
    because: 'Remove the requirement, or add the input data.',
  },
  'decisions-in-a-circle': {
    title: 'Decisions need each other in a circle: {decisions}.',
    because: 'Remove one of the requirements.',
  },
  'requirements-too-deep': {
    title: '{element} stands on too many decisions one after the other.',
    because: 'At most {limit}; merge some of them.',
  },
  'several-rows-match': {
    title: 'Several rows of the decision “{decision}” match: {rows}.',
    because: 'Its table allows one; narrow the conditions.',
  },
  'valid-on-gives-no-date': { title: '{element}: the day of validity came out as no date: {value}.' },
  'decision-name-unknown': {
    title: '{use} of {element} reads “{unknown}”, which the decision does not require.',
    because: 'Did you mean “{meant}”?',
  },
  'constant-of-wrong-type': {
    title: '{use} of {element} holds {constant}, but the column “{column}” is of the type {expected}.',
    because: 'Mend the cell, or change the type of the column.',
  },
  'table-gap': { title: '{element} has no row for: {sample}.', because: 'Add a row for it, or a default output.' },
  'table-overlap': {
    title: '{element} has several rows ({rows}) that match: {sample}.',
    because: 'Narrow the conditions so that one row matches each case.',
  },
  'batch-line-invalid': {
    title: 'Line {line} of the file cannot be read.',
    because: 'Each line is a JSON object with “input”, and with “decision” where the command names none.',
  },
  'row-never-reached': {
    title: '{element} never answers: an earlier row takes all its data.',
    because: 'Remove the row, or move it up.',
  },
  'table-checked-in-part': {
    title: '{element} is too large to look at all its data; only a part was looked at.',
    because: 'Split the table into smaller ones to have all of it checked.',
  },
  'rows-differ': {
    title: 'In the table “{decision}” several rows match and give different results: {rows}.',
    because: 'Under the hit policy ANY, rows that match together give the same.',
  },
  'priorities-missing': {
    title: '{element} goes by priority, but an output column does not list its values.',
    because: 'List the values of the output column, the one that comes first at the front.',
  },
  'value-not-of-type': {
    title: 'The value “{name}” must be of type {expected}, but {value} came.',
    because: 'Correct the data, or change the declared type.',
  },
  'value-not-allowed': {
    title: 'The value “{name}” may not be {value}; allowed are: {allowed}.',
    because: 'Correct the data, or allow the value.',
  },
  'calls-too-deep': {
    title: 'Functions call each other too deeply.',
    because: 'A function that calls itself must come to an end.',
  },
  'expression-language-not-supported': {
    title: '{element} holds an expression in “{language}”; only FEEL is evaluated.',
    because: 'Write the expression in FEEL.',
  },
  'function-kind-not-supported': {
    title: '{element} is a function of the kind “{kind}”; only functions in FEEL are run.',
    because: 'Write the function in FEEL.',
  },
  'relation-row-does-not-fit': {
    title: 'A row of a relation has {cells} cells, while there are {columns} columns.',
    because: 'Each row needs a cell for each column.',
  },
  'invocation-needs-a-name': {
    title: '{element} calls a function without naming it.',
    because: 'Write the name of the function.',
  },
  'import-missing': {
    title: 'The file “{name}” ({namespace}) is imported, but it is not there.',
    because: 'Put it into the same folder, or remove the import.',
  },
  'import-unreadable': {
    title: 'The imported file “{name}” ({namespace}) has faults and cannot be used.',
    because: 'Check and correct that file first.',
  },
  'import-kind-not-supported': {
    title: 'The import “{name}” is of the kind “{importType}”; only DMN files can be imported.',
    because: 'Remove the import.',
  },
  'imports-in-a-circle': {
    title: 'Files import each other in a circle: {files}.',
    because: 'Remove one of the imports.',
  },
  'required-knowledge-missing': {
    title: '{element} needs the function “{required}”, which is not in the file.',
    because: 'Remove the connection, or add the function.',
  },
  'service-without-output': {
    title: '{element} is a decision service without an output.',
    because: 'Choose at least one decision as its output.',
  },
  'service-part-missing': {
    title: '{element} is a decision service with “{required}”, which is not in the file.',
    because: 'Take it out of the service, or add it to the file.',
  },
  'decision-type-unknown': {
    title: '{element} uses the type “{unknown}”, which nobody defines, so its value is not checked.',
    because: 'Define the type, or choose one that exists.',
  },
  'types-in-a-circle': {
    title: 'The type “{name}” is defined by itself.',
    because: 'Define it by a type that exists.',
  },

  // Changing a diagram.
  'edit-flow-unknown': {
    title: 'The diagram has no flow “{flow}”.',
    because: 'The base may have changed; choose the place again.',
  },
  'edit-id-taken': { title: 'The diagram has an element “{id}” already.', because: 'Give the new step another id.' },
  'edit-id-invalid': {
    title: 'The id “{id}” cannot be used.',
    because: 'Ids are made of letters, digits, hyphens, underscores and dots.',
  },

  // Comparing revisions.
  'change.step-added': { title: 'Adds {element}.' },
  'change.step-added-after': { title: 'Adds {element} after “{previous}”.' },
  'change.step-removed': { title: 'Removes {element}.' },
  'change.step-renamed': { title: 'Renames “{before}” to “{after}”.' },
  'change.step-type-changed': { title: 'Changes the kind of {element} from {before} to {after}.' },
  'change.form-changed': { title: 'Changes the form of {element} from {before} to {after}.' },
  'change.role-changed': { title: 'Changes the role of {element} from {before} to {after}.' },
  'change.assignee-changed': { title: 'Changes the assignee of {element} from {before} to {after}.' },
  'change.deadline-changed': { title: 'Changes the deadline (working days) of {element} from {before} to {after}.' },
  'change.outcomes-changed': { title: 'Changes the buttons of {element} from {before} to {after}.' },
  'change.blocking-changed': { title: 'Changes the buttons of {element} that errors block from {before} to {after}.' },
  'change.decides-changed': { title: 'Changes whether {element} decides from {before} to {after}.' },
  'change.job-changed': { title: 'Changes the job of {element} from {before} to {after}.' },
  'change.headers-changed': { title: 'Changes the headers of {element} from {before} to {after}.' },
  'change.retries-changed': { title: 'Changes the retries of {element} from {before} to {after}.' },
  'change.script-changed': { title: 'Changes the formula of {element} from {before} to {after}.' },
  'change.result-changed': { title: 'Changes the name of the result of {element} from {before} to {after}.' },
  'change.decision-changed': { title: 'Changes the decision of {element} from {before} to {after}.' },
  'change.trigger-changed': { title: 'Changes what {element} waits for from {before} to {after}.' },
  'change.attached-changed': { title: 'Moves {element} from “{before}” to “{after}”.' },
  'change.posting-changed': { title: 'Changes the public posting of {element} from {before} to {after}.' },
  'change.inputs-changed': { title: 'Changes the inputs of {element} from {before} to {after}.' },
  'change.outputs-changed': { title: 'Changes the outputs of {element} from {before} to {after}.' },
  'change.citation-changed': { title: 'Changes the citations of {element} from {before} to {after}.' },
  'change.flow-added': { title: 'Adds {element}.' },
  'change.flow-removed': { title: 'Removes {element}.' },
  'change.flow-renamed': { title: 'Renames {element} from {before} to {after}.' },
  'change.flow-rerouted': { title: 'Leads a flow elsewhere: from “{before}” to “{after}”.' },
  'change.condition-changed': { title: 'Changes the condition of {element} from {before} to {after}.' },
  'change.default-changed': { title: 'Changes whether {element} is the default from {before} to {after}.' },
  'change.decision-added': { title: 'Adds {element}.' },
  'change.decision-removed': { title: 'Removes {element}.' },
  'change.requirements-changed': { title: 'Changes what {element} stands on from {before} to {after}.' },
  'change.expression-changed': { title: 'Changes the expression of {element} from {before} to {after}.' },
  'change.hit-policy-changed': { title: 'Changes the hit policy of {element} from {before} to {after}.' },
  'change.columns-changed': { title: 'Changes the columns of {element} from {before} to {after}.' },
  'change.default-entry-changed': { title: 'Changes the default result of {element} from {before} to {after}.' },
  'change.valid-on-changed': { title: 'Changes the day of validity of {element} from {before} to {after}.' },
  'change.row-added': { title: 'Adds a row to {element}: {after}.' },
  'change.row-removed': { title: 'Removes a row from {element}: {before}.' },
  'change.row-changed': { title: 'Changes {element} from {before} to {after}.' },
  'change.row-order-changed': { title: 'Changes the order of the rows of {element}: {after}.' },
  'change.validity-changed': { title: 'Changes the validity of {element} from {before} to {after}.' },
  'change.verified-changed': {
    title: 'Changes whether {element} was compared with its text from {before} to {after}.',
  },
  'change.not-readable': { title: 'A revision cannot be read, so nothing can be compared.' },

  // Files of other tools.
  'xml-encoding-unreadable': {
    title: 'The file cannot be read in the encoding “{encoding}”.',
    because: 'Save it as UTF-8.',
  },
  'attribute-unknown': {
    title: '{element} has an attribute “{attribute}” that BPMN does not know; it is kept but does nothing.',
  },
  'kept-element': { title: '{element}: the part “{part}”, which is not read, is kept as it stands.' },
  'kept-attribute': { title: '{element}: the attribute {part} = “{before}” is kept as it stands.' },
  'kept-text': { title: '{element}: text between elements is kept as it stands.' },
  'kept-comment': { title: '{element}: the comment “{before}” is kept as it stands.' },
  'kept-instruction': { title: '{element}: the processing instruction “{part}” is kept as it stands.' },
  'kept-order': { title: '{element}: the order of the elements in the file is kept.' },
  'roundtrip-lost': {
    title: '{element}: {path} is not written as it was read.',
    because: 'Keep the original file and report this.',
  },
  'import-mapped': { title: '{element}: {part} became {to}.' },
  'import-expression-mapped': { title: '{element}: the expression {juel} of {part} became FEEL: {feel}' },
  'import-retries-mapped': {
    title: "{element}: the job is tried {retries} times; the pauses in “{value}” are the engine's matter.",
  },
  'import-without-effect': { title: '{element}: {part} = “{value}” was left out, for it has no effect here.' },
  'import-expression-needs-person': {
    title: '{element}: the expression {juel} of {part} could not be converted.',
    because: '{reason} Write it in FEEL.',
  },
  'import-worker-needs-person': {
    title: '{element}: the Java code “{value}” of {part} became a job of type “{jobType}”.',
    because: 'Provide a worker for it or choose another type.',
  },
  'import-java-needs-person': {
    title: '{element}: the Java code “{value}” of {part} does not run here.',
    because: 'Use a form, a mapping or a job instead.',
  },
  'import-job-type-missing': { title: '{element}: the job has no {part}.', because: 'Choose a job type.' },
  'import-listener-needs-person': {
    title: '{element}: {part} calls “{value}”, now a job of type “{jobType}”.',
    because: 'See whether it is still needed and provide a worker.',
  },
  'import-connector-needs-person': {
    title: '{element}: the connector “{jobType}” became a job of that type.',
    because: 'Check what it sends and receives, and provide a worker.',
  },
  'import-field-needs-person': {
    title: '{element}: {part} = “{value}” became an input.',
    because: 'See that the worker reads it.',
  },
  'import-result-variable-needs-person': {
    title: '{element}: the result of {part} goes to the variable “{value}”.',
    because: 'See that the step gives its result under that name.',
  },
  'import-retries-need-person': {
    title: '{element}: the retries “{value}” of {part} cannot be read.',
    because: 'Set the number of retries.',
  },
  'import-form-needs-person': {
    title: '{element}: the form “{value}” of {part} has to be drawn again.',
    because: 'Create a form and choose it here.',
  },
  'import-form-fields-need-person': {
    title: '{element}: the fields of {part} have to be drawn as a form.',
    because: 'They stay in the file; remove them once the form is there.',
  },
  'import-version-needs-person': {
    title: '{element}: {part} = “{value}” names a fixed version or tenant.',
    because: 'Here a case keeps the revision it started with; see whether more is needed.',
  },
  'import-priority-out-of-range': {
    title: '{element}: the priority “{value}” is not from 0 to 100.',
    because: 'Choose another one.',
  },
  'import-priority-needs-person': {
    title: '{element}: {part} = “{value}” cannot be set for a whole process.',
    because: 'Set it at the steps.',
  },
  'import-decision-result-needs-person': {
    title: "{element}: the decision's result was handed over as “{value}”, which differs here.",
    because: 'Check how later steps read it: one value, a context or a list.',
  },
  'import-business-key-needs-person': {
    title: '{element}: the business key “{value}” of {part} does not exist here.',
    because: 'Hand it over as a variable.',
  },
  'import-correlation-key-needs-person': {
    title: '{element}: the message has no key by which its case is found.',
    because: 'Set the correlation key, usually the number of the case.',
  },
  'import-caught-variable-needs-person': {
    title: '{element}: {part} = “{value}” put what was caught into a variable.',
    because: 'Use an output mapping of the event.',
  },
  'import-signal-data-needs-person': {
    title: '{element}: the data sent with the signal ({part}) was not converted.',
    because: 'Set the input mapping again.',
  },
  'import-error-message-needs-person': {
    title: '{element}: the error message “{value}” of {part} is not used here.',
    because: 'Put it into the name of the error or a form.',
  },
  'import-error-rule-needs-person': {
    title: '{element}: the rule “{value}” by which the job raises an error was not converted.',
    because: 'Let the worker raise it.',
  },
  'import-initiator-needs-person': {
    title: '{element}: {part} puts who started the case into “{value}”.',
    because: 'Use what the engine knows of who started it.',
  },
  'import-retention-needs-person': {
    title: '{element}: the time “{value}” of {part} is not set in the process.',
    because: 'Set how long cases are kept in the settings.',
  },
  'import-starters-need-person': {
    title: '{element}: who may start the process ({part} = “{value}”) was not converted.',
    because: 'Give the right to a role.',
  },
  'import-template-needs-person': {
    title: '{element}: the element template “{value}” of {part} belongs to another modeler.',
    because: 'Check the properties of this step.',
  },
  'import-script-impossible': {
    title: '{element}: the script in “{language}” of {part} does not run here.',
    because: 'Only FEEL does. Write it as FEEL, a decision or a job.',
  },
  'import-listener-impossible': {
    title: '{element}: there is no such moment as {part} here.',
    because: 'Draw a step or an event instead.',
  },
  'import-task-type-impossible': {
    title: '{element}: tasks of type “{value}” ({part}) were done by the Camunda 7 server itself.',
    because: 'Choose a job type.',
  },
  'import-cmmn-impossible': {
    title: '{element}: {part} = “{value}” calls a CMMN case, which does not exist here.',
    because: 'Draw it as a process.',
  },
  'import-part-unknown': {
    title: '{element}: the meaning of {part} is not known.',
    because: 'Look it up in the documentation of the tool that wrote it.',
  },
}
