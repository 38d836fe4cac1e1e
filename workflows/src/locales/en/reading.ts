import type { Words } from '@statecraft/forms'
import type { reading as codes } from '../vi/reading.ts'

/** Why a file cannot be read, in English; the codes are those of the Vietnamese. */
export const reading = {
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
} satisfies Record<keyof typeof codes, Words>
