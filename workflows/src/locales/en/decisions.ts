import type { Words } from '@statecraft/forms'
import type { decisions as codes } from '../vi/decisions.ts'

/** What is wrong with a decision, in English; the codes are those of the Vietnamese. */
export const decisions = {
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
} satisfies Record<keyof typeof codes, Words>
