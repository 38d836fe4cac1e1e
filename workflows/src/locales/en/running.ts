import type { Words } from '@statecraft/forms'
import type { running as codes } from '../vi/running.ts'

/** What goes wrong while a case runs, in English; the codes are those of the Vietnamese. */
export const running = {
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
} satisfies Record<keyof typeof codes, Words>
