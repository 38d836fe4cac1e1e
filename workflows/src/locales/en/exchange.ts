import type { Words } from '@statecraft/forms'
import type { exchange as codes } from '../vi/exchange.ts'

/** What becomes of the files of other tools, in English; the codes are those of the Vietnamese. */
export const exchange = {
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
} satisfies Record<keyof typeof codes, Words>
